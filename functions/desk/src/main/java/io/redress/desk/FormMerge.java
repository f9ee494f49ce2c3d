package io.redress.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the form that somebody has sent with what others have changed since it was opened: what the sender did not touch is taken over,
 * what the sender changed is kept.
 *
 * @param rows the rows of the form, each known by its first part
 * @param first the form as it was opened
 * @param mine the form as it was sent
 * @param now the form as it would be opened now
 */
record FormMerge(FormRows rows, Map<String, String> first, Map<String, String> mine, Map<String, String> now) {

    /**
     * A field or a row in the three forms.
     *
     * @param <V> what it holds; something empty if the form does not have it
     */
    record Three<V>(V first, V mine, V now) {

        V merged() {
            return mine.equals(first) ? now : mine;
        }

        boolean othersChanged() {
            return !now.equals(first);
        }

        /** The sender and others have changed it, and not to the same. */
        boolean conflict() {
            return othersChanged() && !mine.equals(first) && !mine.equals(now);
        }
    }

    /** What the form holds now, with the rows moved up over empty ones. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields().forEach((name, field) -> {
            if (!field.merged().isEmpty()) {
                values.put(name, field.merged());
            }
        });
        values.putAll(rows.values(items()));
        return values;
    }

    /** The fields outside the rows, by their names. */
    Map<String, Three<String>> fields() {
        Set<String> names = new LinkedHashSet<>(mine.keySet());
        names.addAll(now.keySet());
        names.addAll(first.keySet());
        names.removeIf(rows::has);
        Map<String, Three<String>> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(name, new Three<>(text(first, name), text(mine, name), text(now, name))));
        return fields;
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    /** The rows, by their first parts. */
    Map<String, Three<Map<String, String>>> byFirstPart() {
        Map<String, Map<String, String>> opened = rows.byFirstPart(first);
        Map<String, Map<String, String>> sent = rows.byFirstPart(mine);
        Map<String, Map<String, String>> current = rows.byFirstPart(now);
        Set<String> keys = new LinkedHashSet<>(opened.keySet());
        keys.addAll(current.keySet());
        keys.addAll(sent.keySet());
        Map<String, Three<Map<String, String>>> all = new LinkedHashMap<>();
        keys.forEach(key -> all.put(
                key,
                new Three<>(
                        opened.getOrDefault(key, Map.of()),
                        sent.getOrDefault(key, Map.of()),
                        current.getOrDefault(key, Map.of()))));
        return all;
    }

    private List<Map<String, String>> items() {
        Map<String, Three<Map<String, String>>> all = byFirstPart();
        List<Map<String, String>> items = new ArrayList<>();
        Set<String> sent = new LinkedHashSet<>();
        // Every row that was sent is looked at by itself, because two of them may have the same first part by mistake.
        rows.items(mine).forEach(item -> {
            String key = rows.firstPart(item);
            sent.add(key);
            Three<Map<String, String>> known = all.getOrDefault(key, new Three<>(Map.of(), item, Map.of()));
            items.add(new Three<>(known.first(), item, known.now()).merged());
        });
        all.forEach((key, row) -> {
            if (!sent.contains(key)) {
                items.add(row.merged());
            }
        });
        items.removeIf(Map::isEmpty);
        return items;
    }
}
