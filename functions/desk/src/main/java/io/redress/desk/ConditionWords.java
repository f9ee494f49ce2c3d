package io.redress.desk;

import io.redress.platform.Tree;
import java.util.stream.Collectors;

/** The conditions for contact with a person, in words. */
final class ConditionWords {

    private ConditionWords() {}

    static String title(Tree conditions) {
        String titles = conditions.list("conditions").stream()
                .map(one -> one.required("title"))
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "Conditions apply" : titles;
    }

    /** By when they are reviewed; empty if they are not. */
    static String review(Tree conditions) {
        return conditions
                .text("review")
                .map(day -> "Reviewed by " + DateWords.date(day))
                .orElse("");
    }
}
