package io.redress.tracking;

import io.redress.domain.procedure.Procedure;
import io.redress.web.FormField;
import io.redress.web.complaint.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms of the public, filled in. */
final class FormExamples {

    private FormExamples() {}

    /** The least that an organisation takes as a complaint. */
    static Map<String, String> least(Procedure procedure) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "complaint");
        form.put("subject", "Nobody came");
        form.put("details", "I waited for an hour.");
        form.put("complainant.name", "Amina Otieno");
        form.put("complainant.email", "amina@example.org");
        for (FormField question : questions(procedure)) {
            if (question.required() && !form.containsKey(question.name())) {
                form.put(question.name(), valid(question));
            }
        }
        return form;
    }

    /** Every question answered. */
    static Map<String, String> all(Procedure procedure) {
        Map<String, String> form = new LinkedHashMap<>();
        questions(procedure).forEach(question -> form.put(question.name(), valid(question)));
        form.put("frontline.with", "the desk");
        if (questions(procedure).stream().noneMatch(question -> question.name().equals("frontline.tried"))) {
            form.remove("frontline.with");
        }
        return form;
    }

    static List<FormField> questions(Procedure procedure) {
        return Questions.ofPublic(procedure).stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** An answer that the rules accept. */
    static String valid(FormField question) {
        return switch (question.kind()) {
            case CHOICE ->
                question.choices().stream()
                        .filter(choice -> !choice.id().isEmpty() && choice.refused() == null)
                        .findFirst()
                        .orElseThrow()
                        .id();
            case EMAIL -> question.name().replace('.', '-') + "@example.org";
            case PHONE -> "0191 498 0000";
            case NUMBER -> "2025";
            case DATE -> question.name().endsWith("until") ? "2027-03-01" : "2026-03-01";
            case LINE ->
                question.name().equals("relatesTo")
                        ? question.hint().replaceFirst(".*?([A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1")
                        : "Line of " + question.name();
            case AREA -> "First line of " + question.name() + "\n\n  and its third.";
            case TIME -> throw new IllegalArgumentException(question.name());
        };
    }
}
