package io.redress.local.history;

import io.redress.domain.Reference;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be checked: the table kept in a directory, or one in AWS, and all its complaints or some.
 *
 * @param references none for all
 */
public record HistoryOptions(Optional<Path> data, Optional<String> table, Set<String> references) {

    public static HistoryOptions of(Deque<String> arguments) {
        Optional<Path> data = Optional.empty();
        Optional<String> table = Optional.empty();
        Set<String> references = new TreeSet<>();
        while (!arguments.isEmpty()) {
            String word = arguments.poll();
            switch (word) {
                case "--data" -> data = Optional.of(Path.of(value(word, arguments)));
                case "--table" -> table = Optional.of(value(word, arguments));
                default -> references.add(reference(word));
            }
        }
        if (data.isPresent() == table.isPresent()) {
            throw new IllegalArgumentException("Say which table: --data DIR or --table NAME.");
        }
        return new HistoryOptions(data, table, references);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.poll();
    }

    private static String reference(String word) {
        return Reference.parse(word)
                .map(Reference::value)
                .orElseThrow(() -> new IllegalArgumentException(
                        word + (word.startsWith("--") ? " is no option." : " cannot be a complaint's reference.")));
    }
}
