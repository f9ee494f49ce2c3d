package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.language.Language;
import io.redress.local.architecture.Code;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has all the words that the code says, with the same parameters. */
class LanguagesTest {

    private static final String ENGLISH = "messages.en.properties";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\d}|\\{\\{[^}]*}}");

    static List<Path> files() {
        return Code.modules().stream()
                .map(module -> Code.PROJECT.resolve(module).resolve("src/main/resources"))
                .filter(Files::isDirectory)
                .flatMap(LanguagesTest::under)
                .filter(file -> file.getFileName().toString().equals(ENGLISH))
                .sorted()
                .toList();
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(in);
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path in(Path english, Language language) {
        return english.resolveSibling("messages." + language.tag() + ".properties");
    }

    private static Stream<Language> others() {
        return Stream.of(Language.values()).filter(language -> language != Language.FALLBACK);
    }

    @Test
    void there_are_messages() {
        assertThat(files()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_text_has_a_translation(Path english) {
        others().forEach(language -> {
            Path file = in(english, language);
            assertThat(file).exists();
            Set<String> missing = new TreeSet<>(texts(english).keySet());
            missing.removeAll(texts(file).keySet());
            assertThat(missing).as("texts without a translation in %s", file).isEmpty();
            assertThat(texts(file).keySet()).isEqualTo(texts(english).keySet());
            assertThat(texts(file).values()).noneMatch(String::isBlank);
        });
    }

    /** A plural form may leave its number out, and some faults are told more briefly. Tags of pages are facts, which all languages have. */
    @ParameterizedTest
    @MethodSource("files")
    void no_translation_has_a_parameter_that_the_english_text_does_not_have(Path english) {
        Map<String, String> own = texts(english);
        others().forEach(language -> texts(in(english, language)).forEach((key, text) -> assertThat(numbered(text))
                .as("%s in %s", key, language.tag())
                .isSubsetOf(numbered(own.get(key)))));
    }

    private static Set<String> numbered(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .filter(place -> !place.startsWith("{{"))
                .collect(Collectors.toSet());
    }

    /** Each key is in the sources of its module, whole or as the beginning to which a form, a number or an id is added. */
    @ParameterizedTest
    @MethodSource("files")
    void every_text_is_used(Path english) throws IOException {
        Path module = english;
        while (!module.endsWith("src")) {
            module = module.getParent();
        }
        StringBuilder sources = new StringBuilder();
        for (Path file : under(module.resolve("main")).filter(Files::isRegularFile).toList()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") || name.endsWith(".html")) {
                sources.append(Files.readString(file));
            }
        }
        List<String> unused = new ArrayList<>();
        texts(english).keySet().stream()
                .filter(key -> !key.startsWith("said."))
                .filter(key -> {
                    String beginning = key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : key;
                    return !sources.toString().contains("\"" + key + "\"")
                            && !sources.toString().contains("[[" + key + "]]")
                            && !sources.toString().contains("\"" + beginning + ".\"")
                            && !sources.toString().contains("\"" + beginning + "\"")
                            && !sources.toString().contains("\"" + beginning.split("\\.")[0] + ".\"");
                })
                .forEach(unused::add);
        assertThat(unused).isEmpty();
    }

    /** The names are written out, because the JDK's own would delay the first answer of a function. */
    @Test
    void days_and_months_have_the_names_of_the_locale_data_of_the_JDK() {
        Path english = Code.PROJECT.resolve("shared/domain/src/main/resources/io/redress/domain/language/" + ENGLISH);
        for (Language language : Language.values()) {
            Map<String, String> texts = texts(in(english, language));
            Locale locale = Locale.of(language.tag());
            for (DayOfWeek day : DayOfWeek.values()) {
                assertThat(texts.get("weekday." + day.getValue())).isEqualTo(day.getDisplayName(TextStyle.FULL, locale));
            }
            for (Month month : Month.values()) {
                assertThat(texts.get("month." + month.getValue())).isEqualTo(month.getDisplayName(TextStyle.FULL, locale));
            }
        }
    }
}
