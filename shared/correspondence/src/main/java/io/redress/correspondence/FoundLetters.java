package io.redress.correspondence;

import io.redress.email.Letter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The letters that were found so far. A letter that several ways lead to with the same words is there once, with all of these ways. */
final class FoundLetters {

    private record Words(String id, Letter letter) {}

    private final Example example;
    private final Map<Words, Set<String>> ways = new LinkedHashMap<>();

    FoundLetters(Example example) {
        this.example = example;
    }

    /** Adds the letters of the last change of a complaint. */
    void add(ExampleComplaint complaint, String way) {
        complaint.letters().forEach(letter -> add(complaint, letter, way));
    }

    void add(ExampleComplaint complaint, String letter, String way) {
        ways.computeIfAbsent(new Words(letter, complaint.written(letter, example)), _ -> new LinkedHashSet<>())
                .add(way);
    }

    /** @param titleOf the title of a letter */
    List<ProcedureLetter> all(UnaryOperator<String> titleOf) {
        return ways.entrySet().stream()
                .map(found -> new ProcedureLetter(
                        found.getKey().id(),
                        titleOf.apply(found.getKey().id()),
                        found.getKey().letter(),
                        List.copyOf(found.getValue())))
                .toList();
    }
}
