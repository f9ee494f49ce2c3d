package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.LinkHolder;
import io.redress.mailintake.Address.ForComplaints;
import io.redress.mailintake.Address.ForNothing;
import io.redress.mailintake.Address.ForReply;
import io.redress.store.ReplyToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of the addresses count to which one mail was sent. */
class AddressTest {

    private static final Address COMPLAINTS = new ForComplaints("kiwi");
    private static final Address NOTHING = new ForNothing("kiwi");
    private static final ForReply FIRST = new ForReply("kiwi", "1 1");
    private static final ForReply FIRST_LATER = new ForReply("kiwi", "1 9");
    private static final ForReply SECOND = new ForReply("kiwi", "2 3");
    private static final ForReply WRONG = new ForReply("kiwi", "wrong");
    private static final ForReply OTHER = new ForReply("kentrade", "1 1");

    private static final List<Reference> REFERENCES =
            List.of(new Reference("KIWI-7K3M-9QX1"), new Reference("KIWI-7K3M-9QX2"));

    private static Optional<ReplyToken> token(ForReply reply) {
        if (reply.equals(WRONG)) {
            return Optional.empty();
        }
        String[] said = reply.token().split(" ");
        return Optional.of(new ReplyToken(
                REFERENCES.get(Integer.parseInt(said[0]) - 1),
                LinkHolder.COMPLAINANT,
                Instant.ofEpochSecond(Long.parseLong(said[1]))));
    }

    private static List<Address> chosen(Address... all) {
        return Address.chosen(List.of(all), AddressTest::token);
    }

    @Test
    void a_reply_is_no_new_complaint() {
        assertThat(chosen(COMPLAINTS, FIRST, NOTHING)).containsExactly(FIRST);
        assertThat(chosen(NOTHING, COMPLAINTS)).containsExactly(COMPLAINTS);
        assertThat(chosen(NOTHING)).containsExactly(NOTHING);
        assertThat(chosen()).isEmpty();
    }

    @Test
    void a_mail_answers_the_letters_of_several_complaints() {
        assertThat(chosen(FIRST, SECOND, COMPLAINTS)).containsExactly(FIRST, SECOND);
        assertThat(chosen(WRONG, SECOND)).containsExactly(WRONG, SECOND);
    }

    @Test
    void of_several_letters_about_one_complaint_the_newest_counts() {
        assertThat(chosen(FIRST, FIRST_LATER, FIRST)).containsExactly(FIRST_LATER);
        assertThat(chosen(FIRST_LATER, FIRST)).containsExactly(FIRST_LATER);
    }

    @Test
    void each_organisation_has_its_own() {
        assertThat(chosen(COMPLAINTS, OTHER, FIRST)).containsExactlyInAnyOrder(FIRST, OTHER);
    }
}
