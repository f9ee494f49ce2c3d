package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.events.QueueBoard.Level;
import io.redress.platform.Tree;
import io.redress.testing.SesFault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail service takes the report of the quarter and does not answer, or refuses it: people decide what happens next. */
class ReportInDoubtStoryTest {

    private static final String REPORT = "/kiwi/admin/reports/quarterly/2026-Q4";
    private static final String DANIEL = "daniel@kiwi.example";
    private static final String MARGARET = "margaret@kiwi.example";
    private static final String ADELE = "adele@kiwi.example";

    private Town town;

    @BeforeEach
    void begin() {
        town = Town.on("2027-01-01T04:50:00Z");
    }

    @AfterEach
    void end() {
        town.close();
    }

    private void theQuarterIsReported(SesFault fault) {
        town.redress().ses().fail(fault, 1);
        town.moveTo("2027-01-01T05:01:00Z");
        town.settle();
    }

    private Tree mail(String recipient) {
        return town.get(REPORT, town.as("adele", "administrator")).json().list("mails").stream()
                .filter(mail -> mail.required("recipient").equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private Answer decide(String decision) {
        Answer answer = town.post(
                REPORT + "/recipients/daniel/" + decision, "{\"copy\": 1}", town.as("adele", "administrator"));
        town.settle();
        return answer;
    }

    private List<String> reports(String address) {
        return reports(town, address);
    }

    private static List<String> reports(Town place, String address) {
        return place.subjectsTo(address).stream()
                .filter(subject -> subject.startsWith("Quarterly complaints report"))
                .toList();
    }

    private List<String> notices() {
        return town.subjectsTo(ADELE).stream()
                .filter(subject -> subject.startsWith("Mails of a report that need a decision"))
                .toList();
    }

    @Test
    void a_report_in_doubt_is_shown_told_once_and_settled_when_its_recipient_has_it() {
        theQuarterIsReported(SesFault.TIMEOUT);

        assertThat(mail("daniel").required("state")).isEqualTo("in-doubt");
        assertThat(mail("daniel").required("since")).startsWith("2027-01-01T05:0");
        assertThat(mail("margaret").required("state")).isEqualTo("sent");
        assertThat(notices()).hasSize(1);
        assertThat(failures()).as("a doubt is no failure").isZero();

        assertThat(decide("it-arrived").status()).isEqualTo(200);
        assertThat(decide("it-arrived").status()).isEqualTo(200);
        assertThat(mail("daniel").required("state")).isEqualTo("sent");
        town.moveTo("2027-01-03T06:00:00Z");
        assertThat(reports(DANIEL)).as("nothing is sent once more").isEmpty();
        assertThat(reports(MARGARET)).hasSize(1);
        assertThat(notices()).hasSize(1);
    }

    @Test
    void a_report_that_did_not_arrive_is_mailed_once_more_to_its_recipient_alone() {
        theQuarterIsReported(SesFault.TIMEOUT);
        assertThat(reports(DANIEL)).isEmpty();

        assertThat(decide("send-again").status()).isEqualTo(200);
        assertThat(decide("send-again").status())
                .as("the same request once more")
                .isEqualTo(200);
        town.moveTo("2027-01-03T06:00:00Z");

        assertThat(reports(DANIEL)).hasSize(1);
        assertThat(reports(MARGARET)).hasSize(1);
        assertThat(mail("daniel").required("state")).isEqualTo("sent");
        assertThat(mail("daniel").required("copy")).isEqualTo("2");
    }

    @Test
    void a_refused_report_is_sent_to_the_corrected_address() {
        theQuarterIsReported(SesFault.REFUSE);
        assertThat(mail("daniel").required("state")).isEqualTo("refused");
        assertThat(mail("daniel").text("why")).isPresent();
        assertThat(notices()).hasSize(1);

        String entry = "/kiwi/admin/staff/daniel";
        String before = town.get(entry, town.as("adele", "administrator")).body();
        Answer corrected = town.put(entry, """
                {"name": "Daniel Okafor", "email": "d.okafor@kiwi.example", "roles": ["director-of-quality"], "manager": "margaret"}""", town.as("adele", "administrator"));
        assertThat(corrected.status()).as(before).isEqualTo(200);
        assertThat(decide("it-arrived").status()).isEqualTo(409);
        assertThat(decide("send-again").status()).isEqualTo(200);

        assertThat(reports(DANIEL)).isEmpty();
        assertThat(reports("d.okafor@kiwi.example")).hasSize(1);
        assertThat(mail("daniel").required("state")).isEqualTo("sent");
    }

    @Test
    void readers_say_something_about_the_report() {
        town.moveTo("2027-01-01T05:01:00Z");
        town.settle();
        Answer given = town.post(
                REPORT + "/feedback",
                "{\"text\": \"Please name the causes.\"}",
                town.as("margaret", "managing-director"));

        assertThat(given.status()).isEqualTo(201);
        assertThat(town.get(REPORT, town.as("adele", "administrator")).json().list("feedback"))
                .singleElement()
                .satisfies(feedback -> {
                    assertThat(feedback.required("by")).isEqualTo("margaret");
                    assertThat(feedback.required("text")).isEqualTo("Please name the causes.");
                });
    }

    @Test
    void after_a_silent_morning_only_the_reminder_of_the_calendar_goes_again_by_itself() {
        try (Town october = Town.on("2026-10-01T03:50:00Z")) {
            // The report to two recipients, the mail about it to the administrator, and the reminder.
            october.redress().ses().fail(SesFault.TIMEOUT, 4);
            october.moveTo("2026-10-01T06:00:00Z");
            october.moveTo("2026-10-02T06:00:00Z");
            october.moveTo("2026-10-03T06:00:00Z");

            assertThat(reports(october, DANIEL)).isEmpty();
            assertThat(reports(october, MARGARET)).isEmpty();
            assertThat(october.subjectsTo(ADELE).stream().filter(subject -> subject.startsWith("Please confirm")))
                    .as("SES lost the first")
                    .hasSize(1);
            assertThat(october.subjectsTo(ADELE).stream()
                            .filter(subject -> subject.startsWith("Mails of a report that need a decision")))
                    .isEmpty();
            assertThat(october.get("/kiwi/admin/reports", october.as("mary", "quality-manager"))
                            .each("reports", "unsettled"))
                    .as("the list shows it even if the mail about it is in doubt")
                    .containsExactly("2");
        }
    }

    private long failures() {
        return town.redress().queues().stream()
                .filter(level ->
                        level.queue().contains("dead-letters") || level.queue().contains("failures"))
                .mapToLong(Level::waiting)
                .sum();
    }
}
