package io.redress.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A form as a browser reads it from a page: where it is sent, and its fields. */
record ShownForm(String action, List<Input> inputs) {

    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input ([^>]*)/>|<textarea ([^>]*)>\n?(.*?)</textarea>|<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected=\"selected\")?>");

    ShownForm {
        inputs = List.copyOf(inputs);
    }

    /** @param options the values that can be chosen; empty if anything can be written */
    record Input(String name, String type, boolean required, String value, List<String> options) {

        Input {
            options = List.copyOf(options);
        }
    }

    static List<ShownForm> in(String page) {
        return FORM.matcher(page)
                .results()
                .map(form -> new ShownForm(text(form.group(1)), inputs(form.group())))
                .toList();
    }

    private static List<Input> inputs(String form) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        CONTROL.matcher(form)
                .results()
                .map(ShownForm::input)
                .forEach(input -> inputs.merge(input.name, input, ShownForm::radios));
        return List.copyOf(inputs.values());
    }

    /** Radio buttons of one name are one field. */
    private static Input radios(Input one, Input other) {
        List<String> options = new ArrayList<>(one.options);
        options.addAll(other.options);
        return new Input(one.name, one.type, one.required, one.value.isEmpty() ? other.value : one.value, options);
    }

    private static Input input(MatchResult found) {
        if (found.group(2) != null) {
            String attributes = found.group(2);
            return new Input(
                    attribute(attributes, "name"),
                    "textarea",
                    attributes.contains("required="),
                    text(found.group(3)),
                    List.of());
        }
        if (found.group(4) != null) {
            String attributes = found.group(4);
            List<String> options = OPTION.matcher(found.group(5))
                    .results()
                    .map(option -> text(option.group(1)))
                    .toList();
            String selected = OPTION.matcher(found.group(5))
                    .results()
                    .filter(option -> option.group(2) != null)
                    .map(option -> text(option.group(1)))
                    .findFirst()
                    .orElse("");
            return new Input(
                    attribute(attributes, "name"), "select", attributes.contains("required="), selected, options);
        }
        String attributes = found.group(1);
        boolean numeric = attributes.contains("inputmode=\"numeric\"");
        String type = numeric ? "number" : attribute(attributes, "type");
        String value = text(attribute(attributes, "value"));
        boolean required = attributes.contains("required=");
        boolean chosen = attributes.contains("checked=");
        return type.equals("radio") || type.equals("checkbox")
                ? new Input(attribute(attributes, "name"), type, required, chosen ? value : "", List.of(value))
                : new Input(attribute(attributes, "name"), type, required, value, List.of());
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x60;", "`")
                .replace("&#x3D;", "=")
                .replace("&amp;", "&");
    }

    /** The first value that can be chosen in a field. */
    String choice(String name) {
        return inputs.stream()
                .filter(input -> input.name().equals(name))
                .flatMap(input -> input.options().stream())
                .filter(option -> !option.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " offers nothing in " + inputs));
    }

    /** What a browser sends: the values that the page has, with those that somebody fills in. */
    Map<String, String> filledIn(Map<String, String> by) {
        Map<String, String> values = new LinkedHashMap<>();
        inputs.stream()
                .filter(input ->
                        !input.value.isEmpty() || !List.of("radio", "checkbox").contains(input.type))
                .forEach(input -> values.put(input.name, input.value));
        values.putAll(by);
        return values;
    }
}
