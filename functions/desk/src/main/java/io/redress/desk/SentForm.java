package io.redress.desk;

import io.redress.desk.signin.FormMark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that somebody has sent: what was filled in, and the version that the page showed. Hidden fields are taken out by their names. */
final class SentForm {

    /** Begins the names of the hidden fields that hold what the form held when it was opened. */
    private static final String OPENED = "opened.";

    private final Map<String, String> values;
    private final String version;
    private final Map<String, String> opened = new LinkedHashMap<>();

    SentForm(DeskRequest asked) {
        values = asked.form();
        version = take(FormMark.VERSION).orElse("");
        List.copyOf(values.keySet()).stream()
                .filter(name -> name.startsWith(OPENED) && name.endsWith("_"))
                .forEach(name -> take(name)
                        .ifPresent(value -> opened.put(name.substring(OPENED.length(), name.length() - 1), value)));
    }

    /** Takes a hidden field out; empty if the form does not have it. */
    Optional<String> take(String name) {
        return Optional.ofNullable(values.remove(name));
    }

    /** The version that the page showed; empty for something new. */
    String version() {
        return version;
    }

    /** What the form held when it was opened, if its page keeps that. */
    Map<String, String> opened() {
        return opened;
    }

    /** The hidden fields of a page that keep what its form holds when it is opened. */
    static List<Map<String, Object>> keeping(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> Map.<String, Object>of("name", OPENED + field.getKey() + "_", "value", field.getValue()))
                .toList();
    }

    /** What was filled in, and what was left empty. */
    Map<String, String> values() {
        return values;
    }

    /** What was filled in. */
    Map<String, String> filled() {
        Map<String, String> filled = new LinkedHashMap<>(values);
        filled.values().removeIf(String::isBlank);
        return filled;
    }

    @Override
    public String toString() {
        return "SentForm[" + values.size() + " values]";
    }
}
