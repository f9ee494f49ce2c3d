package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import org.junit.jupiter.api.Test;

/** The recipe never changes, or no history that there is could be checked any more. The hashes are from another program. */
class ChainTest {

    private static final String REFERENCE = "KIWI-7K3M-9QX1";
    private static final String ORIGIN = "Tp8EDSXfKTphWSOTPznK3AU8Hha7BsBHwPyJi9-YOhg";
    private static final String DIGEST = "MYKTWdJmIJu5EqPK1aEHz9e8owRtBE7pRm5uJhAH0lo";
    private static final String FIRST = "q2-CACjRyl_DeUehraMD6l5vaUQybUqRGy7r1F_BbrA";
    private static final String SECOND = "7OxtColab1sOQ6mApR1YKHoL-YtLRhYtdp2AbVRLAvg";

    @Test
    void a_complaint_begins_with_what_it_is() {
        assertThat(Chain.origin(Complaint.initial(new Reference(REFERENCE), "kiwi", 1)))
                .isEqualTo(ORIGIN);
    }

    @Test
    void what_was_written_is_digested_with_its_salt() {
        Item text = Item.of("a", "b").with(Chain.SALT, "c2FsdA").with(Item.JSON, "{\"text\":\"Zoë 🥝\"}");
        assertThat(Chain.digest(text.attributes())).isEqualTo(DIGEST);
    }

    @Test
    void a_change_is_hashed_with_its_place_its_texts_and_the_one_before() {
        assertThat(Chain.hash(change(1)
                        .with(Chain.TEXTS, DIGEST)
                        .with(Chain.BEFORE, ORIGIN)
                        .attributes()))
                .isEqualTo(FIRST);
        assertThat(Chain.hash(change(2).with(Chain.BEFORE, FIRST).attributes())).isEqualTo(SECOND);
    }

    private static Item change(int number) {
        return Item.of(Keys.complaint(REFERENCE), Keys.change(number))
                .with(Chain.ORGANISATION, "kiwi")
                .with(Item.JSON, "{\"number\":" + number + "}");
    }
}
