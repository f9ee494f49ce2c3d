package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.intake.SetAsideMail.Settled;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it costs to look at mails that were set aside depends on how many there are, not on what they say. */
class SetAsideMailsTest {

    private static final String REFERENCE = "KIWI-7K3M-9QX1";
    private static final String LONG = "It is broken. ".repeat(5_000);
    private static final int MAILS = 40;

    private Kiwi kiwi;
    private SetAsideMails mails;
    private DoubleAdder used;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        used = new DoubleAdder();
        mails = new SetAsideMails(Table.metered(kiwi.env, units -> used.add(units.total())));
        for (int number = 0; number < MAILS; number++) {
            keep("2026-" + number, number == 7 ? REFERENCE : null);
        }
        used.reset();
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    private SetAsideMail keep(String id, @Nullable String complaint) {
        SetAsideMail mail = new SetAsideMail(
                id,
                kiwi.env.now(),
                Cause.SPAM,
                null,
                complaint,
                null,
                "roy@example.org",
                "The lamp",
                LONG,
                false,
                List.of(),
                List.of("Subject: The lamp"),
                "set-aside/kiwi/" + id,
                true,
                null,
                null);
        mails.keep(Kiwi.NAME, mail, kiwi.env.now());
        return mail;
    }

    @Test
    void the_mails_about_a_complaint_are_found_without_reading_the_list() {
        assertThat(mails.about(REFERENCE)).containsExactly("2026-7");
        assertThat(used.sum()).isLessThanOrEqualTo(1);
    }

    @Test
    void the_list_is_read_without_what_the_mails_say() {
        assertThat(mails.page(Kiwi.NAME, "", MAILS).mails()).hasSize(MAILS).allMatch(mail -> mail.text()
                .isEmpty());
        assertThat(mails.waiting(Kiwi.NAME)).hasSize(MAILS);
        assertThat(mails.from(Kiwi.NAME, "Roy@example.org")).hasSize(MAILS);
        assertThat(used.sum()).isLessThan(MAILS);
    }

    @Test
    void one_mail_is_read_with_all_that_it_says() {
        SetAsideMail mail = mails.find(Kiwi.NAME, "2026-3").orElseThrow();
        assertThat(mail.text()).isEqualTo(LONG);
        assertThat(mail.headers()).containsExactly("Subject: The lamp");
        mails.settle(Kiwi.NAME, mail.settledBy(Settled.became(kiwi.env.now(), "mary", REFERENCE)), kiwi.env.now());
        assertThat(mails.find(Kiwi.NAME, "2026-3").orElseThrow().text()).isEqualTo(LONG);
        assertThat(mails.about(REFERENCE)).containsExactly("2026-3", "2026-7");
    }

    @Test
    void a_deleted_mail_leaves_nothing() {
        for (String id : mails.about(REFERENCE)) {
            mails.delete(Kiwi.NAME, id, List.of(REFERENCE));
        }
        assertThat(mails.about(REFERENCE)).isEmpty();
        assertThat(kiwi.test.items().toString()).doesNotContain("2026-7\"", "2026-7)");
        assertThat(mails.page(Kiwi.NAME, "", MAILS).mails()).hasSize(MAILS - 1);
    }
}
