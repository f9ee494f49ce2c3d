package io.redress.store;

import static io.redress.store.StoredItems.CLOSED;
import static io.redress.store.StoredItems.DEPARTMENT;
import static io.redress.store.StoredItems.DUE;
import static io.redress.store.StoredItems.KIWI;
import static io.redress.store.StoredItems.LATER;
import static io.redress.store.StoredItems.OPEN;
import static io.redress.store.StoredItems.RECEIVED;
import static io.redress.store.StoredItems.REPORT;
import static io.redress.store.StoredItems.RESTRICTED;
import static io.redress.store.StoredItems.UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.report.ReportMail;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.ClosedComplaints.Wanted;
import io.redress.testing.Indented;
import io.redress.testing.RecordExamples;
import io.redress.testing.TestTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every sort of item with all its attributes: the present form is the approved one, and production code finds and reads what
 * version 1 wrote. Run with {@code -Dredress.write=true} to write what is new or has changed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredItemsTest {

    private TestTable test;

    @BeforeEach
    void open() {
        test = TestTable.at("2026-10-26T09:00:00Z");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Order(1)
    @Test
    void every_item_has_the_approved_form() {
        StoredItems.write(test);
        ItemNames names = new ItemNames();
        assertThat(test.items()).extracting(names::of).noneMatch(name -> name.startsWith("no name"));
        for (Map<String, AttributeValue> item : ItemText.sorted(test.items())) {
            new StoredFile("items/" + names.of(item) + ".json").holds(Indented.of(ItemText.of(item)));
        }
    }

    @Test
    void a_table_of_the_first_version_is_read() {
        List<Path> files = StoredFile.all("v1/items");
        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            test.client().putItem(request -> request.tableName(test.name()).item(ItemText.read(StoredFile.read(file))));
        }
        Reading reading = new Reading(test);
        reading.histories();
        Table table = Table.in(test.env());
        assertThat(TableUpgrade.in(test.env(), table, Procedures.in(test.env(), DaysOff.NONE))
                        .run())
                .isEqualTo(new TableUpgrade.Outcome(4, 4, 2, 1));
        reading.histories();
        reading.lists();
        reading.registers();
        reading.organisation();
        reading.mails();
    }

    /** The production classes that read the table, and what they have to find. */
    private record Reading(Table table, Env env, Complaints complaints) {

        Reading(TestTable test) {
            this(
                    Table.in(test.env()),
                    test.env(),
                    Complaints.in(test.env(), Table.in(test.env()), Procedures.in(test.env(), DaysOff.NONE)));
        }

        void histories() {
            for (var reference : List.of(OPEN, RESTRICTED, CLOSED)) {
                assertThat(new HistoryChain(table).verify(reference.value()))
                        .isEqualTo(new Verification(reference.value(), reference == CLOSED ? 2 : 3, List.of(), null));
                Complaint folded = StoredItems.initial(reference);
                for (RecordedChange recorded : complaints.history(reference.value())) {
                    folded = folded.after(recorded.change());
                }
                assertThat(complaints.get(KIWI, reference.value())).isEqualTo(folded);
            }
            assertThat(complaints.history(OPEN.value()))
                    .extracting(RecordedChange::texts)
                    .containsExactly(Map.of(), Map.of("text", "Rang the \"centre\"."), Map.of());
            assertThat(complaints.get(KIWI, OPEN.value()))
                    .returns("mary", complaint -> complaint.status().caseworker())
                    .returns("stage-1", Complaint::stage)
                    .returns(RESTRICTED.value(), complaint -> complaint.entry().relatesTo());
            assertThat(complaints.particulars(OPEN.value())).isEqualTo(StoredItems.particulars());
            assertThat(complaints.particulars(CLOSED.value())).isEqualTo(RecordExamples.bareParticulars());
            assertThat(complaints.open(StoredItems.LINK.token()).complaint().reference())
                    .isEqualTo(OPEN.value());
            assertThat(IdempotencyRecord.find(table, KIWI, StoredItems.IDEMPOTENCY_KEY))
                    .contains(StoredItems.IDEMPOTENCY_RECORD);
            assertThat(new Relations(table).of(KIWI, RESTRICTED.value())).containsExactly(OPEN.value());
        }

        void lists() {
            WorkLists lists = new WorkLists(table);
            ListReader mary = new ListReader(KIWI, Set.of("quality-manager"), "mary");
            ListReader quentin = new ListReader(KIWI, Set.of(), "quentin");
            ListReader margaret = new ListReader(KIWI, Set.of("managing-director"), "margaret");
            assertThat(references(lists.mine(mary, null, 10, _ -> true))).containsExactlyInAnyOrder(OPEN, RESTRICTED);
            assertThat(references(lists.team(mary, null, 10, _ -> true)))
                    .containsExactlyInAnyOrder(OPEN, RESTRICTED, UNASSIGNED);
            assertThat(references(lists.unassigned(mary, null, 10, _ -> true))).containsExactly(UNASSIGNED);
            assertThat(references(lists.team(quentin, null, 10, _ -> true))).containsExactly(RESTRICTED);
            assertThat(references(lists.waiting(mary, null, 10, _ -> true))).containsExactly(RESTRICTED);
            assertThat(references(lists.waiting(quentin, null, 10, _ -> true))).containsExactly(RESTRICTED);
            assertThat(references(lists.toApprove(margaret, null, 10, _ -> true)))
                    .containsExactly(RESTRICTED);
            assertThat(references(lists.followOnActions(mary, null, 10, _ -> true)))
                    .containsExactly(RESTRICTED);
            assertThat(references(lists.duties(mary, null, 10, _ -> true))).containsExactly(RESTRICTED);
            assertThat(references(lists.overdue(mary, DUE.plusSeconds(1), null, 10, _ -> true)))
                    .contains(OPEN);
            Wanted all = new Wanted(_ -> true, _ -> true, _ -> true);
            assertThat(new ClosedComplaints(table).page(KIWI, null, 10, all).complaints())
                    .extracting(Complaint::reference)
                    .containsExactly(CLOSED.value());
            List<String> due = new ArrayList<>();
            NextChecks.Visitor visitor = new NextChecks.Visitor() {
                @Override
                public void complaint(String organisation, String reference) {
                    due.add(reference);
                }

                @Override
                public void absence(String organisation, String id) {
                    due.add(id);
                }
            };
            NextChecks shards = NextChecks.in(env, table);
            for (int shard = 0; shard < shards.shards(); shard++) {
                shards.each(shard, visitor);
            }
            assertThat(due).containsExactlyInAnyOrder("mary", OPEN.value(), RESTRICTED.value(), UNASSIGNED.value());
        }

        private static List<Reference> references(WorkLists.Page page) {
            return page.complaints().stream()
                    .map(complaint -> new Reference(complaint.reference()))
                    .toList();
        }

        void registers() {
            Register register = new Register(table);
            Instant until = RECEIVED.plusSeconds(1);
            assertThat(register.page(KIWI, RECEIVED, until, null, 10, _ -> true).rows())
                    .extracting(RegisterRow::reference)
                    .containsExactlyInAnyOrder(OPEN.value(), RESTRICTED.value(), CLOSED.value(), UNASSIGNED.value());
            assertThat(register.page(KIWI, DEPARTMENT, RECEIVED, until, null, 10, _ -> true)
                            .rows())
                    .extracting(RegisterRow::reference)
                    .containsExactly(OPEN.value());
            assertThat(register.numbered(KIWI, DEPARTMENT, 1, 10))
                    .extracting(RegisterRow::reference)
                    .containsExactly(OPEN.value());
            assertThat(new RegisterNumbers(table).next(KIWI, DEPARTMENT)).isEqualTo(2);
            assertThat(new RegisterNumbers(table).holder(KIWI, DEPARTMENT, 1)).contains(OPEN.value());
        }

        void organisation() {
            Directory.Roster roster = new Directory(table).roster(KIWI);
            assertThat(roster.version()).isEqualTo(1);
            assertThat(roster.kept())
                    .containsExactlyInAnyOrder(StoredItems.MARY, new Directory.Entry(RecordExamples.bareMember(), 0));
            assertThat(new Directory(table).openWork(KIWI, "mary")).isEqualTo(1);
            assertThat(new Directory(table).openFollowOnActions(KIWI, "mary")).isZero();
            assertThat(new Directory(table).namingOthers(KIWI, "mary")).containsExactly(RESTRICTED.value());
            assertThat(new DeclaredDays(env, table).read(KIWI))
                    .returns(RecordExamples.declaration(), DeclaredDays.Declared::declaration)
                    .returns(1, DeclaredDays.Declared::version)
                    .returns(0, DeclaredDays.Declared::recounted);
            assertThat(new TurnedAway(table).between(KIWI, YearMonth.of(2026, 1), YearMonth.of(2026, 12)))
                    .isEqualTo(Map.of("anonymous", 2));
            Reports reports = new Reports(table);
            assertThat(reports.all(KIWI)).containsExactly(REPORT);
            assertThat(reports.find(KIWI, REPORT.report(), REPORT.period())).contains(REPORT);
            assertThat(reports.register(KIWI, REPORT.report(), REPORT.period())).contains(StoredItems.SHEET);
            assertThat(reports.wasMailed(KIWI, REPORT.report(), REPORT.period()))
                    .isTrue();
        }

        void mails() {
            Instant soon = LATER.plusSeconds(1);
            assertThat(StoredItems.mark("taken", soon).take(table)).isEqualTo(MailMark.State.BEING_SENT);
            assertThat(StoredItems.mark("taken", LATER.plus(Duration.ofHours(1)))
                            .take(table))
                    .isEqualTo(MailMark.State.IN_DOUBT);
            assertThat(StoredItems.mark("doubted", soon).take(table)).isEqualTo(MailMark.State.IN_DOUBT);
            assertThat(StoredItems.mark("sent", soon).take(table)).isEqualTo(MailMark.State.SENT);
            assertThat(StoredItems.reportMark(soon).take(table)).isEqualTo(MailMark.State.SENT);
            String daniel = "daniel@kiwi.example";
            assertThat(new ReportMails(table).of(KIWI, REPORT.report(), REPORT.period(), List.of(daniel)))
                    .hasEntrySatisfying(
                            daniel, kept -> assertThat(kept.mail().state()).isEqualTo(ReportMail.State.SENT));
        }
    }
}
