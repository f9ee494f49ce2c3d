package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Choice;
import io.redress.platform.Dates;
import io.redress.platform.Tree;
import io.redress.web.FormField;
import io.redress.web.PageTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field of a form that the staff API describes, such as one of an action.
 *
 * @param described the description: id, title, type, whether it is required, and the choices
 */
record ActionField(Tree described) {

    String id() {
        return described.required("id");
    }

    String title() {
        return described.required("title");
    }

    /** The facts for the template, with what the user has filled in and what is wrong with it. */
    Map<String, Object> facts(Attempt attempt) {
        return at(id(), attempt);
    }

    /**
     * The same for a page with several forms.
     *
     * @param place the id of the field in the page
     */
    Map<String, Object> at(String place, Attempt attempt) {
        boolean required = described.isTrue("required");
        FormField field = FormField.of(kind(), id(), title())
                .at(place)
                .required(required)
                .withHint(hint())
                .filledIn(attempt.value(id()), attempt.fault(id()));
        List<Choice> choices = choices(required);
        return (choices.isEmpty() ? field : field.choosing(choices)).facts(Language.ENGLISH);
    }

    private FormField.Kind kind() {
        return switch (described.text("type").orElse("")) {
            case "text" -> FormField.Kind.AREA;
            case "date" -> FormField.Kind.DATE;
            case "time" -> FormField.Kind.TIME;
            case "number" -> FormField.Kind.NUMBER;
            default -> FormField.Kind.LINE;
        };
    }

    private List<Choice> choices(boolean required) {
        List<Choice> given = described.list("choices").stream()
                .map(choice -> Choice.of(choice.required("id"), title(choice)))
                .toList();
        List<Choice> choices = given.isEmpty()
                        && described.text("type").filter("yes-no"::equals).isPresent()
                ? List.of(Choice.of("true", "Yes"), Choice.of("false", "No"))
                : given;
        return choices.isEmpty() || required
                ? choices
                : Stream.concat(
                                choices.stream(),
                                Stream.of(Choice.of(
                                        "",
                                        PageTemplate.MESSAGES
                                                .in(Language.ENGLISH)
                                                .say("noAnswer"))))
                        .toList();
    }

    /** A choice that allows only some days says which. */
    private static String title(Tree choice) {
        String days = days(choice);
        return choice.required("title") + (days.isEmpty() ? "" : " (" + days + ")");
    }

    private String hint() {
        List<String> hints = new ArrayList<>();
        String days = days(described);
        if (!days.isEmpty()) {
            hints.add(days.substring(0, 1).toUpperCase(Locale.ROOT) + days.substring(1) + ".");
        }
        if (described.isTrue("workingDays")) {
            hints.add("A working day.");
        }
        if (described.isTrue("tooManyChoices")) {
            hints.add("The id of a member of staff, as on the page “People”.");
        }
        if (described.isTrue("confidential")) {
            hints.add("Only staff read this.");
        }
        return String.join(" ", hints);
    }

    private static String days(Tree range) {
        return range.text("earliest")
                .map(first -> "from " + day(first)
                        + range.text("latest").map(last -> " to " + day(last)).orElse(""))
                .or(() -> range.text("latest").map(last -> "until " + day(last)))
                .orElse("");
    }

    private static String day(String date) {
        return Dates.day(LocalDate.parse(date), Language.ENGLISH);
    }
}
