package io.redress.tracking;

import io.redress.platform.Portion;
import io.redress.platform.Request;
import io.redress.tracking.ComplainantTexts.Added;
import io.redress.tracking.ComplainantTexts.Sent;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The letters and the complainant's own texts that one page shows: the newest that fit.
 *
 * @param before the page shows only what changes before this one contain; empty for the newest page
 * @param earlier the value of {@code before} for the page with the earlier ones; empty if this page has the first
 */
record ShownTexts(List<Sent> letters, List<Added> added, OptionalInt before, OptionalInt earlier) {

    static final String BEFORE = "before";

    /** Which page a request asks for. */
    static OptionalInt before(Request request) {
        return request.query(BEFORE)
                .filter(number -> number.matches("\\d{1,9}"))
                .map(number -> OptionalInt.of(Integer.parseInt(number)))
                .orElse(OptionalInt.empty());
    }

    /** @param most how much the texts of the page may weigh */
    static ShownTexts of(ComplainantTexts written, OptionalInt before, long most) {
        List<Shown> all = Stream.concat(
                        written.letters().stream().map(sent -> new Shown(sent.change(), sent)),
                        written.added().stream().map(added -> new Shown(added.change(), added)))
                .toList();
        Portion<Shown> portion = Portion.of(all, Shown::change, Shown::content, before, most);
        return new ShownTexts(only(portion, Sent.class), only(portion, Added.class), before, portion.earlier());
    }

    private static <T> List<T> only(Portion<Shown> portion, Class<T> type) {
        return portion.shown().stream()
                .map(Shown::item)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** A letter or a text, and the number of the change by which it is shown. */
    private record Shown(int change, Object item) {
        Object content() {
            return switch (item) {
                case Sent sent ->
                    Map.of("letter", sent.letter(), "text", sent.text().orElse(""));
                case Added added -> Map.of("text", added.text());
                case Object other -> throw new IllegalStateException("not a text: " + other);
            };
        }

        @Override
        public String toString() {
            return "Shown[" + change + "]";
        }
    }

    @Override
    public String toString() {
        return "ShownTexts[" + letters.size() + " letters, " + added.size() + " texts]";
    }
}
