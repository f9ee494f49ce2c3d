package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Choice;
import io.redress.platform.Tree;
import io.redress.web.FormField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The form of a member of staff: its fields, and the request that the staff API gets from it.
 *
 * @param titles what roles and departments are called
 * @param staff everybody in the directory
 */
record PersonForm(Titles titles, List<Tree> staff) {

    static final String ROLE = "role:";
    static final String DEPARTMENT = "department:";

    private static final Map<String, String> TITLES = Map.of(
            "name", "Name",
            "email", "E-mail address",
            "roles", "Roles",
            "departments", "Departments",
            "manager", "Manager",
            "language", "Language of mails");

    /** The fields that the request has under the same names. */
    private static final List<String> PLAIN = List.of("name", "email", "manager", "language");

    /** How many absences can be added at once. */
    private static final int MORE_ABSENCES = 2;

    static final FormRows ABSENCES = new FormRows("absences", "Absence", List.of("from", "until", "delegate"));

    /** What the form holds for a person of the directory. */
    Map<String, String> values(Tree person) {
        Map<String, String> values = new LinkedHashMap<>();
        PLAIN.forEach(name -> person.text(name).ifPresent(value -> values.put(name, value)));
        person.items("roles").forEach(role -> values.put(ROLE + role, "yes"));
        person.items("departments").forEach(id -> values.put(DEPARTMENT + id, "yes"));
        values.putAll(ABSENCES.values(
                person.list("absences").stream().map(Tree::texts).toList()));
        return values;
    }

    /** The body of the request. Absences without days are left out, so those that follow move up. */
    Map<String, Object> body(Map<String, String> values) {
        Map<String, Object> body = new LinkedHashMap<>();
        PLAIN.forEach(name -> {
            String value = values.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                body.put(name, value);
            }
        });
        body.put("roles", ticked(values, ROLE));
        body.put("departments", ticked(values, DEPARTMENT));
        body.put(ABSENCES.list(), ABSENCES.items(values));
        return body;
    }

    static List<String> ticked(Map<String, String> values, String group) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(group))
                .map(name -> name.substring(group.length()))
                .sorted()
                .toList();
    }

    /** The name of a member of staff; the id itself of somebody whom the directory does not have. */
    String name(String id) {
        return staff.stream()
                .filter(person -> person.required("id").equals(id))
                .map(person -> person.required("name"))
                .findFirst()
                .orElse(id);
    }

    List<Map<String, Object>> first(Attempt attempt) {
        return Stream.of(
                        FormField.of(FormField.Kind.LINE, "name", "Name").required(true),
                        FormField.of(FormField.Kind.EMAIL, "email", "E-mail address")
                                .required(true))
                .map(field -> facts(field, attempt))
                .toList();
    }

    List<Map<String, Object>> more(Attempt attempt, String self) {
        return Stream.of(
                        FormField.of(FormField.Kind.LINE, "manager", "Manager").choosing(others(self)),
                        FormField.of(FormField.Kind.LINE, "language", "Language of mails")
                                .choosing(languages()))
                .map(field -> facts(field, attempt))
                .toList();
    }

    private List<Choice> others(String self) {
        return Stream.concat(
                        Stream.of(Choice.of("", "Nobody")),
                        staff.stream()
                                .filter(person -> !person.required("id").equals(self))
                                .map(person -> Choice.of(person.required("id"), person.required("name"))))
                .toList();
    }

    private static List<Choice> languages() {
        return Stream.concat(
                        Stream.of(Choice.of("", "The usual one")),
                        Stream.of(Language.values()).map(language -> Choice.of(language.tag(), language.title())))
                .toList();
    }

    private static Map<String, Object> facts(FormField field, Attempt attempt) {
        return field.filledIn(attempt.value(field.name()), attempt.fault(field.name()))
                .facts(Language.ENGLISH);
    }

    /** The roles and the departments, each to be ticked. */
    List<Map<String, Object>> groups(Attempt attempt) {
        List<Choice> roles = Stream.concat(
                        titles.choices("roles").stream(),
                        Stream.of(Choice.of("administrator", titles.role("administrator"))))
                .toList();
        return List.of(
                group("roles", "Roles", ROLE, roles, attempt),
                group("departments", "Departments", DEPARTMENT, departments(), attempt));
    }

    private List<Choice> departments() {
        List<Choice> all = titles.choices("departments");
        return all.isEmpty()
                ? all
                : Stream.concat(all.stream(), Stream.of(Choice.of("*", titles.department("*"))))
                        .toList();
    }

    private static Map<String, Object> group(
            String id, String legend, String prefix, List<Choice> choices, Attempt attempt) {
        return new Facts()
                .put("group", id)
                .put("legend", legend)
                .put("fault", attempt.fault(id))
                .put(
                        "options",
                        choices.stream()
                                .map(choice -> Map.<String, Object>of(
                                        "place",
                                        choice == choices.getFirst() ? id : prefix + choice.id(),
                                        "name",
                                        prefix + choice.id(),
                                        "title",
                                        choice.title(),
                                        "chosen",
                                        !attempt.value(prefix + choice.id()).isEmpty()))
                                .toList())
                .map();
    }

    /** What a field outside the rows is called. */
    static String title(String field) {
        return TITLES.getOrDefault(field, field);
    }

    /** What the fields are called in sentences about faults, by name. */
    static Map<String, String> labels(Map<String, String> values) {
        Map<String, String> labels = new LinkedHashMap<>(TITLES);
        for (int i = 0; i < ABSENCES.count(values); i++) {
            labels.put(ABSENCES.field(i, "from"), ABSENCES.title(i));
            labels.put(ABSENCES.field(i, "until"), ABSENCES.title(i) + ", last day");
            labels.put(ABSENCES.field(i, "delegate"), ABSENCES.title(i) + ", delegate");
        }
        return labels;
    }

    /** The absences that there are, and empty rows for more. */
    List<Map<String, Object>> absences(Attempt attempt, String self) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int known = ABSENCES.count(attempt.values());
        for (int i = 0; i < known + MORE_ABSENCES; i++) {
            int index = i;
            rows.add(new Facts()
                    .put("legend", i < known ? ABSENCES.title(i) : "Another absence")
                    .put(
                            "fields",
                            Stream.of(
                                            FormField.of(
                                                    FormField.Kind.DATE, ABSENCES.field(index, "from"), "First day"),
                                            FormField.of(
                                                    FormField.Kind.DATE, ABSENCES.field(index, "until"), "Last day"),
                                            FormField.of(
                                                            FormField.Kind.LINE,
                                                            ABSENCES.field(index, "delegate"),
                                                            "Delegate")
                                                    .choosing(others(self)))
                                    .map(field -> facts(field, attempt))
                                    .toList())
                    .map());
        }
        return rows;
    }
}
