package io.redress.platform;

import io.avaje.json.JsonException;
import io.redress.domain.EmailAddress;
import io.redress.domain.FaultWords;
import io.redress.domain.PastedText;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.procedure.FieldFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that a client sent. A field of the wrong type and an unknown field are faults. Faults are
 * collected, so that all of them can be reported together.
 */
public final class Fields {

    /**
     * The largest body that is read. {@link Text#MOST_BYTES} fit in whatever their script is: a browser sends each byte of a form as
     * three, and JSON may have an escape of six bytes for a character of two.
     */
    public static final int LARGEST = 1_100 * 1024;

    private static final int DEEPEST = 16;

    private final String path;
    private final Map<String, Object> values;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> inner = new ArrayList<>();
    private final List<Fault> faults;

    private Fields(String path, Map<String, Object> values, List<Fault> faults) {
        this.path = path;
        this.values = values;
        this.faults = faults;
    }

    /** Reads a body; an empty one counts as an object without fields. */
    public static Fields of(byte[] body) {
        if (body.length > LARGEST) {
            throw new MalformedRequest(413, FaultWords.say("body.large", body.length, LARGEST));
        }
        String text = Utf8.text(body, FaultWords.say("body.whole"));
        if (text.isBlank()) {
            return new Fields("", Map.of(), new ArrayList<>());
        }
        JsonOutline outline = JsonOutline.of(text);
        if (outline.depth() > DEEPEST) {
            throw new MalformedRequest(400, FaultWords.say("body.deep"));
        }
        if (!outline.whole()) {
            throw new MalformedRequest(400, FaultWords.say("body.noJson"));
        }
        Fault fault = outline.fault();
        if (fault != null) {
            throw MalformedRequest.parameter(fault.field().isEmpty() ? "body" : fault.field(), fault.said());
        }
        Object value;
        try {
            value = Tree.read(text).value();
        } catch (JsonException | IllegalStateException | IndexOutOfBoundsException | NumberFormatException _) {
            throw new MalformedRequest(400, FaultWords.say("body.noJson"));
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new MalformedRequest(400, FaultWords.say("body.noObject"));
        }
        HalfCharacters.refuse("", map);
        return new Fields("", named(map), new ArrayList<>());
    }

    /** A text that may have several lines; null if it is absent. */
    public @Nullable String text(String name) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        return value instanceof String text ? PastedText.text(text) : wrong(name, FaultWords.say("json.text"));
    }

    /** A text of one line; null if it is absent. */
    public @Nullable String line(String name) {
        String text = text(name);
        // From the value itself, because a text keeps line ends that a line does not have.
        return text == null ? null : PastedText.line((String) Objects.requireNonNull(values.get(name)));
    }

    /** An e-mail address without what people paste by mistake; null if it is absent. */
    public @Nullable String email(String name) {
        String typed = line(name);
        return typed == null ? null : EmailAddress.cleaned(typed);
    }

    /** A date; null if it is absent. */
    public @Nullable LocalDate date(String name) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = value instanceof String text ? LocalDate.parse(text) : null;
            return date != null && FieldFormat.isPlausible(date)
                    ? date
                    : wrong(name, date == null ? FieldFormat.notADate() : FieldFormat.implausible());
        } catch (DateTimeException _) {
            return wrong(name, FieldFormat.notADate());
        }
    }

    /** True or false; null if it is absent. */
    public @Nullable Boolean truth(String name) {
        Object value = take(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        return wrong(name, FaultWords.say("yesNo"));
    }

    /** A whole number; null if it is absent. */
    public @Nullable Integer wholeNumber(String name) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        return value instanceof Number number && number.doubleValue() == number.intValue()
                ? Integer.valueOf(number.intValue())
                : wrong(name, FaultWords.say("json.number"));
    }

    /** A list of texts; empty if it is absent. */
    public List<String> texts(String name) {
        Object value = take(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
            return items.stream().map(String.class::cast).toList();
        }
        wrong(name, FaultWords.say("json.texts"));
        return List.of();
    }

    /** A list of objects; empty if it is absent. */
    public List<Fields> objects(String name) {
        Object value = take(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items && items.stream().allMatch(Map.class::isInstance)) {
            List<Fields> objects = new ArrayList<>();
            for (Object item : items) {
                objects.add(within(path + name + "[" + objects.size() + "].", (Map<?, ?>) item));
            }
            return objects;
        }
        wrong(name, FaultWords.say("json.objects"));
        return List.of();
    }

    /** The fields of an inner object; no fields if it is absent. */
    public Fields object(String name) {
        Object value = take(name);
        if (value != null && !(value instanceof Map)) {
            wrong(name, FaultWords.say("json.object"));
        }
        return within(path + name + ".", value instanceof Map<?, ?> map ? map : Map.of());
    }

    /** Whether a field is present; null counts as absent. */
    public boolean has(String name) {
        return take(name) != null;
    }

    /** All fields as strings: texts, numbers and truth values; anything else is a fault. */
    public Map<String, String> strings() {
        Map<String, String> strings = new LinkedHashMap<>();
        for (String name : values.keySet()) {
            Object value = take(name);
            switch (value) {
                case null -> {
                    // A field that is null counts as absent.
                }
                case String text -> strings.put(name, PastedText.text(text));
                case Boolean truth -> strings.put(name, truth.toString());
                case Number number -> strings.put(name, Tree.words(number));
                default -> wrong(name, FaultWords.say("json.value"));
            }
        }
        return strings;
    }

    /** All fields as {@link #strings()}, each of one line. */
    public Map<String, String> lines() {
        Map<String, String> lines = strings();
        lines.replaceAll((name, text) -> values.get(name) instanceof String typed ? PastedText.line(typed) : text);
        return lines;
    }

    /** Adds a fault that only the caller can detect. */
    public void fault(String name, Said message) {
        faults.add(new Fault(path + name, message));
    }

    /** The same in English, for staff. */
    public void fault(String name, String message) {
        faults.add(new Fault(path + name, message));
    }

    /** The faults so far, including a fault for every field that the caller has not read. */
    public List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        unasked(all);
        return all;
    }

    /**
     * The faults so far, and those of the values, without those that {@linkplain Fault#followsFrom follow} from a value that could not be
     * read.
     */
    public List<Fault> faultsWith(List<Fault> ofValues) {
        List<Fault> all = faults();
        ofValues.stream().filter(fault -> !fault.followsFrom(faults)).forEach(all::add);
        return all;
    }

    /** Rejects the body if it has faults. */
    public void check() {
        List<Fault> all = faults();
        if (!all.isEmpty()) {
            throw Rejection.invalid(all);
        }
    }

    private void unasked(List<Fault> all) {
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> all.add(new Fault(path + name, FaultWords.say("json.field"))));
        inner.forEach(fields -> fields.unasked(all));
    }

    private Fields within(String where, Map<?, ?> map) {
        Fields fields = new Fields(where, named(map), faults);
        inner.add(fields);
        return fields;
    }

    private @Nullable Object take(String name) {
        asked.add(name);
        return values.get(name);
    }

    private <T> @Nullable T wrong(String name, Said message) {
        fault(name, message);
        return null;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        return values;
    }
}
