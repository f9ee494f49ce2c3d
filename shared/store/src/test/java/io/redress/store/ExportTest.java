package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.WorkingHours;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.testing.Indented;
import io.redress.testing.TestTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A table that version 1 wrote, with complaints of all organisations and every event: everything in it is found, read and
 * verified, and gives the results of version 1.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportTest {

    private static final List<String> ORGANISATIONS =
            List.of("case-in-point", "kentrade", "kiwi", "knec", "northumbria");
    private static final Path EXPORT = StoredFile.FOLDER.resolve("v1").resolve("export.jsonl.gz");
    private static final Pattern NEXT_CHECK = Pattern.compile("(\"nextLook\" ?: ?\")([^\"]+)");

    private static final Pattern JUST_AFTER = Pattern.compile("[0-9T:-]+:59\\.001Z");
    private static final Path OUTCOMES = StoredFile.FOLDER.resolve("v1").resolve("outcomes.json");
    private static final int BATCH = 25;
    private static final int BEFORE_UPGRADE = 1;
    private static final int UPGRADE = 2;

    private static TestTable test;
    private static List<Map<String, AttributeValue>> items;
    private static Table table;
    private static Procedures book;
    private static Complaints complaints;
    private static Outcomes outcomes;
    private static TableUpgrade upgrade;

    @BeforeAll
    static void open() {
        test = TestTable.at("2026-12-18T09:00:00Z");
        items = Export.read(EXPORT);
        for (int from = 0; from < items.size(); from += BATCH) {
            put(items.subList(from, Math.min(from + BATCH, items.size())));
        }
        Env env = test.env(Map.of("ORGANISATIONS", String.join(",", ORGANISATIONS)));
        table = Table.in(env);
        book = Procedures.in(env, DaysOff.NONE);
        complaints = Complaints.in(env, table, book);
        outcomes = new Outcomes(env, table, book);
        upgrade = TableUpgrade.in(env, table, book);
    }

    private static void put(List<Map<String, AttributeValue>> some) {
        List<WriteRequest> requests = some.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build())
                .toList();
        assertThat(test.client()
                        .batchWriteItem(request -> request.requestItems(Map.of(test.name(), requests)))
                        .unprocessedItems())
                .isEmpty();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    private static Stream<String> references(String organisation) {
        return outcomes.rows(organisation).stream().map(RegisterRow::reference);
    }

    @Test
    void every_complaint_of_the_table_is_in_a_register() {
        TreeSet<String> stored = new TreeSet<>();
        items.forEach(item -> HistoryChain.reference(Item.text(item, Keys.PK), Item.text(item, Keys.SK))
                .ifPresent(stored::add));
        assertThat(stored).hasSize(96);
        assertThat(ORGANISATIONS.stream().flatMap(ExportTest::references)).containsExactlyInAnyOrderElementsOf(stored);
    }

    /** Histories, registers and the figures of reports are read from the table as it was written. Lists need the upgrade. */
    @Order(BEFORE_UPGRADE)
    @Test
    void every_history_is_whole() {
        HistoryChain chain = new HistoryChain(table);
        List<Verification> found = ORGANISATIONS.stream()
                .flatMap(ExportTest::references)
                .map(chain::verify)
                .toList();
        assertThat(found).allMatch(Verification::whole).allMatch(one -> one.erased()
                .isEmpty());
        assertThat(found.stream().mapToInt(Verification::changes).sum()).isEqualTo(893);
    }

    @Order(BEFORE_UPGRADE)
    @Test
    void every_history_leads_to_its_snapshot() {
        for (String organisation : ORGANISATIONS) {
            references(organisation).forEach(reference -> {
                Complaint snapshot = complaints.get(organisation, reference);
                Complaint folded = Complaint.initial(new Reference(reference), organisation, snapshot.procedure());
                for (RecordedChange recorded : complaints.history(reference)) {
                    folded = folded.after(recorded.change());
                }
                assertThat(folded).isEqualTo(snapshot);
            });
        }
    }

    /** Uses the names under which version 1 stored the events. */
    @Test
    void every_event_of_the_first_version_occurs() {
        Set<String> happened = items.stream()
                .filter(item -> Item.text(item, Keys.SK).startsWith("CHANGE#"))
                .flatMap(item -> Tree.read(Item.text(item, Item.JSON)).list("events").stream())
                .map(event -> event.required("@type"))
                .collect(Collectors.toSet());
        assertThat(happened).hasSize(49);
    }

    @Test
    void the_list_and_register_entries_are_those_that_would_be_written_now() {
        Snapshot now = Complaints.snapshot(test.env(), book);
        for (String organisation : ORGANISATIONS) {
            for (RegisterRow row : outcomes.rows(organisation)) {
                assertThat(row).isEqualTo(now.row(complaints.get(organisation, row.reference())));
            }
        }
    }

    @Order(BEFORE_UPGRADE)
    @Test
    void the_first_change_of_every_history_orders_the_letter_that_was_sent_with_it() {
        int ordered = 0;
        for (String organisation : ORGANISATIONS) {
            for (RegisterRow row : outcomes.rows(organisation)) {
                List<RecordedChange> history = complaints.history(row.reference());
                Complaint complaint = complaints.get(organisation, row.reference());
                List<String> letters = ChangeContext.each(complaint, history)
                        .getFirst()
                        .letters()
                        .toList();
                assertThat(complaints.context(complaint, 1).letters()).containsExactlyElementsOf(letters);
                assertThat(history.stream()
                                .flatMap(recorded -> recorded.change().events().stream())
                                .filter(event -> event instanceof LetterEvent.LetterSent sent && sent.change() == 1)
                                .map(event -> ((LetterEvent.LetterSent) event).letter()))
                        .as(row.reference())
                        .isSubsetOf(letters);
                assertThat(letters).hasSize(complaint.entry().reachable() ? 1 : 0);
                ordered += letters.size();
            }
        }
        assertThat(ordered).isGreaterThan(80);
    }

    @Order(UPGRADE)
    @Test
    void an_upgrade_rewrites_each_complaint_once_and_continues_after_an_interruption() {
        assertThat(upgrade.run()).isEqualTo(new TableUpgrade.Outcome(96, 96, 49, 0));
        List<Map<String, AttributeValue>> after = ItemText.sorted(test.items());
        assertThat(after).noneMatch(item -> item.containsKey("duePk") || item.containsKey("dueSk"));
        assertThat(after)
                .filteredOn(item -> item.containsKey(Keys.WORK_PK))
                .noneMatch(item -> Item.text(item, Keys.WORK_PK).matches("(ASKED|PROMISED)#.*"));

        items.stream()
                .filter(item -> Item.text(item, Keys.SK).equals(Keys.NOW))
                .limit(3)
                .forEach(item ->
                        test.client().putItem(put -> put.tableName(test.name()).item(item)));
        assertThat(upgrade.run()).isEqualTo(new TableUpgrade.Outcome(96, 3, 49, 0));
        assertThat(upgrade.run()).isEqualTo(new TableUpgrade.Outcome(96, 0, 49, 0));
        assertThat(ItemText.sorted(test.items())).isEqualTo(after);
    }

    @Order(UPGRADE)
    @Test
    void histories_are_whole_after_an_upgrade() {
        every_history_is_whole();
        every_history_leads_to_its_snapshot();
    }

    @Test
    void the_upgraded_table_matches_the_figures_of_the_first_version() throws IOException {
        Map<String, Object> found = new LinkedHashMap<>();
        ORGANISATIONS.forEach(organisation -> found.put(organisation, outcomes.of(organisation)));
        Path actual = Path.of("target", "outcomes.json");
        Files.writeString(actual, Indented.of(Json.answer(found)));
        assertThat(atOpening(Json.answer(found)))
                .as("%s has the present results, %s those of version 1", actual, OUTCOMES)
                .isEqualTo(atOpening(withLastSeconds(StoredFile.read(OUTCOMES))));
    }

    /**
     * The outcomes with each next check at the next opening. Version 1 gave alerts to staff at midnight; now they wait for the
     * working hours. A check with a fraction of a second is a search for a caseworker, which version 1 made a working day after
     * the last one; now it comes when the organisation opens on that day.
     */
    private static Object atOpening(String outcomes) {
        WorkingCalendar calendar = book.inForce("kiwi").calendar();
        WorkingHours hours = book.inForce("kiwi").procedure().workingHours();
        String opened = NEXT_CHECK.matcher(outcomes).replaceAll(found -> {
            Instant check = Instant.parse(found.group(2));
            return found.group(1)
                    + (check.getNano() == 0 ? hours.atOrAfter(check, calendar) : hours.openingBefore(check, calendar));
        });
        return Tree.read(opened).value();
    }

    /** Version 1 checked a time limit one millisecond after its due time. Now the last second of a time limit counts to its end. */
    private static String withLastSeconds(String outcomes) {
        return JUST_AFTER.matcher(outcomes).replaceAll(found -> DueTime.tooLateFrom(Instant.parse(found.group()))
                .toString());
    }
}
