package io.redress.desk;

import io.redress.domain.procedure.Choice;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ids of an organisation's procedure mean.
 *
 * @param definition the procedure in force, as the staff API answers it
 */
record Titles(Tree definition) {

    static final String COMPLAINANT = "Complainant";

    static Titles of(DeskRequest asked) {
        return new Titles(asked.json(Call.get("/procedure")).at("definition"));
    }

    /** The title of an id in a list of the procedure, such as {@code stages}; the id itself if the list lacks it. */
    String of(String list, Optional<String> id) {
        return id.map(wanted -> definition.list(list).stream()
                        .filter(item -> item.required("id").equals(wanted))
                        .map(item -> item.required("title"))
                        .findFirst()
                        .orElse(wanted))
                .orElse("");
    }

    /** The title of a role, also of those that no procedure defines. */
    String role(String id) {
        return switch (id) {
            case "administrator" -> "Administrator";
            case "complainant" -> COMPLAINANT;
            case "system" -> "The system";
            default -> of("roles", Optional.of(id));
        };
    }

    String department(String id) {
        return id.equals("*") ? "All departments" : of("departments", Optional.of(id));
    }

    /** The items of a list of the procedure, to choose one of them in a form. */
    List<Map<String, Object>> options(String list, String chosen) {
        return choices(list).stream()
                .map(choice -> Map.<String, Object>of(
                        "id", choice.id(),
                        "title", choice.title(),
                        "chosen", choice.id().equals(chosen)))
                .toList();
    }

    List<Choice> choices(String list) {
        return definition.list(list).stream()
                .map(item -> Choice.of(item.required("id"), item.required("title")))
                .toList();
    }
}
