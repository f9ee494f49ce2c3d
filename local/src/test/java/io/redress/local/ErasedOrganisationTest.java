package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.domain.rules.ErasureRules;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Fixture;
import io.redress.local.faults.Pipeline;
import io.redress.local.load.Loading;
import io.redress.local.load.TokenWalk;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DataErasure;
import io.redress.store.HistoryChain;
import io.redress.store.NextChecks;
import io.redress.store.Register;
import io.redress.store.Table;
import io.redress.testing.TestTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The made-up year of each organisation, long after its end: everything that has ended is erased. What is left says nothing of
 * anybody, and the register, the figures, the lists and the histories are as they were.
 */
class ErasedOrganisationTest {

    private static final int COMPLAINTS = 40;
    private static final int WALKS = 6;

    /** Walks go on until somebody has corrected something, but not longer than this. */
    private static final int MOST_WALKS = 30;

    private static final String START = "2026-10-23T08:32:09.640Z";
    private static final Instant END = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2056-11-01T09:00:00Z");
    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");
    private static final Pattern TEXTS = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){12,})\"");

    @ParameterizedTest
    @ValueSource(strings = {"kiwi", "knec", "kentrade", "northumbria", "case-in-point"})
    void the_figures_stay_and_the_words_go(String organisation) throws Exception {
        try (TestTable test = TestTable.at(END.toString())) {
            Env env = test.env(Map.of("ORGANISATIONS", organisation));
            Procedures book = Procedures.in(env, DaysOff.NONE);
            Rules rules = book.inForce(organisation);
            new Loading(env, organisation, DemoStaff.of(organisation)).run(COMPLAINTS, 7, END, _ -> {});
            Table table = Table.in(env);
            List<RegisterRow> rows = rows(table, organisation);
            Map<String, List<String>> texts = texts(test);
            List<String> lists = lists(test);

            Set<String> due = new TreeSet<>();
            NextChecks.in(env, table).retention(organisation, LONG_AFTER, (_, reference) -> due.add(reference));
            Complaints complaints = Complaints.in(env, table, book);
            DataErasure erasure = DataErasure.in(env, table, book);
            for (RegisterRow row : rows) {
                Complaint before = complaints.get(organisation, row.reference());
                erasure.run(organisation, row.reference(), SWEEP, LONG_AFTER.minus(ErasureRules.NOTICE));
                Complaint after = erasure.run(organisation, row.reference(), SWEEP, LONG_AFTER);
                boolean over =
                        !before.open() && before.handling().open().findAny().isEmpty();
                assertThat(after.handling().isErased()).isEqualTo(over);
                assertThat(due.contains(row.reference()) || !over).isTrue();
            }

            Set<String> erased = new HashSet<>();
            rows.stream()
                    .map(RegisterRow::reference)
                    .filter(reference ->
                            complaints.get(organisation, reference).handling().isErased())
                    .forEach(erased::add);
            assertThat(erased).hasSizeBetween(COMPLAINTS / 10, COMPLAINTS - 1);
            Set<String> gone = words(texts, erased);
            assertThat(gone).hasSizeGreaterThan(erased.size());
            String left = left(test, others(rows, erased));
            assertThat(gone.stream().filter(left::contains)).isEmpty();

            assertThat(asBefore(rows(table, organisation))).isEqualTo(rows);
            assertThat(lists(test)).isEqualTo(stillToDo(lists, erased));
            assertThat(figures(rows(table, organisation), rules)).isEqualTo(figures(rows, rules));
            ErasureFigures counted = Figures.of(
                            rows(table, organisation).stream(),
                            Period.parse("2056", FinancialYear.CALENDAR),
                            rules.procedure(),
                            rules.calendar())
                    .erasures();
            int restricted = (int) rows.stream()
                    .filter(row -> row.restriction() != null && erased.contains(row.reference()))
                    .count();
            assertThat(counted).isEqualTo(new ErasureFigures(erased.size() - restricted, 0, 0));
            HistoryChain chain = new HistoryChain(table);
            assertThat(rows)
                    .allSatisfy(row ->
                            assertThat(chain.verify(row.reference()).broken()).isNull());
        }
    }

    /**
     * Every free text is a token: those of the public, of complainants and of staff, in every place. Where a mark is made of a text, it is
     * no part of the text.
     */
    @ParameterizedTest
    @ValueSource(strings = {"kiwi", "knec", "kentrade", "northumbria", "case-in-point"})
    void no_word_that_anybody_wrote_is_left_in_a_key_a_value_or_a_message(String organisation) throws Exception {
        try (Pipeline pipeline = new Pipeline(Fixture.of(organisation, START))) {
            Fixture fixture = pipeline.fixture;
            List<StaffMember> staff = DemoStaff.of(organisation);
            staff.forEach(member -> fixture.directory.put(organisation, member));
            TokenWalk walks = new TokenWalk(pipeline, staff, 3);
            List<String> corrections = List.of("correct", "correct-my-details");
            for (int i = 0; i < WALKS || (i < MOST_WALKS && !walks.taken().containsAll(corrections)); i++) {
                walks.walk();
            }
            pipeline.sweep();
            assertThat(walks.taken()).containsAll(corrections).hasSizeGreaterThan(2 * WALKS);
            List<Map<String, AttributeValue>> items = fixture.table.items();
            Set<String> all = words(walks, walks.tokens().keySet());
            assertThat(found(all, items)).as("tokens in the table, at first").hasSizeGreaterThan(5 * WALKS);
            assertThat(found(
                            all,
                            items.stream()
                                    .filter(ErasedOrganisationTest::goesToRelay)
                                    .toList()))
                    .as("tokens in records of the stream that wait for relay")
                    .isEmpty();
            String messages = String.join("\n", pipeline.messages()).toLowerCase(Locale.ROOT);
            assertThat(all.stream().filter(messages::contains))
                    .as("tokens in messages, which may wait in a queue for two weeks")
                    .isEmpty();

            Procedures book = Procedures.in(fixture.env(), DaysOff.NONE);
            DataErasure erasure = DataErasure.in(fixture.env(), Table.in(fixture.env()), book);
            // What is over is planned first, and erased a month later.
            walks.tokens()
                    .keySet()
                    .forEach(reference ->
                            erasure.run(organisation, reference, SWEEP, LONG_AFTER.minus(ErasureRules.NOTICE)));
            Set<String> erased = walks.tokens().keySet().stream()
                    .filter(reference -> erasure.run(organisation, reference, SWEEP, LONG_AFTER)
                            .handling()
                            .isErased())
                    .collect(Collectors.toSet());
            assertThat(erased).as("erased").hasSizeGreaterThan(WALKS / 2);
            assertThat(found(words(walks, erased), fixture.table.items()))
                    .as("tokens after the erasure")
                    .isEmpty();
        }
    }

    private static boolean goesToRelay(Map<String, AttributeValue> item) {
        return item.get("sk").s().startsWith("CHANGE#");
    }

    private static Set<String> words(TokenWalk walks, Set<String> references) {
        return references.stream()
                .flatMap(reference -> walks.tokens().get(reference).stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where words occur in some items, whatever the case of their letters. */
    private static List<String> found(Set<String> words, List<Map<String, AttributeValue>> items) {
        List<String> found = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            String readable = item.entrySet().stream()
                    .map(attribute -> attribute.getKey() + "=" + readable(attribute.getValue()))
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
            words.stream()
                    .filter(readable::contains)
                    .forEach(word -> found.add(word + " in " + item.get("pk").s() + " "
                            + item.get("sk").s()));
        }
        return found;
    }

    /** The text of a value; a binary one is unpacked, if it is compressed. */
    private static String readable(AttributeValue value) {
        if (value.b() == null) {
            return value.toString();
        }
        byte[] bytes = value.b().asByteArray();
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Everything in the table but the items of those complaints that are not erased. */
    private static String left(TestTable test, Set<String> others) {
        return test.items().stream()
                .filter(item -> !others.contains(item.get("pk").s().replaceFirst("^C#", "")))
                .map(Map::toString)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> others(List<RegisterRow> rows, Set<String> erased) {
        Set<String> others = new HashSet<>();
        rows.stream()
                .map(RegisterRow::reference)
                .filter(reference -> !erased.contains(reference))
                .forEach(others::add);
        return others;
    }

    /** The rows without what is said about the erasure. */
    private static List<RegisterRow> asBefore(List<RegisterRow> rows) {
        return rows.stream()
                .map(row -> RegisterRowBuilder.copy(row).personalData(null).build())
                .toList();
    }

    private static Figures figures(List<RegisterRow> rows, Rules rules) {
        return Figures.of(
                rows.stream(), Period.parse("2026", FinancialYear.CALENDAR), rules.procedure(), rules.calendar());
    }

    private static List<RegisterRow> rows(Table table, String organisation) {
        List<RegisterRow> rows = new ArrayList<>();
        new Register(table).each(organisation, Instant.EPOCH, LONG_AFTER, rows::add);
        return rows;
    }

    /** What people wrote, by the reference of its complaint. */
    private static Map<String, List<String>> texts(TestTable test) {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Map<String, AttributeValue> item : test.items()) {
            String sk = item.get("sk").s();
            if (sk.startsWith("PERSON") || sk.startsWith("TEXT#")) {
                texts.computeIfAbsent(item.get("pk").s().substring(2), _ -> new ArrayList<>())
                        .add(item.get("json").s());
            }
        }
        return texts;
    }

    /** The longer texts and addresses of some complaints. */
    private static Set<String> words(Map<String, List<String>> texts, Set<String> references) {
        Set<String> words = new HashSet<>();
        texts.forEach((reference, written) -> {
            if (references.contains(reference)) {
                for (String json : written) {
                    Matcher matcher = TEXTS.matcher(json);
                    while (matcher.find()) {
                        words.add(matcher.group(1));
                    }
                }
            }
        });
        words.removeIf(word -> word.matches("[a-z-]+|[a-zA-Z]+"));
        return words;
    }

    /** Nobody can tell a letter any longer to a person whose data has been erased. */
    private static List<String> stillToDo(List<String> lists, Set<String> erased) {
        return lists.stream()
                .filter(place ->
                        !place.startsWith("UNTOLD#") || !erased.contains(place.substring(place.lastIndexOf('#') + 1)))
                .toList();
    }

    /** The places of complaints in the lists of work. */
    private static List<String> lists(TestTable test) {
        return test.items().stream()
                .filter(item -> item.containsKey("workPk"))
                .map(item -> item.get("workPk").s() + " " + item.get("workSk").s())
                .sorted()
                .toList();
    }
}
