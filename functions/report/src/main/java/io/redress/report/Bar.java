package io.redress.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A bar of a chart. */
final class Bar {

    private Bar() {}

    /** The bar, with the cells that it consists of; nothing for a number below 0. */
    static List<Map<String, Object>> of(int percent) {
        return percent < 0
                ? List.of()
                : List.of(Map.of(
                        "cells",
                        Stream.of(cell("fill", "#2457a0", percent), cell("rest", "#e4e8ec", 100 - percent))
                                .flatMap(List::stream)
                                .toList()));
    }

    /** Nothing for a cell of no width, because some mail programs would still show it. */
    private static List<Map<String, Object>> cell(String part, String colour, int percent) {
        return percent == 0 ? List.of() : List.of(Map.of("part", part, "colour", colour, "width", percent));
    }
}
