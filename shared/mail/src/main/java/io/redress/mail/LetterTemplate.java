package io.redress.mail;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter as it lies in its file: a line with the subject, a blank line, the body, {@code ---}, the foot. */
record LetterTemplate(Needs needs, Template subject, Template body) {

    private static final int LONGEST_SUBJECT = 150;
    private static final String SUBJECT = "Subject: ";
    private static final Pattern PART = Pattern.compile("\\{\\{>([a-z-]+)}}");

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withFormatter(value -> Values.marked(value.toString()))
            .withCollector(new MapsOnly());

    static LetterTemplate read(String id) {
        String source = PART.matcher(resource(id))
                .replaceAll(part -> Matcher.quoteReplacement(resource("parts/" + part.group(1))));
        String[] parts = source.split("\n", 2);
        if (!parts[0].startsWith(SUBJECT)) {
            throw new IllegalStateException("the letter " + id + " does not begin with its subject");
        }
        return new LetterTemplate(
                Needs.of(source), COMPILER.compile(parts[0].substring(SUBJECT.length())), COMPILER.compile(parts[1]));
    }

    Letter write(Map<String, Object> facts) {
        String title = Values.oneLine(subject.execute(facts), LONGEST_SUBJECT);
        var page = Page.of(
                title,
                Values.clean(facts.get("organisation").toString()),
                Values.clean(facts.get("reference").toString()),
                body.execute(facts));
        return new Letter(title, PlainText.of(page), Html.of(page));
    }

    private static String resource(String name) {
        try (InputStream in = LetterTemplate.class.getResourceAsStream("/letters/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("there is no file for the letter " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template reads maps and lists; no method or field of any object is within its reach. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
