package io.redress.local;

import io.redress.local.template.Template;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The variables with which a command reads a table as the functions do: those of template.yaml, and which organisations it holds. */
final class TableVariables {

    @Option(
            names = "--organisations",
            paramLabel = "NAMES",
            description = "The organisations in the table, separated by commas (default: those of template.yaml).")
    private @Nullable String organisations;

    /** The variables that all functions have, to which a command adds others. */
    Map<String, String> of(Template template) {
        Map<String, String> variables =
                new HashMap<>(FillableTable.shared(template.knowing(FillableTable.references(template))));
        if (organisations != null) {
            variables.put("ORGANISATIONS", organisations);
        }
        return variables;
    }
}
