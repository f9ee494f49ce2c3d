package io.redress.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The newest part of what a history contains, no more than fits into one answer, because Lambda refuses an answer of more than 6 MB.
 *
 * @param shown the part, oldest first
 * @param earlier the number of the oldest change in it, before which the earlier part ends; empty if nothing is earlier
 */
public record Portion<T>(List<T> shown, OptionalInt earlier) {

    /** How much a part of a history may weigh, so that the rest of the answer has room beside it. */
    public static final long MOST = 1_000_000;

    /** How many bytes a character takes at most in an answer: in HTML as {@code &quot;}, or in JSON within the JSON of the gateway. */
    private static final int DEAREST = 6;

    private static final int OF_OTHER_SCRIPTS = 3;

    /** About what the name of a field, its quotation marks, colon and comma take. */
    private static final int OF_FIELD = 40;

    public Portion {
        shown = List.copyOf(shown);
    }

    /**
     * The newest part of some items.
     *
     * @param items in any order
     * @param change the number of the change that an item belongs to; items of one change stay together
     * @param content what an item shows: texts, and maps and lists of them
     * @param before only items of earlier changes are shown; empty for the newest
     * @param most how much the items may weigh. The first change is shown even if it alone weighs more, unless this is 0
     */
    public static <T> Portion<T> of(
            List<T> items, ToIntFunction<T> change, Function<T, Object> content, OptionalInt before, long most) {
        Map<Integer, List<T>> byChange = new TreeMap<>(Comparator.reverseOrder());
        for (T item : items) {
            if (before.isEmpty() || change.applyAsInt(item) < before.getAsInt()) {
                byChange.computeIfAbsent(change.applyAsInt(item), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        List<T> shown = new ArrayList<>();
        long weight = 0;
        int oldest = 0;
        for (Map.Entry<Integer, List<T>> one : byChange.entrySet()) {
            for (T item : one.getValue()) {
                weight += weight(content.apply(item));
            }
            if (weight > most && (!shown.isEmpty() || most == 0)) {
                return new Portion<>(shown.reversed(), OptionalInt.of(shown.isEmpty() ? one.getKey() + 1 : oldest));
            }
            shown.addAll(one.getValue().reversed());
            oldest = one.getKey();
        }
        return new Portion<>(shown.reversed(), OptionalInt.empty());
    }

    /**
     * The newest part of a list of an answer.
     *
     * @param number the name of the field with the number of the change
     */
    public static Portion<Map<String, Object>> of(
            List<Map<String, Object>> entries, String number, OptionalInt before, long most) {
        return of(entries, entry -> Integer.parseInt(String.valueOf(entry.get(number))), entry -> entry, before, most);
    }

    /** Not less than the bytes that a value takes in an answer. */
    public static long weight(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> weight(text);
            case Map<?, ?> map ->
                map.values().stream().mapToLong(Portion::weight).sum() + (long) OF_FIELD * map.size();
            case Collection<?> list ->
                list.stream()
                                .filter(Objects::nonNull)
                                .mapToLong(Portion::weight)
                                .sum()
                        + list.size();
            case Object other -> weight(String.valueOf(other));
        };
    }

    private static long weight(String text) {
        long weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || " .,:;-()?!".indexOf(letter) >= 0);
            weight += plain ? 1 : letter < 0x80 && letter != '\n' ? DEAREST : OF_OTHER_SCRIPTS;
        }
        return weight;
    }
}
