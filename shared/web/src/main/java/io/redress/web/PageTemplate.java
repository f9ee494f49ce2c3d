package io.redress.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
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
 * a template, {@code [[key]]} stands for the message with that key, of the package that owns the page or else of this one. A part, such as
 * {@code field}, is a file beside the owner, or else one beside this class.
 */
public final class PageTemplate {

    /** The words that pages have in common. */
    public static final Messages MESSAGES = Messages.beside(PageTemplate.class);

    /** The fact that says the language of a page, by its tag; without it, a page is in English. */
    public static final String LANGUAGE = "language";

    private static final Pattern WORDS = Pattern.compile("\\[\\[([a-zA-Z.]+)]]");

    private static final Mustache.Compiler COMPILER = MapsOnly.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withFormatter(value -> printable(value.toString()));

    private final Class<?> owner;
    private final Messages messages;
    private final String name;
    private final Map<Language, Template> templates = new ConcurrentHashMap<>();

    /**
     * The template of a page, compiled in English now and in other languages when they are first needed.
     *
     * @param owner a class of the package that has the page
     * @param messages the words of that package
     */
    public PageTemplate(Class<?> owner, Messages messages, String name) {
        this.owner = owner;
        this.messages = messages;
        this.name = name;
        this.templates.put(Language.FALLBACK, compiled(Language.FALLBACK));
    }

    private Template compiled(Language language) {
        return COMPILER.withLoader(part -> new StringReader(worded(part, language)))
                .compile(worded(name, language));
    }

    /** The file of a template or of a part, with the words of a language. */
    private String worded(String part, Language language) {
        String file = part + ".html";
        Class<?> beside = owner.getResource(file) == null ? PageTemplate.class : owner;
        return WORDS.matcher(Resource.text(beside, file))
                .replaceAll(key -> Matcher.quoteReplacement(
                        key.group(1).equals(LANGUAGE) ? language.tag() : word(key.group(1), language)));
    }

    private String word(String key, Language language) {
        Wording own = messages.in(language);
        return own.texts().containsKey(key)
                ? own.say(key)
                : MESSAGES.in(language).say(key);
    }

    /** The page with these facts, as an answer that loads nothing from elsewhere. */
    public Response answer(int status, Map<String, Object> facts) {
        Language language = Language.of(String.valueOf(facts.get(LANGUAGE))).orElse(Language.FALLBACK);
        Template template = templates.computeIfAbsent(language, this::compiled);
        return PageHeaders.guarded(Response.of(status, "text/html; charset=utf-8", template.execute(facts)))
                .with("content-language", language.tag());
    }

    /** The same, for a page with a form that is sent to another address, too. */
    public Response answer(int status, Map<String, Object> facts, String formsTo) {
        return PageHeaders.sendingTo(formsTo, answer(status, facts));
    }

    /** Redirects the browser to the page that shows the result. */
    public static Response seeOther(String address) {
        return PageHeaders.guarded(new Response(303, Map.of("location", address), ""));
    }

    /** HTML cannot represent control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0 ? '\uFFFD' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
