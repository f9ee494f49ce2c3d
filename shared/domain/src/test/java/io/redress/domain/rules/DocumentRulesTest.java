package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.Event;
import io.redress.domain.procedure.Documents;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {

    private static final String PDF = "application/pdf";
    private static final Actor.System SYSTEM = new Actor.System("documents");

    private final Rules rules = new Rules(aProcedure().build(), Scenario.ENGLAND);
    private Complaint complaint =
            Scenario.under(aProcedure(), "2026-03-02T10:00", aSubmission()).complaint();

    private List<Event> receives(String id, String type, long bytes, String hash, String by, boolean shown) {
        Decision decision = rules.decide(
                complaint,
                new Command.ReceiveDocument(id, type, bytes, hash, by, shown, Optional.empty(), "a.pdf"),
                SYSTEM,
                time("2026-03-02T11:00"));
        if (!decision.events().isEmpty()) {
            assertThat(decision.texts()).containsExactly(java.util.Map.entry(Decision.DOCUMENT, "a.pdf"));
            complaint = complaint.after(
                    new Change(complaint.version() + 1, time("2026-03-02T11:00"), SYSTEM.name(), decision.events()));
        }
        return decision.events();
    }

    @Test
    void a_file_within_the_limits_is_attached_once_however_often_it_comes() {
        assertThat(receives("one", PDF, 10, "0f", "complainant", true))
                .containsExactly(new DocumentAttached("one", PDF, 10, "0f", "complainant", true));
        assertThat(receives("one", PDF, 10, "0f", "complainant", true)).isEmpty();
        assertThat(receives("one", PDF, 11, "10", "complainant", true))
                .as("another file by the same form")
                .isEmpty();
        assertThat(receives("two", PDF, 10, "0f", "representative", true)).isEmpty();
        assertThat(receives("three", PDF, 10, "0f", "mary", false))
                .as("everybody sees it already")
                .isEmpty();
        assertThat(AttachedDocuments.of(complaint).attached()).hasSize(1);
    }

    @Test
    void the_complainants_own_file_is_attached_although_staff_keep_the_same_one_to_themselves() {
        receives("staff", PDF, 10, "0f", "mary", false);
        assertThat(receives("own", PDF, 10, "0f", "complainant", true)).hasSize(1);
        assertThat(AttachedDocuments.of(complaint).shown()).hasSize(1);
    }

    @Test
    void what_is_outside_the_limits_is_refused_with_the_reason_and_not_judged_again() {
        assertThat(receives("type", "application/x-msdownload", 10, "01", "complainant", true))
                .containsExactly(new DocumentRefused("type", "wrong-type", "complainant"));
        assertThat(receives("big", PDF, Documents.USUAL.mostBytes() + 1, "", "complainant", true))
                .containsExactly(new DocumentRefused("big", "too-big", "complainant"));
        assertThat(receives("empty", "", 0, "02", "complainant", true))
                .containsExactly(new DocumentRefused("empty", "empty", "complainant"));
        assertThat(receives("type", PDF, 10, "03", "complainant", true)).isEmpty();
    }

    @Test
    void complainants_cannot_take_the_room_of_staff_and_refusals_have_an_end() {
        for (int i = 0; i < Documents.USUAL.most(); i++) {
            receives("own" + i, PDF, 10, "own" + i, "complainant", true);
        }
        assertThatThrownBy(() -> new DocumentRules(rules.procedure()).check(complaint, true))
                .isInstanceOf(Rejection.class);
        assertThat(receives("more", PDF, 10, "more", "complainant", true))
                .containsExactly(new DocumentRefused("more", "too-many", "complainant"));
        new DocumentRules(rules.procedure()).check(complaint, false);
        assertThat(receives("staff", PDF, 10, "staff", "mary", true)).hasSize(1);
        for (int i = 0; i < 100; i++) {
            receives("again" + i, PDF, 10, "again" + i, "complainant", true);
        }
        assertThat(AttachedDocuments.of(complaint).refused()).hasSize(40);
    }

    @Test
    void what_the_search_found_is_refused_whatever_else_it_is() {
        Decision decision = rules.decide(
                complaint,
                new Command.ReceiveDocument(
                        "one", "", 10, "", "complainant", true, Optional.of(DocumentRefusal.MALWARE), "a.pdf"),
                SYSTEM,
                time("2026-03-02T11:00"));
        assertThat(decision.events()).containsExactly(new DocumentRefused("one", "malware", "complainant"));
    }

    @Test
    void every_refusal_has_words_and_is_known_by_its_id() {
        for (DocumentRefusal refusal : DocumentRefusal.values()) {
            assertThat(DocumentRefusal.of(refusal.id())).contains(refusal);
            assertThat(refusal.inWords()).endsWith(".");
        }
    }
}
