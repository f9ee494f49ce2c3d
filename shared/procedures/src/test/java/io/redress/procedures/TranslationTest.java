package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.Span;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationTest {

    private static final Procedures PROCEDURES = Procedures.in(
            new Env(
                    Map.of("ORGANISATIONS", "knec,kentrade,kiwi,case-in-point,northumbria", "CONTACTS", "examples"),
                    InstantSource.system()),
            DaysOff.NONE);

    /** Each procedure in each of its languages but its own. */
    static Stream<String> translations() {
        return PROCEDURES.organisations().stream()
                .flatMap(organisation -> PROCEDURES.inForce(organisation).procedure().languages().stream()
                        .filter(language -> language != Language.ENGLISH)
                        .map(language -> organisation + " " + language.tag()));
    }

    private static Translation translation(String which) {
        return Translation.of(
                which.split(" ")[0], Language.of(which.split(" ")[1]).orElseThrow());
    }

    private static Rules swahili(String organisation) {
        return PROCEDURES.in(Language.SWAHILI, PROCEDURES.inForce(organisation));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_text_that_complainants_or_readers_of_mails_see_is_translated(String which) {
        assertThat(translation(which).faults()).isEmpty();
        assertThat(translation(which).missing())
                .as("texts that stay in English")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translated_procedure_differs_only_in_its_texts(String which) {
        Procedure own = PROCEDURES.inForce(which.split(" ")[0]).procedure();
        Procedure translated = swahili(own.organisation()).procedure();

        assertThat(Rules.faultsOf(translated)).isEmpty();
        assertThat(translated.language()).isEqualTo(Language.SWAHILI);
        assertThat(translated.diagram().lines().filter(line -> line.contains("-->")))
                .hasSameSizeAs(own.diagram()
                        .lines()
                        .filter(line -> line.contains("-->"))
                        .toList());
        assertThat(translated.version()).isEqualTo(own.version());
        assertThat(translated.limits())
                .extracting(limit -> limit.id() + limit.span() + limit.alerts())
                .containsExactlyElementsOf(own.limits().stream()
                        .map(limit -> limit.id() + limit.span() + limit.alerts())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void the_names_of_external_bodies_that_a_deployment_sets_stay_placeholders(String which) throws IOException {
        String organisation = which.split(" ")[0];
        assertThat(placeholders(Files.readString(Path.of(which.replace(' ', '.') + ".json"))))
                .isSubsetOf(placeholders(Files.readString(Path.of(organisation + ".json"))));
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        java.util.regex.Pattern.compile("\\{[a-z-]+}")
                .matcher(text)
                .results()
                .forEach(match -> found.add(match.group()));
        return found;
    }

    @Test
    void a_text_without_a_translation_stays_in_english_and_is_listed() {
        Map<?, ?> procedure = tree("""
                {"organisation": "acorn", "name": "Acorn",
                 "stages": [{"id": "received", "title": "Received", "description": "We read it."}]}""");
        var translation = new Translation(
                Language.SWAHILI, procedure, tree("{\"stages\": {\"received\": {\"title\": \"Limepokelewa\"}}}"));

        assertThat(translation.faults()).isEmpty();
        assertThat(translation.missing()).containsExactly("name", "stages.received.description");
    }

    @Test
    void a_translation_of_something_that_the_procedure_does_not_have_is_a_fault() {
        Map<?, ?> procedure = tree("""
                {"organisation": "acorn", "name": "Acorn", "version": 1,
                 "stages": [{"id": "received", "title": "Received", "owner": "officer"}],
                 "actions": [{"id": "ask", "title": "Ask", "from": ["received"]},
                             {"id": "ask", "title": "Ask again", "from": ["asked"], "opening": "We ask."}]}""");
        var translation = new Translation(Language.SWAHILI, procedure, tree("""
                        {"name": "Acorn", "motto": "Haraka", "version": 2, "stages":
                         {"closed": {"title": "Limefungwa"}, "received": {"title": {}, "owner": "afisa"}},
                         "actions": {"ask": {"title": "Uliza", "motto": "Haraka", "opening": "Tunauliza.", "from":
                          {"received": {"motto": "Haraka"}, "elsewhere": {}, "asked": {"title": "Uliza tena"}}}}}"""));

        assertThat(translation.faults())
                .containsExactlyInAnyOrder(
                        "motto is not in the procedure",
                        "version is not a text",
                        "stages.closed is not in the procedure",
                        "stages.received.title must be a text",
                        "stages.received.owner is not a text for people",
                        "actions.ask.from.received.motto is not in the procedure",
                        "actions.ask.from.elsewhere is not in the procedure",
                        "actions.ask.motto is not in the procedure");
        assertThatThrownBy(translation::procedure).hasMessageContaining("motto is not in the procedure");
    }

    private static Map<?, ?> tree(String json) {
        return (Map<?, ?>) Tree.read(json).value();
    }

    @Test
    void a_procedure_that_offers_a_language_without_a_file_has_a_fault() throws IOException {
        Procedure kiwi = Json.readStrictly(
                Files.readString(Path.of("kiwi.json"))
                        .replace("\"country\": \"GB\",", "\"country\": \"GB\", \"languages\": [\"en\", \"sw\"],")
                        .getBytes(StandardCharsets.UTF_8),
                Procedure.class);

        assertThat(Procedures.faultsOf(kiwi))
                .containsExactly("the procedure offers Kiswahili, and there is no file kiwi.sw.json with its texts");
    }

    @Test
    void a_complainant_gets_a_language_that_the_organisation_offers() {
        Procedure knec = PROCEDURES.inForce("knec").procedure();
        Procedure kiwi = PROCEDURES.inForce("kiwi").procedure();

        assertThat(knec.languageFor("Kiswahili")).isEqualTo(Language.SWAHILI);
        assertThat(knec.languageFor("sw-KE")).isEqualTo(Language.SWAHILI);
        assertThat(knec.languageFor(null)).isEqualTo(Language.ENGLISH);
        assertThat(knec.languageFor("Dholuo")).isEqualTo(Language.ENGLISH);
        assertThat(kiwi.languageFor("sw")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void every_day_off_of_a_calendar_has_a_name_in_each_language() {
        Map<String, String> names = DayNames.in(Language.SWAHILI);
        List<String> english = PROCEDURES.organisations().stream()
                .flatMap(organisation -> Calendars.of(
                        PROCEDURES.inForce(organisation).procedure().calendar(), Procedure.USUAL_CUT_OFF, Map.of())
                        .daysOff()
                        .values()
                        .stream())
                .distinct()
                .toList();

        assertThat(names.keySet()).containsExactlyInAnyOrderElementsOf(english);
        assertThat(swahili("knec").calendar().dayOffReason(LocalDate.of(2026, 4, 3)))
                .contains("Ijumaa Kuu");
        assertThat(swahili("knec").calendar().dayOffReason(LocalDate.of(2026, 4, 4)))
                .contains("Jumamosi");
    }

    @Test
    void a_count_is_explained_in_the_language() {
        // A Saturday before Easter 2026: Good Friday and Easter Monday are days off.
        assertThat(swahili("kentrade")
                        .calendar()
                        .due(Instant.parse("2026-03-28T09:00:00Z"), Span.parse("5 working days"))
                        .inWords())
                .isEqualTo(
                        "Jumamosi 28 Machi 2026: lilipokelewa siku ya Jumamosi, linahesabiwa kuwa limepokelewa Jumatatu 30 Machi."
                                + " Siku 5 za kazi kuanzia Jumatatu 30 Machi 2026. Hazikuhesabiwa: Ijumaa 3 Aprili (Ijumaa Kuu), Jumamosi"
                                + " 4 Aprili, Jumapili 5 Aprili na Jumatatu 6 Aprili (Jumatatu ya Pasaka). Mwisho ni mwisho wa siku ya"
                                + " Jumatano 8 Aprili 2026.");
        assertThat(swahili("kentrade")
                        .calendar()
                        .due(Instant.parse("2026-03-30T09:00:00Z"), Span.parse("24 hours"))
                        .inWords())
                .isEqualTo(
                        "Saa 24 mfululizo, pamoja na usiku na wikendi: kuanzia 12:00, Jumatatu 30 Machi 2026, hadi 12:00,"
                                + " Jumanne 31 Machi 2026.");
    }

    /** Complainants read the action by which they correct their details; mails to staff name the others. */
    @ParameterizedTest
    @MethodSource("translations")
    void built_in_actions_have_titles_in_the_language(String which) {
        List<Action> own = PROCEDURES.inForce(which.split(" ")[0]).actions().all().stream()
                .filter(action -> action.builtIn().isPresent())
                .toList();
        Map<String, Action> translated = swahili(which.split(" ")[0]).actions().all().stream()
                .filter(action -> action.builtIn().isPresent())
                .collect(Collectors.toMap(Action::id, Function.identity()));

        assertThat(own).isNotEmpty().allSatisfy(action -> assertThat(
                        translated.get(action.id()).title())
                .as(action.id())
                .isNotEqualTo(action.title()));
        Action english = own.stream()
                .filter(action -> action.id().equals("correct-my-details"))
                .findFirst()
                .orElseThrow();
        assertThat(words(translated.get("correct-my-details"))).doesNotContainAnyElementsOf(words(english));
    }

    private static List<String> words(Action action) {
        return Stream.concat(
                        Stream.of(action.title(), action.description()),
                        action.fields().stream()
                                .flatMap(field -> Stream.concat(
                                        Stream.of(field.title()),
                                        field.choices().stream().map(Choice::title))))
                .toList();
    }
}
