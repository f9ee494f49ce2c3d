package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.UntoldLetterLimit;
import io.redress.local.architecture.Code;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has all the words that the code says, with the same parameters. */
class LanguagesTest {

    private static final String ENGLISH = "messages.en.properties";
    private static final String PAGE_WORDS = "shared/web/src/main/resources/io/redress/web/" + ENGLISH;
    private static final String FAULT_WORDS = "shared/domain/src/main/resources/io/redress/domain/" + ENGLISH;
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

    /**
     * Texts of pages that have other facts in another language, because its grammar needs them: Swahili has no word for "complaint" in the
     * middle of these sentences whose prefix would go with every kind, so it names the kind as a title, or not at all.
     */
    private static final Map<String, Set<String>> OTHER_FACTS = Map.of(
            "page.title", Set.of("{{kind}}", "{{kindTitle}}"),
            "page.about", Set.of("{{kind}}", "{{kindTitle}}"),
            "page.erased", Set.of("{{kind}}"),
            "page.address", Set.of("{{kind}}"));

    @ParameterizedTest
    @MethodSource("files")
    void a_translation_has_the_parameters_and_the_facts_of_the_english_text(Path english) {
        Map<String, String> own = texts(english);
        others().forEach(language -> texts(in(english, language)).forEach((key, text) -> {
            Set<String> other = new TreeSet<>(places(text));
            Set<String> missing = new TreeSet<>(places(own.get(key)));
            Set<String> both = new TreeSet<>(other);
            both.retainAll(missing);
            other.removeAll(both);
            missing.removeAll(both);
            other.addAll(missing);
            assertThat(other).as("%s in %s", key, language.tag()).isEqualTo(OTHER_FACTS.getOrDefault(key, Set.of()));
        }));
    }

