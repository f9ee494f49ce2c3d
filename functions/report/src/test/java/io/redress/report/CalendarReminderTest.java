package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.testing.AcceptedMail;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a year, the administrators are reminded to confirm the days off of the next year. */
class CalendarReminderTest {

    private static final String SUBJECT = "Please confirm the days off of 2027: Kiwi";

    private final World world = new World();

    @BeforeEach
    void administrators() {
        world.staff("adele", "administrator");
        world.staff("anton", "administrator");
        world.staff("quinn", "quality-manager");
        world.staff("dora", "director-of-quality");
        world.staff("mona", "managing-director");
        world.clock.set(Instant.parse("2026-09-30T05:00:00Z"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> reminded() {
        return world.ses.mails().stream()
                .filter(mail -> mail.subject().equals(SUBJECT))
                .flatMap(mail -> mail.to().stream())
                .toList();
    }

    private void nextDay() {
        world.clock.advance(Duration.ofDays(1));
        world.schedule();
    }

    @Test
    void each_administrator_is_reminded_once_and_on_the_first_of_october() {
        world.schedule();
        assertThat(reminded()).isEmpty();
        nextDay();
        assertThat(reminded()).containsExactly("adele@kiwi.example", "anton@kiwi.example");
        for (int day = 0; day < 120; day++) {
            nextDay();
        }
        assertThat(reminded()).hasSize(2);
        assertThat(world.reports.all("kiwi"))
                .as("the quarterly reports, and no report of the reminders")
                .extracting(made -> made.report() + " " + made.period())
                .containsExactly("quarterly 2026-Q3", "quarterly 2026-Q4");
    }

    @Test
    void the_next_year_has_a_reminder_of_its_own() {
        nextDay();
        world.clock.set(Instant.parse("2027-10-01T05:00:00Z"));
        world.schedule();
        String next = "Please confirm the days off of 2028: Kiwi";
        assertThat(world.ses.mails())
                .extracting(AcceptedMail::subject)
                .filteredOn(subject -> subject.startsWith("Please confirm"))
                .containsExactly(SUBJECT, SUBJECT, next, next);
    }

    @Test
    void the_mail_lists_the_days_off_on_weekdays_and_says_what_to_do() {
        nextDay();
        AcceptedMail mail = world.ses.mails().stream()
                .filter(sent -> sent.subject().equals(SUBJECT))
                .findFirst()
                .orElseThrow();
        assertThat(mail.text())
                .contains(
                        "Friday 1 January 2027: New Year's Day",
                        "Tuesday 28 December 2027: substitute day for Boxing Day",
                        "https://complaints.kiwi.example/kiwi/desk/calendar")
                .doesNotContain("2026", "Saturday", "Sunday");
        assertThat(mail.html())
                .contains(
                        "<li>Friday 26 March 2027: Good Friday</li>",
                        "href=\"https://complaints.kiwi.example/kiwi/desk/calendar\"",
                        "lang=\"en\"");
    }

    @Test
    void a_mail_that_was_not_sent_is_sent_on_the_next_day_and_then_never_again() {
        world.ses.behave(SesReply.throttling());
        assertThatThrownBy(this::nextDay).hasMessageContaining("kiwi's adele, kiwi's anton");
        assertThat(reminded()).isEmpty();
        world.ses.behave(SesReply.accepting());
        nextDay();
        nextDay();
        assertThat(reminded()).containsExactly("adele@kiwi.example", "anton@kiwi.example");
    }

    @Test
    void a_reminder_in_doubt_fails_at_once_and_is_sent_again_on_the_next_day_only() {
        world.ses.behave("adele@kiwi.example", SesReply.hangingUp());
        assertThatThrownBy(this::nextDay).hasMessageContaining("kiwi's adele");
        int first = remindedAdele();
        assertThatThrownBy(world::schedule).hasMessageContaining("kiwi's adele");
        world.ses.behave("adele@kiwi.example", SesReply.accepting());
        assertThatThrownBy(world::schedule).hasMessageContaining("kiwi's adele");
        assertThat(remindedAdele()).isEqualTo(first);

        nextDay();
        nextDay();
        assertThat(remindedAdele()).isEqualTo(first + 1);
        assertThat(reminded()).filteredOn("anton@kiwi.example"::equals).hasSize(1);
    }

    private int remindedAdele() {
        return (int) reminded().stream().filter("adele@kiwi.example"::equals).count();
    }

    @Test
    void an_organisation_without_administrators_is_looked_at_again_the_next_day() {
        world.remove("adele");
        world.remove("anton");
        nextDay();
        assertThat(reminded()).isEmpty();
        world.staff("adele", "administrator");
        nextDay();
        assertThat(reminded()).containsExactly("adele@kiwi.example");
    }
}
