package io.redress.tracking;

import io.redress.domain.AddressTypo;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.FieldFormat;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Dates;
import io.redress.web.FormField;
import io.redress.web.complaint.FilledIn;
import io.redress.web.complaint.Questions;
import io.redress.web.complaint.Section;
import java.util.HashMap;
import java.util.Map;

/** The page on which somebody checks what they have filled in before they send it. */
final class CheckAnswers {

    private final Procedure procedure;
    private final Wording words;
    private final FilledIn filled;
    private final String mark;

    /** @param procedure the procedure in the language of the reader */
    CheckAnswers(Procedure procedure, SentForm form) {
        this.procedure = procedure;
        this.words = TrackingWords.MESSAGES.in(procedure.language());
        this.filled = form.filled();
        this.mark = form.mark();
    }

    /** @param send the address to which the form is sent, relative to the page */
    Map<String, Object> facts(String send) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("mark", mark);
        facts.put("send", send);
        facts.put(
                "hidden",
                filled.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                        .toList());
        facts.put(
                "sections",
                Questions.ofPublic(procedure).stream()
                        .filter(section -> section.questions().stream()
                                .anyMatch(question ->
                                        !filled.value(question.name()).isBlank()))
                        .map(section -> section(section, send))
                        .toList());
        return facts;
    }

    private Map<String, Object> section(Section section, String send) {
        return Map.of(
                "title",
                section.title(),
                "answers",
                section.questions().stream()
                        .filter(question -> !filled.value(question.name()).isBlank())
                        .map(question -> answer(question, send))
                        .toList());
    }

    private Map<String, Object> answer(FormField question, String send) {
        String value = filled.value(question.name());
        return Map.of(
                "label",
                question.label(),
                "answer",
                shown(question, value),
                "perhaps",
                perhaps(question, value),
                "change",
                send + "#" + question.place());
    }

    private String shown(FormField question, String value) {
        Language language = procedure.language();
        return switch (question.kind()) {
            case CHOICE ->
                question.choices().stream()
                        .filter(choice -> choice.id().equals(value))
                        .map(Choice::title)
                        .findFirst()
                        .orElse(value);
            case DATE ->
                FieldFormat.date(value).map(day -> Dates.day(day, language)).orElse(value);
            case LINE, EMAIL, PHONE, NUMBER, AREA, TIME -> value;
        };
    }

    /** A question about an address that may be mistyped; empty if there is no reason to ask. */
    private String perhaps(FormField question, String value) {
        return question.kind() == FormField.Kind.EMAIL
                ? AddressTypo.meant(value)
                        .map(meant -> words.say("check.perhaps", meant))
                        .orElse("")
                : "";
    }
}
