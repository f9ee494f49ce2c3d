package io.redress.domain.rules.recipients;

import static io.redress.domain.rules.recipients.Acorn.DORA;
import static io.redress.domain.rules.recipients.Acorn.HUGO;
import static io.redress.domain.rules.recipients.Acorn.OLGA;
import static io.redress.domain.rules.recipients.Acorn.OMAR;
import static io.redress.domain.rules.recipients.Acorn.PETRA;
import static io.redress.domain.rules.recipients.Acorn.away;
import static io.redress.domain.rules.recipients.Acorn.olgas;
import static io.redress.domain.rules.recipients.Acorn.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.staff.StaffMember;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mail to somebody who is away goes to the delegate as well, if the delegate may know. */
class AvailabilityTest {

    private static List<String> told(Acorn acorn, StaffMember... people) {
        return acorn.recipients().withDelegates(List.of(people)).stream()
                .map(AvailabilityTest::words)
                .toList();
    }

    private static String words(Recipient recipient) {
        return recipient.member().id() + (recipient.actsFor().isEmpty() ? "" : " for " + recipient.actsFor());
    }

    @Test
    void a_delegate_is_told_for_whom() {
        StaffMember olga = away(OLGA, OMAR);
        assertThat(told(olgas().staff(olga), olga)).containsExactly("olga", "omar for [olga]");
    }

    @Test
    void somebody_who_is_there_or_has_no_delegate_is_told_alone() {
        StaffMember olga = away(OLGA, null);
        assertThat(told(olgas().staff(olga), olga)).containsExactly("olga");
        assertThat(told(olgas(), OLGA)).containsExactly("olga");
    }

    @Test
    void the_delegate_of_a_delegate_is_told_in_turn() {
        StaffMember olga = away(OLGA, OMAR);
        StaffMember omar = away(OMAR, HUGO);
        assertThat(told(olgas().staff(olga, omar), olga)).containsExactly("olga", "hugo for [olga]");
    }

    @Test
    void a_delegate_of_two_people_gets_one_mail_for_both() {
        StaffMember olga = away(OLGA, HUGO);
        StaffMember omar = away(OMAR, HUGO);
        assertThat(told(olgas().staff(olga, omar), olga, omar))
                .containsExactly("olga", "omar", "hugo for [olga, omar]");
    }

    @Test
    void a_delegate_who_is_told_anyway_gets_one_mail_as_themselves() {
        StaffMember olga = away(OLGA, OMAR);
        assertThat(told(olgas().staff(olga), olga, OMAR)).containsExactly("olga", "omar");
    }

    @Test
    void the_delegate_of_somebody_who_sees_a_restricted_complaint_sees_it_too() {
        StaffMember olga = away(OLGA, OMAR);
        assertThat(told(restricted().staff(olga), olga)).containsExactly("olga", "omar for [olga]");
    }

    @Test
    void nobody_acts_for_the_line_manager_of_the_person_whom_it_is_about() {
        StaffMember hugo = away(HUGO, DORA);
        assertThat(told(Acorn.aboutOlga().staff(hugo), hugo)).containsExactly("hugo");
    }

    @Test
    void by_reference_a_delegate_may_be_told_who_does_not_see_it_but_not_the_doer() {
        StaffMember petra = away(PETRA, OMAR);
        Recipients recipients = restricted().staff(petra).recipients();
        assertThat(recipients.withDelegatesBesides(List.of(petra), "adele"))
                .extracting(AvailabilityTest::words)
                .containsExactly("petra", "omar for [petra]");
        assertThat(recipients.withDelegatesBesides(List.of(petra), "omar"))
                .extracting(AvailabilityTest::words)
                .containsExactly("petra");
    }
}
