package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody else changes what a form is about while it is open. Nothing is recorded, what was typed is kept, and the page shows the change. */
class ChangedInBetweenTest {

    private static final String TYPED = "<b>\"ዝርዝር\" & 'so'</b>";

    private static AnOffice office;
    private static Visitor officer;
    private static Visitor administrator;

    @BeforeAll
    static void open() {
        office = new AnOffice("kiwi");
        officer = office.officer();
        administrator = office.as("adele", "administrator");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Seen refused(Visitor visitor, String address, Map<String, String> form, String change) {
        Seen refused = visitor.send(address, form);
        assertThat(refused.status()).as(refused.html()).isEqualTo(412);
        assertThat(refused.html())
                .contains("Somebody else has changed it since you opened this page.", change)
                .doesNotContain("<b>");
        Map<String, String> kept = new HashMap<>(form);
        kept.entrySet()
                .removeIf(field -> field.getKey().endsWith("_")
                        || field.getValue().isEmpty()
                        || field.getValue().equals(form.get("opened." + field.getKey() + "_")));
        assertThat(refused.form(address).filledIn(Map.of())).containsAllEntriesOf(kept);
        return refused;
    }

    /** Sends the page that shows the change once more; now it is carried out. */
    private static Seen sentAgain(Visitor visitor, String address, Seen refused, Map<String, String> more) {
        Seen done = visitor.send(address, refused.form(address).filledIn(more));
        assertThat(done.status()).as(done.html()).isEqualTo(303);
        return visitor.followed(done);
    }

    @Test
    void a_complaint() {
        String reference = office.fixture.submitted();
        String actions = "/complaints/" + reference + "/actions/";
        Map<String, String> answer = officer.open(actions + "answer")
                .form(actions + "answer")
                .filledIn(Map.of("decision", "upheld", "answer", TYPED));
        Visitor other = office.as("otto", "quality-manager");
        other.send(
                actions + "note",
                other.open(actions + "note").form(actions + "note").filledIn(Map.of("text", "She rang again.")));
        Seen refused = refused(officer, actions + "answer", answer, "What has changed since you opened this form");
        assertThat(sentAgain(officer, actions + "answer", refused, Map.of()).html())
                .contains("Recorded: ", "ዝርዝር");
    }

    @Test
    void a_member_of_staff() {
        office.as("nora", "quality-manager");
        String nora = "/people/nora";
        Map<String, String> one = administrator.open(nora).form(nora).filledIn(Map.of("name", TYPED));
        Map<String, String> other =
                administrator.open(nora).form(nora).filledIn(Map.of("email", "nora@elsewhere.example"));
        assertThat(administrator.send(nora, other).status()).isEqualTo(303);
        Seen refused = refused(administrator, nora, one, "nora@elsewhere.example");
        assertThat(sentAgain(administrator, nora, refused, Map.of()).html()).contains("ዝርዝር");
        assertThat(administrator.open(nora).form(nora).filledIn(Map.of()))
                .containsEntry("name", TYPED)
                .containsEntry("email", "nora@elsewhere.example");
    }

    @Test
    void the_calendar() {
        Map<String, String> one = day("2026-12-29", TYPED);
        assertThat(administrator
                        .send("/calendar", day("2026-12-30", "Founders"))
                        .status())
                .isEqualTo(303);
        Seen refused = refused(administrator, "/calendar", one, "<bdi>Founders</bdi>");
        assertThat(sentAgain(administrator, "/calendar", refused, Map.of("step_", "declare"))
                        .html())
                .contains("ዝርዝር", "<bdi>Founders</bdi>");
    }

    private static Map<String, String> day(String date, String name) {
        return administrator
                .open("/calendar")
                .form("/calendar")
                .filledIn(Map.of(
                        "step_",
                        "declare",
                        "days[0].date",
                        date,
                        "days[0].name",
                        name,
                        "days[0].source",
                        "The gazette"));
    }

    @Test
    void a_report() {
        office.report("quarterly", "2026-Q3");
        String page = "/reports/quarterly/2026-Q3";
        Map<String, String> one = completed(officer, page, TYPED);
        Visitor other = office.as("dora", "director-of-quality");
        assertThat(other.send(page + "/actions/complete", completed(other, page, "Few of them."))
                        .status())
                .isEqualTo(303);
        Seen late = officer.send(page + "/actions/complete", one);
        assertThat(late.status()).as(late.html()).isEqualTo(412);
        assertThat(late.html())
                .contains("Not recorded.", "Few of them.", "ዝርዝር")
                .doesNotContain("<b>");
    }

    private static Map<String, String> completed(Visitor visitor, String page, String findings) {
        return visitor.open(page)
                .form("/actions/complete")
                .filledIn(Map.of("looked-at", "All complaints.", "findings", findings));
    }
}
