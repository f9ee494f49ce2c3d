package io.redress.web;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.AcceptedLanguage;
import io.redress.platform.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The language in which somebody wants to read a page or an answer. */
public final class WantedLanguage {

    /** The parameter with which the links of a page choose its language. */
    public static final String PARAMETER = "lang";

    private WantedLanguage() {}

    /** The language that the address names. */
    public static Optional<Language> chosen(Request request) {
        return request.query(PARAMETER).flatMap(Language::read);
    }

    /**
     * Keeps the language that the reader has chosen in another address of the page; empty if they have chosen none.
     *
     * @param sign what precedes it in the address: a question mark, or an ampersand
     */
    public static String kept(Request request, String sign) {
        return chosen(request)
                .map(language -> sign + PARAMETER + "=" + language.tag())
                .orElse("");
    }

    /** The language that the address names, or else the one that the browser prefers, if the organisation offers it. */
    public static Language of(Request request, Procedure procedure) {
        return of(request, procedure.languages());
    }

    /** The same for a page of which nobody knows to which organisation it belongs. */
    public static Language of(Request request) {
        return of(request, List.of(Language.values()));
    }

    /** The same for an organisation that offers these languages. */
    public static Language of(Request request, List<Language> offered) {
        return chosen(request)
                .filter(offered::contains)
                .or(() -> AcceptedLanguage.of(request, offered))
                .orElse(Language.FALLBACK);
    }

    /** Links to the same page in the other languages. */
    public static List<Map<String, Object>> links(Language shown, List<Language> offered, String address) {
        return offered.stream()
                .filter(language -> language != shown)
                .map(language -> Map.<String, Object>of(
                        "tag",
                        language.tag(),
                        "title",
                        language.title(),
                        "address",
                        address + "?" + PARAMETER + "=" + language.tag()))
                .toList();
    }
}
