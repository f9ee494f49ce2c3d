package io.redress.web;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of a form as its page shows it: the template {@code field} draws it.
 *
 * @param place the id of the field in the page, to which a list of faults links
 * @param name the name under which the browser sends the value
 * @param hint what helps to fill it in; empty if nothing is needed
 * @param value what has been filled in
 * @param fault what is wrong with the value; empty if nothing is
 * @param choices the values that can be chosen; empty if anything can be written
 * @param autocomplete which of the person's own data a browser may fill in, by its name in HTML; empty for none
 */
public record FormField(
        String place,
        String name,
        String label,
        String hint,
        Kind kind,
        boolean required,
        String value,
        String fault,
        List<Choice> choices,
        String autocomplete) {

    /** With more choices than this, they are a list that opens. */
    private static final int MOST_RADIOS = 6;

    /** How a field is filled in. */
    public enum Kind {
        LINE("text"),
        EMAIL("email"),
        PHONE("tel"),
        NUMBER("text"),
        AREA(""),
        DATE("date"),
        TIME("datetime-local"),
        CHOICE("");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        boolean oneLine() {
            return !type.isEmpty();
        }
    }

    public FormField {
        choices = List.copyOf(choices);
    }

    public static FormField of(Kind kind, String name, String label) {
        return new FormField(name, name, label, "", kind, false, "", "", List.of(), "");
    }

    public FormField at(String where) {
        return new FormField(where, name, label, hint, kind, required, value, fault, choices, autocomplete);
    }

    public FormField withHint(String helps) {
        return new FormField(place, name, label, helps, kind, required, value, fault, choices, autocomplete);
    }

    public FormField required(boolean needed) {
        return new FormField(place, name, label, hint, kind, needed, value, fault, choices, autocomplete);
    }

    public FormField filledIn(String text, String wrong) {
        return new FormField(place, name, label, hint, kind, required, text, wrong, choices, autocomplete);
    }

    public FormField choosing(List<Choice> from) {
        return new FormField(place, name, label, hint, Kind.CHOICE, required, value, fault, from, autocomplete);
    }

    public FormField ofPerson(String data) {
        return new FormField(place, name, label, hint, kind, required, value, fault, choices, data);
    }

    /** The facts for the template. */
    public Map<String, Object> facts(Language language) {
        boolean chosen = kind == Kind.CHOICE;
        boolean few = chosen && choices.size() <= MOST_RADIOS;
        Map<String, Object> facts = new HashMap<>();
        facts.put("place", place);
        facts.put("name", name);
        facts.put("label", label);
        facts.put("hint", hint);
        facts.put("required", required);
        facts.put("value", value);
        facts.put("fault", fault);
        facts.put("described", described());
        facts.put("longest", language.grouped(Field.LONGEST));
        facts.put("area", kind == Kind.AREA);
        facts.put("line", kind.oneLine());
        facts.put("type", kind.type);
        facts.put("written", kind == Kind.LINE);
        facts.put("numeric", kind == Kind.NUMBER);
        facts.put("autocomplete", autocomplete);
        facts.put("few", few);
        facts.put("many", chosen && !few);
        facts.put("sole", !few);
        facts.put("options", options());
        return facts;
    }

    /** What describes the field to a screen reader: the ids of its hint and of its fault. */
    private String described() {
        String helped = hint.isEmpty() ? "" : place + "--hint";
        String wrong = fault.isEmpty() ? "" : place + "--fault";
        return (helped + " " + wrong).strip();
    }

    private List<Map<String, Object>> options() {
        return choices.stream()
                .map(choice -> Map.<String, Object>of(
                        "place", place + (choice == choices.getFirst() ? "" : "--" + choice.id()),
                        "id", choice.id(),
                        "title", choice.title(),
                        "chosen", choice.id().equals(value)))
                .toList();
    }

    @Override
    public String toString() {
        return "FormField[" + name + "]";
    }
}
