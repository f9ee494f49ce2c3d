package io.redress.tracking;

import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.platform.Problem;
import io.redress.web.PageTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The text of a page that shows no complaint, such as an error. */
record Notice(String title, List<String> description, Language language) {

    static Notice of(Problem problem, Reader reader) {
        Language language = reader.language();
        Wording words = TrackingWords.MESSAGES.in(language);
        if (isOfInvalidLink(problem, reader)) {
            return of(words, "notice.invalid", "notice.invalid.lost", "notice.invalid.ended", "notice.invalid.contact");
        }
        return switch (problem.status()) {
            case 410 -> new Notice(words.say("notice.ended"), List.of(problem.detail(language)), language);
            case 413 -> tooLong(language);
            case 400 -> of(words, "notice.unread", "notice.unread.how");
            default -> new Notice(problem.title().in(language), List.of(sentence(problem.detail(language))), language);
        };
    }

    static Notice tooLong(Language language) {
        return of(TrackingWords.MESSAGES.in(language), "notice.long", "notice.long.why", "notice.long.how");
    }

    /** Whether a link opens nothing, and not only a part of what it opens is missing. */
    static boolean isOfInvalidLink(Problem problem, Reader reader) {
        return problem.status() == 404 && reader.by() == Reader.By.INVALID_LINK;
    }

    /** Whether the complaint can be shown after the problem. */
    static boolean leadsBack(Problem problem, Reader reader) {
        return !isOfInvalidLink(problem, reader) && problem.status() != 410;
    }

    /** A detail of the API begins with a small letter and has no full stop if it is one sentence. */
    static String sentence(String detail) {
        String whole = detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1);
        return whole.endsWith(".") ? whole : whole + ".";
    }

    private static Notice of(Wording words, String title, String... description) {
        return new Notice(
                words.say(title), Stream.of(description).map(words::say).toList(), words.language());
    }

    /** The notice for a person who has sent a form, which says where to find what the person wrote. */
    static Notice ofForm(Problem problem, Reader reader) {
        Notice notice = of(problem, reader);
        // The notices of a form that is too long or cannot be read say it themselves.
        if (problem.status() == 413 || problem.status() == 400) {
            return notice;
        }
        String still = TrackingWords.MESSAGES.in(reader.language()).say("notice.still");
        return new Notice(
                notice.title,
                Stream.concat(notice.description.stream(), Stream.of(still)).toList(),
                reader.language());
    }

    Map<String, Object> facts(String back) {
        return facts(back, "");
    }

    /**
     * @param ask the address of the form for a new link, relative to the page; empty if the page does not offer it
     * @param back the complaint's own address, relative to the page; empty if there is none */
    Map<String, Object> facts(String back, String ask) {
        return Map.of(
                PageTemplate.LANGUAGE,
                language.tag(),
                "title",
                title,
                "description",
                description,
                "back",
                back,
                "ask",
                ask);
    }
}
