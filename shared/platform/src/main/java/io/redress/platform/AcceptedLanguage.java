package io.redress.platform;

import io.redress.domain.language.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language that the header {@code Accept-Language} of a request prefers. */
public final class AcceptedLanguage {

    private AcceptedLanguage() {}

    /** Of the languages that are offered, the one with the highest quality; empty if the header accepts none of them. */
    public static Optional<Language> of(Request request, List<Language> offered) {
        AcceptedTypes accepted =
                AcceptedTypes.read(request.header("accept-language").orElse("").toLowerCase(Locale.ROOT));
        return accepted.qualities().entrySet().stream()
                .filter(range -> range.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .flatMap(range -> Language.read(range.getKey()).stream())
                .filter(offered::contains)
                .findFirst();
    }
}
