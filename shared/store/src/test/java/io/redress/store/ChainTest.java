package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import org.junit.jupiter.api.Test;

/**
 * The computation of hashes must never change, because existing histories could not be checked any more. Another program has
 * computed the hashes of this test.
 */
class ChainTest {

    private static final String REFERENCE = "KIWI-7K3M-9QX1";
    private static final String ORIGIN = "Tp8EDSXfKTphWSOTPznK3AU8Hha7BsBHwPyJi9-YOhg";
    private static final String DIGEST = "MYKTWdJmIJu5EqPK1aEHz9e8owRtBE7pRm5uJhAH0lo";
    private static final String FIRST = "q2-CACjRyl_DeUehraMD6l5vaUQybUqRGy7r1F_BbrA";
    private static final String SECOND = "7OxtColab1sOQ6mApR1YKHoL-YtLRhYtdp2AbVRLAvg";

    @Test
    void the_first_hash_covers_the_complaints_identity() {
        assertThat(Chain.origin(Complaint.initial(new Reference(REFERENCE), "kiwi", 1)))
                .isEqualTo(ORIGIN);
    }

    @Test
    void texts_are_hashed_with_their_salt() {
        Item text = Item.of("a", "b").with(Chain.SALT, "c2FsdA").with(Item.JSON, "{\"text\":\"Zoë 🥝\"}");
        assertThat(Chain.digest(text.attributes())).isEqualTo(DIGEST);
    }

    @Test
    void a_change_is_hashed_with_its_number_its_texts_and_the_hash_before_it() {
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
