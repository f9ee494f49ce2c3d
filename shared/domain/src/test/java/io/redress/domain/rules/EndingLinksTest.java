package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AccessEvent.LinksEnded;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.staff.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndingLinksTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String LATER = "2026-03-03T11:00";
    private static final String[] REPRESENTATIVE = {
        "representative-name",
        "Ola Berg",
        "representative-email",
        "ola@law.example",
        "authority-given",
        "2026-03-01",
        "reason",
        "A signed letter."
    };

    @Test
    void staff_end_all_links_that_have_been_given_out() {
        given(CREATED, aSubmission())
                .when(LATER, takes(officer("olga"), "end-links", "whose", "all", "reason", "Forwarded to a list."))
                .then(new ActionTaken("end-links", Map.of("whose", "all")), new LinksEnded(false))
                .thenWritten(Map.of("reason", "Forwarded to a list."))
                .and(complaint -> {
                    for (LinkHolder holder : LinkHolder.values()) {
                        assertThat(holder.hasEnded(complaint.handling(), time(CREATED)))
                                .isTrue();
                        assertThat(holder.hasEnded(complaint.handling(), time(LATER)))
                                .isTrue();
                        assertThat(holder.hasEnded(
                                        complaint.handling(), time(LATER).plusMillis(1)))
                                .isFalse();
                    }
                });
    }

    @Test
    void staff_end_the_links_of_the_representative_alone() {
        given(CREATED, aSubmission())
                .when(LATER, takes(officer("olga"), "end-links", "whose", "representative", "reason", "They fell out."))
                .and(complaint -> {
                    assertThat(LinkHolder.REPRESENTATIVE.hasEnded(complaint.handling(), time(CREATED)))
                            .isTrue();
                    assertThat(LinkHolder.COMPLAINANT.hasEnded(complaint.handling(), time(CREATED)))
                            .isFalse();
                });
    }

    @Test
    void the_links_of_a_representative_end_when_another_person_or_address_takes_their_place() {
        given(CREATED, aSubmission())
                .when(LATER, takes(officer("olga"), "correct", REPRESENTATIVE))
                .and(complaint -> assertThat(complaint.handling().representativeLinksEnded())
                        .isNull())
                .when(
                        "2026-03-04T10:00",
                        takes(officer("olga"), "correct", "representative-phone", "020 7946 0000", "reason", "New."))
                .and(complaint -> assertThat(complaint.handling().representativeLinksEnded())
                        .isNull())
                .when(
                        "2026-03-05T10:00",
                        takes(officer("olga"), "correct", "representative-email", "o@law.example", "reason", "Wrong."))
                .thenAmongOthers(new LinksEnded(true))
                .when(
                        "2026-03-06T10:00",
                        takes(officer("olga"), "correct", "remove", "representative", "reason", "She dismissed him."))
                .thenAmongOthers(new LinksEnded(true))
                .and(complaint -> assertThat(complaint.handling().linksEnded()).isNull());
    }

    @Test
    void what_a_representative_does_is_recorded_as_done_for_the_complainant() {
        Actor representative = new Actor.Representative();
        given(CREATED, aSubmission())
                .when(LATER, takes(representative, "add-information", "information", "She was ill."))
                .then(new ActedFor("complainant"), new ActionTaken("add-information", Map.of()));
        assertThat(representative.name()).isEqualTo("representative");
    }
}
