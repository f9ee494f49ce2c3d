package io.redress.desk;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rows of a form that become the items of a list in the request. A row in which nothing is filled in becomes no item, so the numbers of the
 * items are not those of the rows.
 *
 * @param list the name of the list in the request
 * @param title what people call an item
 * @param parts the fields of a row; a fault of a whole item is shown at the first of them
 */
record FormRows(String list, String title, List<String> parts) {

    FormRows {
        parts = List.copyOf(parts);
    }

    /** The name of a field. */
    String field(int row, String part) {
        return list + "[" + row + "]." + part;
    }

    /** What people call a row. */
    String title(int row) {
        return title + " " + (row + 1);
    }

    /** How many rows a form has that was sent. */
    int count(Map<String, String> values) {
        int rows = 0;
        while (has(values, rows)) {
            rows++;
        }
        return rows;
    }

    /** Whether a field belongs to a row. */
    boolean has(String field) {
        return field.startsWith(list + "[");
    }

    private boolean has(Map<String, String> values, int row) {
        return parts.stream().anyMatch(part -> values.containsKey(field(row, part)));
    }

    /** The items of the request. */
    List<Map<String, String>> items(Map<String, String> values) {
        return filled(values).stream().map(row -> item(values, row)).toList();
    }

    /** The first part of an item, by which people tell it from the others; empty if it has none. */
    String firstPart(Map<String, String> item) {
        return item.getOrDefault(parts.getFirst(), "");
    }

    /** The items by their first parts, without those that have none. */
    Map<String, Map<String, String>> byFirstPart(Map<String, String> values) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        items(values).stream()
                .filter(item -> !firstPart(item).isEmpty())
                .forEach(item -> items.putIfAbsent(firstPart(item), item));
        return items;
    }

    /** The values of a form whose rows hold these items. */
    Map<String, String> values(List<Map<String, String>> items) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int row = 0; row < items.size(); row++) {
            for (String part : parts) {
                values.put(field(row, part), items.get(row).getOrDefault(part, ""));
            }
        }
        return values;
    }

    private Map<String, String> item(Map<String, String> values, int row) {
        Map<String, String> item = new LinkedHashMap<>();
        parts.forEach(part -> {
            String value = values.getOrDefault(field(row, part), "").strip();
            if (!value.isEmpty()) {
                item.put(part, value);
            }
        });
        return item;
    }

    /** The rows in which something is filled in, each at the number of its item. */
    private List<Integer> filled(Map<String, String> values) {
        return IntStream.range(0, count(values))
                .filter(row -> !item(values, row).isEmpty())
                .boxed()
                .toList();
    }

    /** The same problem with its faults at the rows of the form, instead of at the items of the request. */
    Problem atRows(Problem problem, Map<String, String> values) {
        List<Integer> filled = filled(values);
        Pattern item = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,4})]");
        return new Problem(
                problem.status(),
                problem.type(),
                problem.title(),
                problem.detail(),
                problem.instance(),
                problem.faults().stream()
                        .map(fault -> atRow(fault, item, filled))
                        .toList(),
                problem.pause());
    }

    private Fault atRow(Fault fault, Pattern item, List<Integer> filled) {
        Matcher place = item.matcher(fault.field());
        if (!place.lookingAt()) {
            return fault;
        }
        String rest = fault.field().substring(place.end());
        String field =
                list + "[" + row(place.group(1), filled) + "]" + (rest.isEmpty() ? "." + parts.getFirst() : rest);
        String message = Problem.message(fault, Language.ENGLISH);
        String said = item.matcher(message).replaceAll(other -> title(row(other.group(1), filled)));
        return said.equals(message) ? new Fault(field, fault.said()) : new Fault(field, said);
    }

    private static int row(String item, List<Integer> filled) {
        int index = Integer.parseInt(item);
        return index < filled.size() ? filled.get(index) : index;
    }
}
