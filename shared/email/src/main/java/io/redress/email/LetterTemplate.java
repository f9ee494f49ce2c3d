package io.redress.email;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.domain.language.Language;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of a letter: a line with the subject, a blank line, the body, {@code ---}, the foot. */
record LetterTemplate(Language language, RequiredFacts needs, Template subject, Template body) {

    private static final int LONGEST_SUBJECT = 150;
    private static final String SUBJECT = "Subject: ";
    private static final Pattern PART = Pattern.compile("\\{\\{>([a-z-]+)}}");

    private static final Mustache.Compiler COMPILER = MapsOnly.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .withFormatter(value -> MarkedValues.marked(value.toString()));

    /** Reads the file of a letter, and the files of the parts that it includes. */
    static LetterTemplate read(String id, Language language) {
        String folder = folder(language);
        String source = PART.matcher(Resource.text(LetterTemplate.class, folder + id + ".txt"))
                .replaceAll(part -> Matcher.quoteReplacement(
                        Resource.text(LetterTemplate.class, folder + "parts/" + part.group(1) + ".txt")));
        String[] parts = source.split("\n", 2);
        if (!parts[0].startsWith(SUBJECT)) {
            throw new IllegalStateException("the letter " + id + " does not begin with its subject");
        }
        return new LetterTemplate(
                language,
                RequiredFacts.of(source),
                COMPILER.compile(parts[0].substring(SUBJECT.length())),
                COMPILER.compile(parts[1]));
    }

    /** Whether a letter has a file in a language. */
    static boolean exists(String id, Language language) {
        return LetterTemplate.class.getResource(folder(language) + id + ".txt") != null;
    }

    private static String folder(Language language) {
        return language == Language.FALLBACK ? "/letters/" : "/letters/" + language.tag() + "/";
    }

    /** The subject without the reference in brackets at its end. */
    String title(Map<String, Object> facts) {
        String title = MarkedValues.oneLine(subject.execute(facts), LONGEST_SUBJECT);
        String reference = " (" + facts.get("reference") + ")";
        return title.endsWith(reference) ? title.substring(0, title.length() - reference.length()) : title;
    }

    /** Writes the letter for paper: without the foot, which is about e-mail. */
    PaperLetter onPaper(Map<String, Object> facts, List<String> to, String date) {
        String title = MarkedValues.oneLine(title(facts), LONGEST_SUBJECT);
        LetterLayout page = LetterLayout.of(
                        language, title, text(facts, "organisation"), text(facts, "reference"), body.execute(facts))
                .withoutFoot();
        return new PaperLetter(title, PlainText.of(page), HtmlLetter.onPaper(page, to, date));
    }

    /** Writes the letter. */
    Letter write(Map<String, Object> facts) {
        String title = MarkedValues.oneLine(subject.execute(facts), LONGEST_SUBJECT);
        var page = LetterLayout.of(
                language, title, text(facts, "organisation"), text(facts, "reference"), body.execute(facts));
        return new Letter(title, PlainText.of(page), HtmlLetter.of(page), language);
    }

    private static String text(Map<String, Object> facts, String name) {
        if (facts.get(name) instanceof String text) {
            return MarkedValues.clean(text);
        }
        throw new IllegalArgumentException("the fact " + name + " is not a text");
    }
}
