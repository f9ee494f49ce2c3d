package io.redress.web.complaint;

import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.web.FormField;
import io.redress.web.PageTemplate;
import java.util.List;
import java.util.stream.Stream;

/** Makes single questions of the form, with their words for the person who fills it in. */
final class QuestionFields {

    /** With more choices than this they are a list, in which the first one is chosen. */
    private static final int MOST_RADIOS = 6;

    /** A browser fills in nothing of its own: the complainant is somebody else. */
    private static final String NOTHING = "off";

    private final ComplaintWords words;
    private final Wording common;
    private final Writer writer;

    QuestionFields(Language language, Writer writer) {
        this.words = new ComplaintWords(language, writer);
        this.common = PageTemplate.MESSAGES.in(language);
        this.writer = writer;
    }

    ComplaintWords words() {
        return words;
    }

    FormField ask(FormField.Kind kind, String name) {
        return FormField.of(kind, name, words.say("ask." + name)).withHint(hint(name));
    }

    /** A question for data of the complainant. */
    FormField ofPerson(FormField.Kind kind, String name, String data) {
        return ask(kind, name).ofPerson(writer == Writer.PUBLIC ? data : NOTHING);
    }

    FormField yesNo(String name, String title, boolean required) {
        List<Choice> choices = List.of(Choice.of("true", common.say("yes")), Choice.of("false", common.say("no")));
        return FormField.of(FormField.Kind.LINE, name, title)
                .withHint(hint(name))
                .required(required)
                .choosing(orNone(choices, required));
    }

    /** A question that can be answered with one of the entries of a list of the procedure. */
    FormField choice(String name, List<Choice> choices, boolean required) {
        return ask(FormField.Kind.LINE, name).required(required).choosing(orNone(choices, required));
    }

    /** A question that the procedure itself defines. Its answer is short if staff search by it. */
    FormField own(String name, Field field) {
        FormField.Kind kind =
                switch (field.type()) {
                    case TEXT -> field.searched() ? FormField.Kind.LINE : FormField.Kind.AREA;
                    case DATE -> FormField.Kind.DATE;
                    case NUMBER -> FormField.Kind.NUMBER;
                    case CHOICE,
                            YES_NO,
                            TIME,
                            CASEWORKER,
                            TIME_LIMIT,
                            DEPARTMENT,
                            DETERMINATION,
                            PRIORITY,
                            REFERENCE,
                            FOLLOW_ON_ACTION -> FormField.Kind.LINE;
                };
        FormField asked = FormField.of(kind, name, field.title()).required(field.required());
        return switch (field.type()) {
            case YES_NO -> yesNo(name, field.title(), field.required());
            case CHOICE -> asked.choosing(orNone(field.choices(), field.required()));
            case TEXT,
                    DATE,
                    NUMBER,
                    TIME,
                    CASEWORKER,
                    TIME_LIMIT,
                    DEPARTMENT,
                    DETERMINATION,
                    PRIORITY,
                    REFERENCE,
                    FOLLOW_ON_ACTION -> asked;
        };
    }

    private String hint(String name) {
        return words.orNone("ask." + name + ".hint");
    }

    private List<Choice> orNone(List<Choice> choices, boolean required) {
        if (required) {
            return choices;
        }
        Choice none = Choice.of("", common.say("noAnswer"));
        return choices.size() < MOST_RADIOS
                ? Stream.concat(choices.stream(), Stream.of(none)).toList()
                : Stream.concat(Stream.of(none), choices.stream()).toList();
    }
}
