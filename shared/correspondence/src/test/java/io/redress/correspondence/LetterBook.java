package io.redress.correspondence;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The page with every letter that a procedure sends to complainants. */
record LetterBook(Procedure procedure, LettersOfProcedure letters) {

    /** Only the line manager of a named person goes this way, with a letter that others send too. */
    private static final Set<String> OF_THE_LINE_MANAGER = Set.of("respond in stage-2-returned");

    static final Instant NOW = Instant.parse("2026-11-12T08:32:09Z");

    static LetterBook of(Rules rules) {
        return of(rules, NOW);
    }

    static LetterBook of(Rules rules, Instant at) {
        Example example = new Example("Amina Otieno", "Joan Marsh", false, at);
        return new LetterBook(rules.procedure(), LettersOfProcedure.of(rules, rules.procedure(), example));
    }

    /** Actions with a letter that no way leads to: each an action in a stage. */
    List<String> missing() {
        return letters.missing().stream()
                .filter(way -> !OF_THE_LINE_MANAGER.contains(way))
                .toList();
    }

    /** The page: each letter once, with all ways that lead to it. */
    String page() {
        StringBuilder page = new StringBuilder("# Letters of " + procedure.name() + inLanguage() + "\n\n"
                + "Every letter to complainants, by every way that leads to it. `LetterBookTest` writes this page with\n"
                + "`-Dredress.write=true`, and fails when it is out of date. Everything happens on the same day, so only the words differ.\n"
                + "Square brackets stand for what a member of staff writes. Each letter is also HTML.\n");
        Set<String> ends = new LinkedHashSet<>();
        letters.all().forEach(letter -> {
            page.append("\n## ").append(letter.title()).append("\n\n");
            letter.ways().forEach(reason -> page.append("- ").append(reason).append('\n'));
            page.append("\n```text\nSubject: ")
                    .append(letter.letter().subject())
                    .append("\n\n")
                    .append(withoutKnownEnd(letter.letter().text().strip(), ends))
                    .append("\n```\n");
        });
        return page.toString();
    }

    private String inLanguage() {
        return procedure.language() == Language.FALLBACK
                ? ""
                : ", in " + procedure.language().title();
    }

    /** All letters have one of two ends, so the page shows each of these ends once. */
    private static String withoutKnownEnd(String text, Set<String> ends) {
        int end = Math.max(text.indexOf("Who to contact\n"), text.indexOf("Jinsi ya kuwasiliana nasi\n"));
        return end < 0 || ends.add(text.substring(end))
                ? text
                : text.substring(0, end) + "[Who to contact, and the foot, as above]";
    }

    /** The stages that no way leads to. */
    List<String> unreached() {
        return letters.unreached();
    }
}
