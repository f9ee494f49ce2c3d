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
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Documents;
import io.redress.domain.staff.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                        Optional.of(time("2026-03-02T10:50")),
                        Optional.empty()),
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

    private static final Actor OLGA = new Actor.Caseworker("olga", Set.of("officer"), Set.of());

    private void refuses(int files, String by) {
        for (int i = 0; i < files; i++) {
            receives(by + i, "", 10, by + i, by, true);
        }
    }

    @Test
    void after_so_many_refusals_the_public_has_no_form_and_staff_have_one() {
        refuses(39, "complainant");
        DocumentRules.of(rules).check(complaint, new Actor.Complainant());
        refuses(1, "representative");
        assertThatThrownBy(() -> DocumentRules.of(rules).check(complaint, new Actor.Complainant()))
                .hasMessageContaining("files were refused");
        assertThatThrownBy(() -> DocumentRules.of(rules).check(complaint, new Actor.Representative()))
                .hasMessageContaining("files were refused");
        DocumentRules.of(rules).check(complaint, OLGA);
        assertThat(receives("staff", "", 10, "of-staff", "olga", true))
                .as("staff read why their own file is refused")
                .containsExactly(new DocumentRefused("staff-of-staff", "wrong-type", "olga"));
        assertThat(receives("right", PDF, 10, "0f", "complainant", true))
                .as("a right file by a form that was given before")
                .hasSize(1);
    }

    @Test
    void what_staff_sent_in_vain_takes_no_form_from_anybody() {
        refuses(100, "olga");
        assertThat(AttachedDocuments.of(complaint).refused()).hasSize(100);
        DocumentRules.of(rules).check(complaint, new Actor.Complainant());
        DocumentRules.of(rules).check(complaint, OLGA);
    }

    @Test
    void the_refusals_that_an_earlier_version_stored_count_as_those_of_the_public() {
        assertThat(new AttachedDocuments(null, List.of("one-0f", "two-0e"), null).refusedOfPublic())
                .isEqualTo(2);
    }

    private List<Event> comesWithMail(String id, String hash, Optional<DocumentRefusal> found) {
        Decision decision = rules.decide(
                complaint,
                new Command.ReceiveDocument(id, "", 10, hash, "complainant", true, found, "image001.gif"),
                SYSTEM,
                time("2026-03-02T11:00"));
        complaint = complaint.after(
                new Change(complaint.version() + 1, time("2026-03-02T11:00"), SYSTEM.name(), decision.events()));
        return decision.events();
    }

    @Test
    void a_picture_that_each_mail_of_a_person_has_is_refused_once() {
        assertThat(comesWithMail("mail-1-a", "0f".repeat(32), Optional.empty())).hasSize(1);
        assertThat(comesWithMail("mail-2-a", "0f".repeat(32), Optional.empty())).isEmpty();
        assertThat(comesWithMail("mail-2-b", "10".repeat(32), Optional.empty())).hasSize(1);
        assertThat(receives("form", "", 10, "0f".repeat(32), "complainant", true))
                .as("who sends it by itself reads why it is refused")
                .hasSize(1);
        assertThat(AttachedDocuments.of(complaint).refused()).hasSize(3);
    }

    @Test
    void a_harmful_file_is_recorded_however_many_were_refused_before() {
        refuses(50, "complainant");
        assertThat(AttachedDocuments.of(complaint).refused()).hasSize(40);
        assertThat(comesWithMail("harmful", "", Optional.of(DocumentRefusal.MALWARE)))
                .containsExactly(new DocumentRefused("harmful-", "malware", "complainant"));
        assertThat(comesWithMail("locked", "", Optional.of(DocumentRefusal.NOT_SCANNED)))
                .isEmpty();
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
    void every_refusal_has_words_in_each_language_and_is_known_by_its_id() {
        Set<String> words = new HashSet<>();
        for (DocumentRefusal refusal : DocumentRefusal.values()) {
            assertThat(DocumentRefusal.of(refusal.id())).contains(refusal);
            for (Language language : Language.values()) {
                String said = refusal.inWords(language);
                assertThat(said).endsWith(".").doesNotContain("{");
                assertThat(words.add(said)).as("%s in %s", refusal, language).isTrue();
                assertThat(DocumentRefusal.inWords(refusal.id(), language)).isEqualTo(said);
            }
        }
        assertThat(DocumentRefusal.inWords("of-a-newer-version", Language.ENGLISH))
                .isEqualTo("of-a-newer-version");
    }
}
