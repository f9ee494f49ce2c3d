package io.redress.tracking;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import io.redress.platform.Response;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page template in all languages. Every value is escaped, whatever its source. The words of the page are in the messages: in the file of
 * a template, {@code [[key]]} stands for the message with that key.
 */
final class HtmlTemplate {

    static final Messages MESSAGES = Messages.beside(HtmlTemplate.class);

    /** The fact that says the language of a page, by its tag; without it, a page is in English. */
    static final String LANGUAGE = "language";

    private static final Pattern WORDS = Pattern.compile("\\[\\[([a-zA-Z.]+)]]");

    private static final String POLICY = "content-security-policy";
    private static final String ALLOWED =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * The page loads, runs and embeds nothing from elsewhere. Its address contains the token, so no referrer is sent to other
     * sites. Another site cannot know the token, and there is no cookie that a browser would add to a form of another site: so
     * the token is all the protection that the forms need against forgery by other sites.
     */
    private static final Map<String, String> HEADERS =
            Map.of(POLICY, ALLOWED, "referrer-policy", "no-referrer", "x-robots-tag", "noindex");

    private static final Mustache.Compiler COMPILER = MapsOnly.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withFormatter(value -> printable(value.toString()));

    private final String name;
    private final Map<Language, Template> templates = new ConcurrentHashMap<>();

    private HtmlTemplate(String name) {
        this.name = name;
        this.templates.put(Language.FALLBACK, compiled(Language.FALLBACK));
    }

    static HtmlTemplate read(String name) {
        return new HtmlTemplate(name);
    }

    private Template compiled(Language language) {
        return COMPILER.withLoader(part -> new StringReader(worded(part, language)))
                .compile(worded(name, language));
    }

    /** The file of a template or of a part, with the words of a language. */
    private static String worded(String file, Language language) {
        return WORDS.matcher(Resource.text(HtmlTemplate.class, file + ".html"))
                .replaceAll(key -> Matcher.quoteReplacement(
                        key.group(1).equals(LANGUAGE)
                                ? language.tag()
                                : MESSAGES.in(language).say(key.group(1))));
    }

    Response answer(int status, Map<String, Object> facts) {
        Language language = Language.of(String.valueOf(facts.get(LANGUAGE))).orElse(Language.FALLBACK);
        Template template = templates.computeIfAbsent(language, this::compiled);
        return guarded(Response.of(status, "text/html; charset=utf-8", template.execute(facts)))
                .with("content-language", language.tag());
    }

    /** The same, for a page with a form that is sent to another address, too. */
    Response answer(int status, Map<String, Object> facts, String formsTo) {
        Response answer = answer(status, facts);
        return answer.with(POLICY, ALLOWED.replace("form-action 'self'", "form-action 'self' " + formsTo));
    }

    /** Redirects the browser to the page that shows the result. */
    static Response seeOther(String address) {
        return guarded(new Response(303, Map.of("location", address), ""));
    }

    private static Response guarded(Response response) {
        Response guarded = response;
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            guarded = guarded.with(header.getKey(), header.getValue());
        }
        return guarded;
    }

    /** HTML cannot represent control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0 ? '\uFFFD' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
