package io.redress.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.RecordedChange;
import io.redress.fixtures.Colleague;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The data-protection contact of Northumbria sees only complaints that were handed over to them, and still decides about the personal
 * data of all: without seeing anything of it.
 */
class UnseenErasureTest {

    private static final Colleague MOIRA = Colleague.of("Moira Hedley", "manager");
    private static final Colleague FIONA = Colleague.of("Fiona Shields", "frontline");
    private static final Colleague DOROTHY = Colleague.of("Dorothy Bell", "data-protection");
    private static final Map<String, Object> WHO = Map.of("name", "Rosa Finch", "email", "rosa@example.org");
    private static final Map<String, String> GROUND = Map.of("ground", "person-asked");

    private final Desk desk = new Desk("northumbria");
    private final Clerk moira = desk.as(MOIRA);
    private final Clerk fiona = desk.as(FIONA);
    private final Clerk dorothy = desk.as(DOROTHY);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_contact_orders_holds_and_releases_what_they_may_not_see() {
        String reference = restricted();
        ended(reference);
        assertThat(dorothy.call(Desk.COMPLAINT, reference).status()).isEqualTo(404);

        Answer ordered = dorothy.act(reference, "erase", GROUND);
        shows(ordered, reference, Set.of("ground", "due"));
        Answer planned = dorothy.call(Desk.ERASURES);
        assertThat(planned.each("erasures", "reference")).containsExactly(reference);
        assertThat(planned.text()).doesNotContain("outcome", "kind");
        assertThat(dorothy.saying("if-match", "\"1\"")
                        .act(reference, "keep-longer", Map.of("until", "2027-06-30", "reason", "A court asks."))
                        .status())
                .as("somebody has changed the complaint since")
                .isEqualTo(412);

        shows(
                dorothy.act(reference, "keep-longer", Map.of("until", "2027-06-30", "reason", "A court asks.")),
                reference,
                Set.of("ground", "due", "heldUntil"));
        shows(
                dorothy.act(reference, "keep-no-longer", Map.of("reason", "It has decided.")),
                reference,
                Set.of("ground", "due"));

        List<Change> changes = desk.fixture.complaints.history(reference).stream()
                .map(RecordedChange::change)
                .filter(change -> change.by().equals(DOROTHY.id()))
                .toList();
        assertThat(changes).hasSize(3);
        assertThat(changes.toString()).contains("ErasureOrdered", "RetentionHeld", "RetentionReleased");
        assertThat(dorothy.call(Desk.COMPLAINT, reference).status()).isEqualTo(404);
    }

    @Test
    void the_contact_is_told_why_it_cannot_be_and_nobody_else_is_told_anything() {
        String reference = restricted();
        Answer open = dorothy.act(reference, "erase", GROUND);
        assertThat(open.status()).isEqualTo(409);
        assertThat(open.text()).contains("still open").doesNotContain("Rosa", "stairs");
        assertThat(moira.act(reference, "erase", GROUND).status()).isEqualTo(404);
        assertThat(dorothy.act(reference, "note", Map.of("text", "x")).status()).isEqualTo(404);
        ended(reference);
        Answer all = dorothy.send(Desk.ERASE_SUBJECT, "{\"email\":\"rosa@example.org\",\"ground\":\"person-asked\"}");
        assertThat(all.each("ordered", "reference")).containsExactly(reference);
    }

    private static void shows(Answer answer, String reference, Set<String> dates) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().required("reference")).isEqualTo(reference);
        assertThat(fields(answer.json())).containsExactlyInAnyOrder("reference", "personalData");
        assertThat(fields(answer.json().at("personalData")).stream().filter(name -> !name.endsWith("InWords")))
                .containsExactlyInAnyOrderElementsOf(dates);
    }

    private static Set<String> fields(Tree object) {
        Set<String> names = new TreeSet<>();
        ((Map<?, ?>) Objects.requireNonNull(object.value())).keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    private String restricted() {
        Answer lodged = fiona.lodge(Map.of(
                "channel",
                "telephone",
                "category",
                "network",
                "subject",
                "The stairs",
                "details",
                "They are dark.",
                "complainant",
                WHO));
        assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
        String reference = lodged.json().required("reference");
        Answer assigned = desk.as(Colleague.of("Ada Admin", "administrator"))
                .act(reference, "assign", Map.of("caseworker", FIONA.id()));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        Answer restricted = fiona.act(reference, "restrict", Map.of("reason", "It is about a child."));
        assertThat(restricted.status()).as(restricted.text()).isEqualTo(200);
        return reference;
    }

    private void ended(String reference) {
        Answer withdrawn = fiona.act(reference, "withdraw", Map.of("how", "telephone"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
    }
}
