package io.redress.store;

import static io.redress.store.StoredItems.KIWI;
import static io.redress.store.StoredItems.OPEN;
import static io.redress.store.StoredItems.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.rules.Decision;
import io.redress.domain.staff.Actor;
import io.redress.procedures.Procedures;
import io.redress.testing.AtOnce;
import io.redress.testing.TestTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table that version 1 has written is upgraded to the present form. */
class TableUpgradeTest {

    private static final int CHANGES = 12;

    private TestTable test;
    private Table table;
    private Complaints complaints;
    private TableUpgrade upgrade;

    @BeforeEach
    void open() {
        test = TestTable.at("2026-10-26T09:00:00Z");
        for (Path file : StoredFile.all("v1/items")) {
            put(ItemText.read(StoredFile.read(file)));
        }
        table = Table.in(test.env());
        Procedures book = Procedures.in(test.env(), DaysOff.NONE);
        complaints = Complaints.in(test.env(), table, book);
        upgrade = TableUpgrade.in(test.env(), table, book);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void put(Map<String, AttributeValue> item) {
        test.client().putItem(request -> request.tableName(test.name()).item(item));
    }

    private void note(Reference reference) {
        Actor mary = new Actor.System("assignment");
        Instant now = Instant.parse("2026-10-27T09:00:00Z");
        complaints.change(
                KIWI,
                reference.value(),
                mary,
                now,
                _ -> new Decision(
                        List.of(new ActionEvent.ActionTaken("note", Map.of())), Map.of("text", "It goes on.")));
    }

    @Test
    void complaints_that_change_meanwhile_lose_nothing() throws Exception {
        AtOnce.run(3, number -> {
            if (number == 0) {
                upgrade.run();
                upgrade.run();
            } else {
                for (int i = 0; i < CHANGES; i++) {
                    note(number == 1 ? OPEN : RESTRICTED);
                }
            }
            return number;
        });

        for (Reference reference : List.of(OPEN, RESTRICTED)) {
            assertThat(complaints.get(KIWI, reference.value()).version()).isEqualTo(3 + CHANGES);
            assertThat(new HistoryChain(table).verify(reference.value())).matches(Verification::whole);
        }
        assertThat(upgrade.run()).isEqualTo(new TableUpgrade.Outcome(4, 0, 2, 0));
        assertThat(sortKeys(RESTRICTED)).noneMatch(sk -> sk.matches("WORK#(ASKED|PROMISED).*"));
    }

    @Test
    void a_complaint_with_a_present_snapshot_gets_its_list_entries_too() {
        note(RESTRICTED);
        assertThat(sortKeys(RESTRICTED)).contains("WORK#ASKED#role#managing-director");

        assertThat(upgrade.run().complaintsRewritten()).isEqualTo(4);
        assertThat(sortKeys(RESTRICTED))
                .contains("WORK#CONSULTATION#role#managing-director", "WORK#FOLLOW_ON#person#mary")
                .noneMatch(sk -> sk.matches("WORK#(ASKED|PROMISED).*"));
    }

    @Test
    void a_mail_to_staff_that_version_1_has_sent_is_not_sent_again() {
        Instant now = Instant.parse("2026-10-27T09:00:00Z");
        MailMark.of(RESTRICTED.value(), 3, "promised#3-warning", "mary", now).settle(table, null);
        upgrade.run();

        assertThat(MailMark.of(RESTRICTED.value(), 3, "follow-on-action-added#3-warning", "mary", now)
                        .take(table))
                .isEqualTo(MailMark.State.SENT);
        assertThat(upgrade.run()).isEqualTo(new TableUpgrade.Outcome(4, 0, 2, 0));
    }

    private List<String> sortKeys(Reference reference) {
        return test.items().stream()
                .filter(item -> Item.text(item, Keys.PK).equals(Keys.complaint(reference.value())))
                .map(item -> Item.text(item, Keys.SK))
                .toList();
    }

    @Test
    void snapshots_that_a_follow_up_has_written_have_the_present_form() {
        upgrade.run();
        Instant now = Instant.parse("2026-10-27T09:00:00Z");
        complaints.change(
                KIWI,
                OPEN.value(),
                new Actor.System("assignment"),
                now,
                _ -> new Decision(List.of(new LetterEvent.LetterOrdered("acknowledgement")), Map.of()));
        List<Integer> unhandled = new ArrayList<>();
        FollowUps.in(test.env(), table, Procedures.in(test.env(), DaysOff.NONE))
                .look(OPEN.value(), now.plus(Duration.ofHours(1)), (_, change, _) -> unhandled.add(change));
        assertThat(unhandled).hasSize(1);
        assertThat(table.get(Keys.complaint(OPEN.value()), Keys.NOW).orElseThrow())
                .as("written by the follow-up")
                .containsKey(Table.WRITE);

        TableUpgrade.Outcome nothing = new TableUpgrade.Outcome(4, 0, 2, 0);
        assertThat(upgrade.run()).isEqualTo(nothing);
        assertThat(upgrade.run()).isEqualTo(nothing);
    }
}
