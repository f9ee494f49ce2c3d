package io.redress.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words that a person searches for. Each must occur in a text, or in a reference that the person may have typed without
 * hyphens or with O for 0. Several words that make up a phone number may occur as that number in another way of writing it.
 */
public final class SearchWords {

    /** A shorter part of a reference could be a part of an ordinary word. */
    private static final int SHORTEST_REFERENCE = 4;

    private final List<String> words;
    private final List<List<String>> numbers;
    private final Country country;

    /** @param country the country whose phone numbers need no country code */
    public SearchWords(String typed, Country country) {
        this.country = country;
        this.words = new ArrayList<>();
        this.numbers = new ArrayList<>();
        List<String> number = new ArrayList<>();
        for (String word : Folded.words(typed)) {
            if (PhoneNumber.isWritten(word)) {
                number.add(word);
            } else {
                end(number);
                words.add(word);
            }
        }
        end(number);
    }

    private void end(List<String> number) {
        if (!number.isEmpty()) {
            numbers.add(List.copyOf(number));
            number.clear();
        }
    }

    /**
     * Whether all words occur.
     *
     * @param references the names of the complaint, here and at other bodies
     */
    public boolean in(Collection<String> references, Collection<String> texts) {
        if (words.isEmpty() && numbers.isEmpty()) {
            return false;
        }
        String text = texts.stream().map(Folded::of).collect(Collectors.joining("\n"));
        String named = references.stream().map(Folded::of).collect(Collectors.joining("\n"));
        String compact = references.stream().map(SearchWords::compact).collect(Collectors.joining("\n"));
        String said = text + "\n" + named;
        return words.stream().allMatch(word -> occurs(word, said, compact))
                && numbers.stream()
                        .allMatch(number -> number.stream().allMatch(word -> occurs(word, said, compact))
                                || PhoneNumber.national(String.join(" ", number), country)
                                        .filter(PhoneNumber.digitsIn(text)::contains)
                                        .isPresent());
    }

    private static boolean occurs(String word, String said, String compact) {
        String reference = compact(word);
        return said.contains(word) || reference.length() >= SHORTEST_REFERENCE && compact.contains(reference);
    }

    /** Letters and digits alone. Letters that people mistake for digits become those digits, as in {@link Reference}. */
    private static String compact(String reference) {
        StringBuilder compact = new StringBuilder();
        Folded.of(reference).codePoints().filter(Character::isLetterOrDigit).forEach(compact::appendCodePoint);
        return Reference.unmistaken(compact.toString().toUpperCase(Locale.ROOT));
    }
}