    private static Set<String> places(String text) {
        return PARAMETER.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    /** The questions of the form for a complaint, by the paths of their answers, and those that need more words. */
    private static final List<String> ASKED = List.of(
            "kind",
            "subject",
            "subject.hint",
            "details",
            "details.hint",
            "category",
            "department",
            "about.person",
            "about.person.hint",
            "relatesTo",
            "frontline.with",
            "frontline.result",
            "remedySought",
            "complainant.name",
            "complainant.email",
            "complainant.phone",
            "complainant.address",
            "complainant.preferredChannel",
            "language",
            "representative.name",
            "representative.email",
            "representative.email.hint",
            "representative.phone",
            "representative.relation",
            "representative.relation.hint",
            "representative.authority.given",
            "representative.authority.until",
            "representative.authority.until.hint");

    /** What staff are asked who fill in the form for somebody, where it is not what the public is asked. */
    private static final Set<String> OF_STAFF = Set.of(
            "section.came",
            "section.before",
            "section.who",
            "section.representative.hint",
            "anonymous.refuse",
            "anonymous.record",
            "anonymous.handle",
            "origin.hint",
            "ask.channel",
            "ask.receivedAt",
            "ask.receivedAt.hint",
            "ask.addressedTo",
            "ask.kind",
            "ask.details.hint",
            "ask.about.person",
            "ask.about.person.hint",
            "ask.relatesTo.hint",
            "ask.frontline.tried",
            "ask.frontline.result",
            "ask.remedySought",
            "ask.complainant.preferredChannel",
            "ask.language",
            "ask.consents");

    /** Keys that end with an id, a number or a form: what stands before it, and all that can stand there. */
    private static final Map<String, Set<String>> FAMILIES = Map.ofEntries(
            Map.entry("weekday.", numbers(DayOfWeek.values().length)),
            Map.entry("weekdays.", numbers(DayOfWeek.values().length)),
            Map.entry("month.", numbers(Month.values().length)),
            Map.entry(
                    "span.",
                    ids(Stream.of(Span.Unit.values())
                            .map(LanguagesTest::id)
                            .map(unit -> unit.replaceAll("s$", ""))
                            .flatMap(unit -> Stream.of(unit + ".one", unit + ".other")))),
            Map.entry("letter.", ids(Stream.of(BuiltInLetter.values()).map(BuiltInLetter::id))),
            Map.entry(
                    "preferred-channel.",
                    ids(Stream.of(PreferredChannel.values()).map(PreferredChannel::id))),
            Map.entry(
                    "request.",
                    ids(Stream.of(PreferredChannel.values())
                            .filter(channel -> channel != PreferredChannel.E_MAIL)
                            .map(PreferredChannel::id))),
            Map.entry("ask.", ids(ASKED.stream())),
            Map.entry("staff.", OF_STAFF),
            Map.entry("section.", Set.of("what", "before", "own", "who", "representative")),
            Map.entry("fault.", Set.of("complainant.preferredChannel")),
            Map.entry("limit.", Set.of(UntoldLetterLimit.ID)),
            Map.entry("refusal.", ids(Stream.of(DocumentRefusal.values()).map(DocumentRefusal::id))),
            Map.entry("by.", ids(Stream.of(LinkHolder.values()).map(LinkHolder::id))),
            Map.entry("doer.", ids(Stream.of(LinkHolder.values()).map(LinkHolder::id))));

    private static Set<String> numbers(int last) {
        return ids(IntStream.rangeClosed(1, last).mapToObj(String::valueOf));
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toUnmodifiableSet());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A text is said by its whole key, or it is one of a family. The words of faults and of all pages are said by all modules. */
    @ParameterizedTest
    @MethodSource("files")
    void every_text_is_used(Path english) {
        Path module = english;
        while (!module.endsWith("src")) {
            module = module.getParent();
        }
        boolean byAll =
                Stream.of(FAULT_WORDS, PAGE_WORDS).map(Code.PROJECT::resolve).anyMatch(english::equals);
        String sources = byAll
                ? Code.modules().stream()
                        .map(name -> sources(Code.PROJECT.resolve(name).resolve("src/main")))
                        .collect(Collectors.joining())
                : sources(module.resolve("main"));
        Set<String> unused = new TreeSet<>();
        for (String key : texts(english).keySet()) {
            String counted = key.replaceAll("\\.(one|other)$", "");
            boolean ofFamily = FAMILIES.entrySet().stream()
                    .anyMatch(family -> key.startsWith(family.getKey())
                            && family.getValue()
                                    .contains(key.substring(family.getKey().length()))
                            && sources.contains("\"" + family.getKey() + "\""));
            if (!ofFamily && !isSaid(key, sources) && !isSaid(counted, sources)) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** Whether a literal is the key, not only the same word: a key of one word stands within a call that says it. */
    private static boolean isSaid(String key, String sources) {
        return sources.contains("[[" + key + "]]")
                || (key.contains(".")
                        ? sources.contains("\"" + key + "\"")
                        : Pattern.compile("(say|count|of)\\([^;]*\"" + Pattern.quote(key) + "\"")
                                .matcher(sources)
                                .find());
    }

    /** Each id that a key can end with has a text. */
    @Test
    void every_family_of_texts_is_whole() {
        Set<String> all = files().stream()
                .flatMap(file -> texts(file).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        FAMILIES.forEach((beginning, ids) -> ids.forEach(id -> assertThat(all).contains(beginning + id)));
    }

    private static String sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        return under(folder)
                .filter(file -> file.toString().matches(".*\\.(java|html)"))
                .map(LanguagesTest::read)
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where what is rejected can reach a complainant. */
    private static final List<String> PUBLIC = List.of(
            "functions/submission/src/main/java",
            "functions/tracking/src/main/java",
            "shared/intake/src/main/java",
            "shared/lambda/src/main/java",
            "shared/platform/src/main/java",
            "shared/store/src/main/java/io/redress/store/Complaints.java",
            "shared/store/src/main/java/io/redress/store/MarkedRequest.java",
            "shared/store/src/main/java/io/redress/store/OpenedLink.java",
            "shared/procedures/src/main/java/io/redress/procedures/Procedures.java",
            "shared/domain/src/main/java/io/redress/domain/EmailAddress.java",
            "shared/domain/src/main/java/io/redress/domain/Text.java",
            "shared/domain/src/main/java/io/redress/domain/intake",
            "shared/domain/src/main/java/io/redress/domain/procedure/FieldFormat.java",
            "shared/domain/src/main/java/io/redress/domain/rules/ActionRules.java",
            "shared/domain/src/main/java/io/redress/domain/rules/DocumentRules.java",
            "shared/domain/src/main/java/io/redress/domain/rules/ErasureRules.java",
            "shared/domain/src/main/java/io/redress/domain/rules/Permission.java",
            "shared/domain/src/main/java/io/redress/domain/rules/builtin/Correct.java",
            "shared/domain/src/main/java/io/redress/domain/rules/form");

    private static final Pattern IN_ENGLISH_ALONE = Pattern.compile(
            "(?:Said\\.english\\(|Rejection\\.(?!invalid|ifAny)\\w+\\(\\s*\"|Rejection\\.invalid\\([^,;]*,\\s*\""
                    + "|new Fault\\(\\s*[^,();]+,\\s*\"|new MalformedRequest\\(\\s*\\d+,\\s*\"|\\.fault\\([^,;]+,\\s*\")");

    /** The classes there that reject something with an English text without a key, and how often: only staff can be told it. */
    private static final Map<String, Integer> FOR_STAFF_ALONE = Map.of(
            // Members of staff and follow-on actions, which no form of a complainant names.
            "FieldFaults.java", 2,
            // What the constructor for the parameters of the API for staff makes of its text.
            "MalformedRequest.java", 1,
            // What a caseworker or a function of the system may not do.
            "Permission.java", 6);

    @Test
    void what_is_rejected_has_a_key_where_it_can_reach_a_complainant() {
        Map<String, Integer> found = new TreeMap<>();
        PUBLIC.stream()
                .map(Code.PROJECT::resolve)
                .flatMap(place -> Files.isDirectory(place) ? under(place) : Stream.of(place))
                .filter(Files::isRegularFile)
                .forEach(file -> {
                    int count =
                            (int) IN_ENGLISH_ALONE.matcher(read(file)).results().count();
                    if (count > 0) {
                        found.put(file.getFileName().toString(), count);
                    }
                });
        assertThat(found).isEqualTo(new TreeMap<>(FOR_STAFF_ALONE));
    }

    /** The names are written out, because the JDK's own would delay the first answer of a function. */
    @Test
    void days_and_months_have_the_names_of_the_locale_data_of_the_JDK() {
        Path english = Code.PROJECT.resolve("shared/domain/src/main/resources/io/redress/domain/language/" + ENGLISH);
        for (Language language : Language.values()) {
            Map<String, String> texts = texts(in(english, language));
            Locale locale = Locale.of(language.tag());
            for (DayOfWeek day : DayOfWeek.values()) {
                assertThat(texts.get("weekday." + day.getValue()))
                        .isEqualTo(day.getDisplayName(TextStyle.FULL, locale));
            }
            for (Month month : Month.values()) {
                assertThat(texts.get("month." + month.getValue()))
                        .isEqualTo(month.getDisplayName(TextStyle.FULL, locale));
            }
        }
    }
}
