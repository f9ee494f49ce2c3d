package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the subject that a mail program took over from a letter says nothing. */
class LetterSubjectsTest {

    private static final Path SHARED = Path.of("../../shared");
    private static final String BEGIN = "Subject: ";
    private static final String END = " ({{reference}})";
    private static final Pattern SECTION = Pattern.compile("\\{\\{([#^])(\\w+)}}((?:(?!\\{\\{[#^/]).)*)\\{\\{/\\2}}");
    private static final List<String> TITLES = List.of("The desk has answered");

    private static boolean isOurs(String subject) {
        return LetterSubjects.include(subject, "KT-7K3M-9QX1", TITLES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have received your complaint (KT-7K3M-9QX1)",
                "Re: We have received your complaint (KT-7K3M-9QX1)",
                "RE: Re: FW: we have received your complaint (kt-7k3m-9qx1)",
                "Jibu: Tumepokea lalamiko lako (KT-7K3M-9QX1)",
                "[EXTERNAL] Re[2]: Your complaint is closed (KT-7K3M-9QX1)",
                "Fwd: Your complaint goes on under KT-AAAA-BBBB (KT-7K3M-9QX1)",
                "Re: The desk has answered (KT-7K3M-9QX1)",
            })
    void what_stands_in_a_letter_is_left_out(String subject) {
        assertThat(isOurs(subject)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KT-7K3M-9QX1",
                "KT-7K3M-9QX1 I withdraw my complaint",
                "I withdraw my complaint (KT-7K3M-9QX1)",
                "Re: I withdraw my complaint (KT-7K3M-9QX1)",
                "Re: We have received your complaint (KT-7K3M-9QX1) - please close it",
                "Please call. Re: We have received your complaint (KT-7K3M-9QX1)",
                "Re: We have received your complaint",
                "Re: We have received your complaint (KT-AAAA-BBBB)",
                "Re: Your complaint goes on under my neighbour's (KT-7K3M-9QX1)",
                "Re: (KT-7K3M-9QX1)",
            })
    void what_somebody_wrote_stays(String subject) {
        assertThat(isOurs(subject)).isFalse();
    }

    @Test
    void the_titles_are_those_of_all_letters_to_complainants() {
        Set<String> titles = new TreeSet<>();
        for (String folder : List.of("letters", "letters/sw")) {
            letters(SHARED.resolve("email/src/main/resources").resolve(folder))
                    .map(LetterSubjectsTest::firstLine)
                    .filter(line -> line.startsWith(BEGIN) && line.endsWith(END))
                    .map(line -> line.substring(BEGIN.length(), line.length() - END.length()))
                    .forEach(title -> addAll(title, titles));
        }
        for (String language : List.of("en", "sw")) {
            read(SHARED.resolve("correspondence/src/main/resources/io/redress/correspondence/messages." + language
                            + ".properties"))
                    .lines()
                    .filter(line -> line.startsWith("heading = "))
                    .forEach(line -> titles.add(line.substring("heading = ".length())));
        }
        assertThat(Resource.text(LetterSubjects.class, "letter-subjects.txt").lines())
                .containsExactlyElementsOf(titles);
    }

    /** Adds the titles that a template can make, but for those that come from a procedure. */
    private static void addAll(String template, Set<String> titles) {
        Matcher section = SECTION.matcher(template);
        if (section.find()) {
            for (boolean holds : List.of(true, false)) {
                addAll(with(template, section.group(2), holds), titles);
            }
        } else if (!template.contains("{{titled}}") && !template.contains("{{heading}}")) {
            titles.add(template.replace("{{joinedTo}}", "*"));
        }
    }

    private static String with(String template, String name, boolean holds) {
        return Pattern.compile("\\{\\{([#^])" + name + "}}(.*?)\\{\\{/" + name + "}}")
                .matcher(template)
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group(1).equals("#") == holds ? match.group(2) : ""));
    }

    private static Stream<Path> letters(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path file) {
        return read(file).lines().findFirst().orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
