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

/** A mail to an absent member also goes to the delegate, if the delegate may get it. */
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
    void the_mail_tells_a_delegate_for_whom_it_is() {
        StaffMember olga = away(OLGA, OMAR);
        assertThat(told(olgas().staff(olga), olga)).containsExactly("olga", "omar for [olga]");
    }

    @Test
    void a_member_who_is_present_or_has_no_delegate_is_the_only_recipient() {
        StaffMember olga = away(OLGA, null);
        assertThat(told(olgas().staff(olga), olga)).containsExactly("olga");
        assertThat(told(olgas(), OLGA)).containsExactly("olga");
    }

    @Test
    void the_delegate_of_an_absent_delegate_gets_the_mail() {
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
    void a_delegate_who_is_a_recipient_anyway_gets_one_mail_as_themselves() {
        StaffMember olga = away(OLGA, OMAR);
        assertThat(told(olgas().staff(olga), olga, OMAR)).containsExactly("olga", "omar");
    }

    @Test
    void the_delegate_of_a_viewer_of_a_restricted_complaint_sees_it_too() {
        StaffMember olga = away(OLGA, OMAR);
        assertThat(told(restricted().staff(olga), olga)).containsExactly("olga", "omar for [olga]");
    }

    @Test
    void nobody_acts_for_the_line_manager_of_a_named_person() {
        StaffMember hugo = away(HUGO, DORA);
        assertThat(told(Acorn.aboutOlga().staff(hugo), hugo)).containsExactly("hugo");
    }

    @Test
    void a_delegate_who_may_not_see_it_may_get_a_mail_by_reference_but_not_the_doer() {
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
