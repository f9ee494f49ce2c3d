package io.redress.local;

import io.redress.domain.Reference;
import io.redress.local.history.HistoryCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-history}: checks whether the histories of complaints are as they were written. */
@Command(
        name = "verify-history",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Check that the histories of complaints are as they were written.",
            "Ends with 1 if one is not, and with 2 if it cannot check."
        })
final class VerifyHistoryCommand implements Callable<Integer> {

    private final Path project;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private ChosenTable table;

    @Parameters(
            paramLabel = "REFERENCE",
            description = "Check only these complaints; without a reference, all are checked.")
    private List<String> named = List.of();

    VerifyHistoryCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException {
        Set<String> references = references();
        boolean whole = table.use(
                project, variables -> new HistoryCheck(ChosenTable.env(variables), System.out).run(references));
        return whole ? 0 : 1;
    }

    /** The references as they are stored; none for all complaints. */
    private Set<String> references() {
        Set<String> references = new TreeSet<>();
        for (String text : named) {
            references.add(Reference.parse(text)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "Invalid value for REFERENCE: " + text + " cannot be the reference of a complaint"))
                    .value());
        }
        return references;
    }
}
