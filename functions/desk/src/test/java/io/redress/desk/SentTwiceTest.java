package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import io.redress.domain.complaint.AccessEvent.GlassBroken;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.store.DeclaredDays;
import io.redress.store.ReportStates;
import io.redress.store.Table;
import io.redress.testing.AtOnce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody presses a button twice, so that two requests with the same form arrive at the same moment. It is carried out once, and both answers say so. */
class SentTwiceTest {

    private static final String KIWI = "kiwi";
    private static final int AT_ONCE = 4;

    /** So many notes find a moment between two reads at which the other request has just been carried out. */
    private static final int NOTES = 10;

    private static AnOffice office;
    private static Visitor officer;
    private static Visitor administrator;

    @BeforeAll
    static void open() {
        office = new AnOffice(KIWI);
        officer = office.officer();
        administrator = office.as("adele", "administrator");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** Sends a form several times at once, and once more afterwards. Each answer leads to the same page, at whatever version of it. */
    private static Seen thrice(Visitor visitor, String address, Map<String, String> form) throws Exception {
        List<Seen> answers = AtOnce.run(AT_ONCE, _ -> visitor.send(address, form));
        Seen later = visitor.send(address, form);
        for (Seen answer : answers) {
            assertThat(answer.status()).as(answer.html()).isEqualTo(303);
            assertThat(page(answer)).isEqualTo(page(later));
        }
        Seen page = visitor.followed(later);
        assertThat(page.status()).as(page.html()).isEqualTo(200);
        return page;
    }

    private static String page(Seen answer) {
        return answer.location().replaceFirst("\\?.*", "");
    }

    private static ShownForm form(Visitor visitor, String address) {
        return visitor.open(address).form(address);
    }

    private static Seen acted(String reference, String action, Map<String, String> values) throws Exception {
        String address = "/complaints/" + reference + "/actions/" + action;
        return thrice(officer, address, form(officer, address).filledIn(values));
    }

    private static long taken(String reference, String action) {
        return office.fixture.events(reference, ActionTaken.class).stream()
                .filter(taken -> taken.action().equals(action))
                .count();
    }

    @Test
    void an_action_is_taken_once() throws Exception {
        String reference = office.fixture.submitted();
        for (int i = 0; i < NOTES; i++) {
            assertThat(acted(reference, "note", Map.of("text", "She rang.")).html())
                    .contains("role=\"status\"", "Recorded: ", "She rang.");
        }
        String assign = "/complaints/" + reference + "/actions/assign";
        String somebody = form(officer, assign).choice("caseworker");
        assertThat(acted(reference, "assign", Map.of("caseworker", somebody)).html())
                .contains("Recorded: ");
        assertThat(acted(reference, "answer", Map.of("decision", "upheld", "answer", "You are right."))
                        .html())
                .contains("Recorded: ", "You are right.");
        assertThat(taken(reference, "note")).isEqualTo(NOTES);
        assertThat(taken(reference, "assign")).isEqualTo(1);
        assertThat(taken(reference, "answer")).isEqualTo(1);
    }

    @Test
    void glass_is_broken_once() throws Exception {
        String reference = office.fixture.submitted();
        assertThat(acted(reference, "restrict", Map.of("reason", "It names a child."))
                        .html())
                .contains("Recorded: ");
        assertThat(administrator.open("/complaints/" + reference).status()).isEqualTo(404);
        String address = "/complaints/" + reference + "/actions/break-glass";
        Seen page = thrice(
                administrator,
                address,
                form(administrator, address).filledIn(Map.of("reason", "The caseworker is in hospital.")));
        assertThat(page.html()).contains("This complaint is restricted");
        assertThat(office.fixture.events(reference, GlassBroken.class)).hasSize(1);
    }

    @Test
    void a_member_of_staff_is_entered_changed_and_removed_once() throws Exception {
        String address = "/people/newton";
        Map<String, String> entered = form(administrator, address)
                .filledIn(
                        Map.of("name", "Newton Ngure", "email", "newton@kiwi.example", "role:quality-manager", "yes"));
        assertThat(thrice(administrator, address, entered).html()).contains("Newton Ngure");
        assertThat(office.fixture.directory.kept(KIWI, "newton").orElseThrow().version())
                .isEqualTo(1);
        Map<String, String> changed = form(administrator, address).filledIn(Map.of("name", "Newton N. Ngure"));
        assertThat(thrice(administrator, address, changed).html()).contains("Newton N. Ngure");
        assertThat(office.fixture.directory.kept(KIWI, "newton").orElseThrow().version())
                .isEqualTo(2);
        Map<String, String> removed =
                ShownForm.in(administrator.open(address).html()).getLast().filledIn(Map.of());
        assertThat(removed).containsKey("remove_");
        assertThat(thrice(administrator, address, removed).html()).doesNotContain("Newton");
    }

    @Test
    void days_off_are_declared_once() throws Exception {
        ShownForm form = form(administrator, "/calendar");
        Map<String, String> days = form.filledIn(Map.of(
                "step_",
                "declare",
                "days[0].date",
                "2026-12-29",
                "days[0].name",
                "Founders' day",
                "days[0].source",
                "The gazette"));
        assertThat(thrice(administrator, "/calendar", days).html()).contains("Founders&#39; day");
        assertThat(new DeclaredDays(office.env, Table.in(office.env)).read(KIWI).version())
                .isEqualTo(1);
    }

    @Test
    void a_mail_is_decided_about_once() throws Exception {
        office.mail("1", Cause.SPAM, "", "The lamp", "I broke it.");
        office.mail("2", Cause.OTHER_ADDRESS, office.fixture.submitted(), "More", "It is still broken.");
        office.mail("3", Cause.SPAM, "", "Cheap lamps", "Buy one.");
        long before = complaints();
        Seen made = thrice(officer, "/mails/1", decision("1", "complaint").filledIn(Map.of()));
        assertThat(made.html()).contains("The lamp", "I broke it.");
        assertThat(complaints()).isEqualTo(before + 1);
        Seen added = thrice(officer, "/mails/2", decision("2", "added").filledIn(Map.of()));
        assertThat(added.html()).containsOnlyOnce("It is still broken.");
        Seen rest =
                thrice(officer, "/mails/3", decision("3", "discarded").filledIn(Map.of("reason", "It sells lamps.")));
        assertThat(rest.html()).contains("No e-mail waits.");
    }

    @Test
    void somebody_else_who_decides_about_the_same_mail_learns_who_has_decided() {
        office.mail("4", Cause.SPAM, "", "The door", "It is shut.");
        Map<String, String> discarded = decision("4", "discarded").filledIn(Map.of("reason", "Not a complaint."));
        Map<String, String> made = decision("4", "complaint").filledIn(Map.of("remedySought", "Open the door."));
        Visitor other = office.as("otto", "quality-manager");
        Map<String, String> discardedToo =
                decision(other, "4", "discarded").filledIn(Map.of("reason", "Not a complaint."));
        assertThat(officer.send("/mails/4", discarded).status()).isEqualTo(303);
        assertThat(other.send("/mails/4", discardedToo).status()).isEqualTo(409);
        Seen late = officer.send("/mails/4", made);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("Not a complaint.", "Open the door.", "omebody has decided about this mail");
        assertThat(ShownForm.in(late.html())).noneMatch(form -> form.action().endsWith("/mails/4"));
    }

    @Test
    void a_form_that_is_sent_again_later_says_what_it_has_done_and_not_what_followed() {
        String reference = office.fixture.submitted();
        String note = "/complaints/" + reference + "/actions/note";
        Map<String, String> first = form(officer, note).filledIn(Map.of("text", "She rang."));
        String done = recorded(officer.followed(officer.send(note, first)));
        assertThat(done).contains("note");
        String answer = "/complaints/" + reference + "/actions/answer";
        Map<String, String> second =
                form(officer, answer).filledIn(Map.of("decision", "upheld", "answer", "You are right."));
        assertThat(recorded(officer.followed(officer.send(answer, second)))).isNotEqualTo(done);
        assertThat(recorded(officer.followed(officer.send(note, first)))).isEqualTo(done);
    }

    private static String recorded(Seen page) {
        int from = page.html().indexOf("Recorded: ");
        assertThat(from).as(page.html()).isNotNegative();
        return page.html().substring(from, page.html().indexOf('<', from));
    }

    @Test
    void a_complaint_that_somebody_else_or_another_form_makes_of_the_same_mail_is_not_made() {
        office.mail("5", Cause.SPAM, "", "The gate", "It is shut.");
        Visitor other = office.as("otto", "quality-manager");
        Map<String, String> first = decision("5", "complaint").filledIn(Map.of("remedySought", "Open the gate."));
        Map<String, String> changed = decision("5", "complaint").filledIn(Map.of("remedySought", "Paint the gate."));
        Map<String, String> others =
                decision(other, "5", "complaint").filledIn(Map.of("remedySought", "Open the gate."));
        Seen made = officer.send("/mails/5", first);
        assertThat(officer.send("/mails/5", first)).isEqualTo(made);
        Seen kept = officer.send("/mails/5", changed);
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.html()).contains("Paint the gate.");
        assertThat(other.send("/mails/5", others).status()).isEqualTo(409);
    }

    private static ShownForm decision(String mail, String decision) {
        return decision(officer, mail, decision);
    }

    private static ShownForm decision(Visitor visitor, String mail, String decision) {
        return ShownForm.in(visitor.open("/mails/" + mail).html()).stream()
                .filter(form -> decision.equals(form.filledIn(Map.of()).get("decision_")))
                .findFirst()
                .orElseThrow();
    }

    private static long complaints() {
        return office.fixture.table.items().stream()
                .filter(item -> item.get("sk").s().equals("NOW"))
                .count();
    }

    @Test
    void a_step_of_a_report_is_taken_once() throws Exception {
        office.report("quarterly", "2026-Q3");
        String page = "/reports/quarterly/2026-Q3";
        String address = page + "/actions/complete";
        Map<String, String> form = officer.open(page)
                .form(address)
                .filledIn(Map.of("looked-at", "All complaints.", "findings", "Few of them."));
        assertThat(thrice(officer, address, form).html()).contains("All complaints.", "Few of them.");
        assertThat(new ReportStates(Table.in(office.env)).steps(KIWI, "quarterly", "2026-Q3"))
                .hasSize(2);
    }
}
