package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.ErasureEvent.ErasureOrdered;
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
                new Command.ReceiveDocument(
                        id,
                        type,
                        bytes,
                        hash,
                        by,
                        shown,
                        Optional.empty(),
                        "a.pdf",
                        hash,
                        Optional.of(time("2026-03-02T10:50"))),
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
        assertThat(receives("two", PDF, 10, "0f", "representative", true))
                .containsExactly(new DocumentRefused("two-0f", "already-there", "representative", "one"));
        assertThat(receives("two", PDF, 10, "0f", "representative", true)).isEmpty();
        assertThat(receives("three", PDF, 10, "0f", "mary", false))
                .as("everybody sees it already")
                .containsExactly(new DocumentRefused("three-0f", "already-there", "mary", "one"));
        Command.ReceiveDocument withMail = new Command.ReceiveDocument(
                "mail", PDF, 10, "0f", "complainant", true, Optional.empty(), "signature.png");
        assertThat(rules.decide(complaint, withMail, SYSTEM, time("2026-03-02T11:00"))
                        .events())
                .as("the picture in a signature")
                .isEmpty();
        assertThat(AttachedDocuments.of(complaint).attached()).hasSize(1);
    }

    @Test
    void another_file_by_the_same_form_is_another_document_or_is_refused_by_itself() {
        receives("one", PDF, 10, "0f", "complainant", true);
        for (int time = 0; time < 2; time++) {
            receives("one", PDF, 11, "10", "complainant", true);
            receives("one", "", 12, "11", "complainant", true);
        }
        assertThat(AttachedDocuments.of(complaint).attached())
                .extracting(Document::id)
                .containsExactly("one", "one-10");
        assertThat(AttachedDocuments.of(complaint).refused()).containsExactly("one-11");
        receives("two", "", 12, "11", "complainant", true);
        assertThat(receives("two", PDF, 13, "12", "complainant", true))
                .as("the right file after a wrong one")
                .containsExactly(new DocumentAttached("two", PDF, 13, "12", "complainant", true));
    }

    @Test
    void after_an_erasure_is_ordered_a_file_is_refused_with_that_reason_and_the_form_says_the_same_as_an_action() {
        complaint = complaint.after(new Change(
                complaint.version() + 1,
                time("2026-03-02T10:30"),
                "olga",
                List.of(new ErasureOrdered("person-asked", time("2026-04-02T10:30")))));
        assertThat(receives("one", PDF, 10, "0f", "complainant", true))
                .containsExactly(new DocumentRefused("one-0f", "to-be-erased", "complainant"));
        assertThatThrownBy(() -> DocumentRules.of(rules).check(complaint, new Actor.Complainant()))
                .hasMessageContaining("is erased on");
    }

    @Test
    void a_form_does_not_hold_longer_than_the_link_by_which_it_was_opened() {
        complaint = complaint.after(new Change(
                complaint.version() + 1, time("2026-03-02T10:55"), "mary", List.of(new AccessEvent.LinksEnded(false))));
        assertThat(receives("one", PDF, 10, "0f", "complainant", true))
                .containsExactly(new DocumentRefused("one-0f", "link-ended", "complainant"));
        assertThat(receives("staff", PDF, 10, "0f", "mary", true)).hasSize(1);
    }

    @Test
    void after_so_many_refusals_there_is_no_form() {
        for (int i = 0; i < 40; i++) {
            receives("one" + i, "", 10, "0f", "complainant", true);
        }
        assertThatThrownBy(() -> DocumentRules.of(rules).check(complaint, new Actor.Complainant()))
                .hasMessageContaining("files were refused");
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
                .containsExactly(new DocumentRefused("type-01", "wrong-type", "complainant"));
        assertThat(receives("big", PDF, Documents.USUAL.mostBytes() + 1, "", "complainant", true))
                .containsExactly(new DocumentRefused("big-", "too-big", "complainant"));
        assertThat(receives("empty", "", 0, "02", "complainant", true))
                .containsExactly(new DocumentRefused("empty-02", "empty", "complainant"));
        assertThat(receives("type", "", 10, "01", "complainant", true)).isEmpty();
    }

    @Test
    void complainants_cannot_take_the_room_of_staff_and_refusals_have_an_end() {
        for (int i = 0; i < Documents.USUAL.most(); i++) {
            receives("own" + i, PDF, 10, "own" + i, "complainant", true);
        }
        assertThatThrownBy(() -> DocumentRules.of(rules).check(complaint, new Actor.Complainant()))
                .isInstanceOf(Rejection.class);
        assertThat(receives("more", PDF, 10, "more", "complainant", true))
                .containsExactly(new DocumentRefused("more-more", "too-many", "complainant"));
        DocumentRules.of(rules).check(complaint, SYSTEM);
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
        assertThat(decision.events()).containsExactly(new DocumentRefused("one-", "malware", "complainant"));
    }

    @Test
    void every_refusal_has_words_and_is_known_by_its_id() {
        for (DocumentRefusal refusal : DocumentRefusal.values()) {
            assertThat(DocumentRefusal.of(refusal.id())).contains(refusal);
            assertThat(refusal.inWords()).endsWith(".");
        }
    }
}
