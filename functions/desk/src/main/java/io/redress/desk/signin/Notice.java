package io.redress.desk.signin;

import io.redress.domain.language.Language;
import io.redress.platform.Response;
import io.redress.web.PageTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page that says something, and where to go on. */
public final class Notice {

    private static final PageTemplate PAGE = new PageTemplate(Notice.class, PageTemplate.MESSAGES, "notice");

    private final Map<String, Object> facts = new HashMap<>();

    private Notice(String title, List<String> description) {
        facts.put(PageTemplate.LANGUAGE, Language.ENGLISH.tag());
        facts.put("title", title);
        facts.put("description", description);
        facts.put("links", List.of());
        facts.put("button", List.of());
        facts.put("signOut", "");
    }

    public static Notice of(String title, String... description) {
        return new Notice(title, List.of(description));
    }

    /** The page with a link that looks like a button. */
    public Notice leadingTo(String address, String words) {
        facts.put("button", List.of(Map.of("address", address, "words", words)));
        return this;
    }

    /** The page with a list of links, each with an {@code address} and {@code words}. */
    Notice choosing(List<Map<String, String>> links) {
        facts.put("links", links);
        return this;
    }

    /** The page with a form that signs out. */
    public Notice signingOut(String address) {
        facts.put("signOut", address);
        return this;
    }

    public Response answer(int status) {
        return PAGE.answer(status, facts);
    }
}
