package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.report.ReportMail;
import io.redress.domain.report.ReportMail.State;
import io.redress.store.ReportMails.Stored;
import io.redress.testing.AtOnce;
import io.redress.testing.TestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportMailsTest {

    private TestTable test;
    private Table table;
    private ReportMails mails;

    @BeforeEach
    void open() {
        test = TestTable.at("2027-01-01T05:00:00Z");
        table = Table.in(test.env());
        mails = new ReportMails(table);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Instant now() {
        return test.env().now();
    }

    private Optional<Stored> replace(Stored before, ReportMail after) {
        return mails.replace("kiwi", "quarterly", "2026-Q4", before, after);
    }

    @Test
    void a_mail_is_found_as_it_was_written() {
        Stored begun = replace(
                        Stored.nothing("dora", now()),
                        Stored.nothing("dora", now()).mail().begun(now()))
                .orElseThrow();
        Stored refused =
                replace(begun, begun.mail().refused("SES answered 400", now())).orElseThrow();

        assertThat(mails.find("kiwi", "quarterly", "2026-Q4", "dora")).contains(refused);
        assertThat(mails.of("kiwi", "quarterly", "2026-Q4", List.of())).isEqualTo(Map.of("dora", refused));
        assertThat(mails.of("kiwi", "quarterly", "2027-Q1", List.of())).isEmpty();
        assertThat(mails.unsettled("kiwi", List.of(), now()))
                .isEqualTo(Map.of(ReportMails.report("quarterly", "2026-Q4"), Set.of("dora")));
        assertThat(mails.unsettled("knec", List.of(), now())).isEmpty();
    }

    @Test
    void only_one_of_many_writers_replaces_what_all_have_read() throws Exception {
        Stored nothing = Stored.nothing("dora", now());
        for (Stored before :
                List.of(nothing, replace(nothing, nothing.mail().begun(now())).orElseThrow())) {
            if (before.version() > 0) {
                assertThat(AtOnce.run(
                                6, _ -> replace(before, before.mail().sent()).isPresent()))
                        .containsOnlyOnce(true);
            } else {
                assertThat(replace(nothing, nothing.mail().sent())).isEmpty();
            }
        }
    }

    @Test
    void a_mark_that_was_stored_without_a_version_is_read_and_replaced() {
        MailMark mark = MailMark.ofReport("kiwi", "quarterly", "2026-Q4", "dora", now());
        mark.take(table);
        mark.doubt(table);

        assertThat(mails.of("kiwi", "quarterly", "2026-Q4", List.of("max"))).isEmpty();
        Stored doubted =
                mails.of("kiwi", "quarterly", "2026-Q4", List.of("dora")).get("dora");
        assertThat(doubted.mail().state()).isEqualTo(State.IN_DOUBT);
        assertThat(doubted.mail().at()).isEqualTo(now());
        assertThat(mails.unsettled("kiwi", List.of("dora"), now()).values()).containsExactly(Set.of("dora"));
        assertThat(replace(doubted, doubted.mail().itArrived(1, "adele", now())))
                .isPresent();
        assertThat(replace(doubted, doubted.mail().again(1, "adele", now()))).isEmpty();
        assertThat(mails.find("kiwi", "quarterly", "2026-Q4", "dora")
                        .orElseThrow()
                        .mail()
                        .state())
                .isEqualTo(State.SENT);
    }

    @Test
    void a_mail_whose_sender_stopped_is_unsettled_after_a_while() {
        Stored nothing = Stored.nothing("dora", now());
        replace(nothing, nothing.mail().begun(now()));

        assertThat(mails.unsettled("kiwi", List.of(), now())).isEmpty();
        assertThat(mails.unsettled("kiwi", List.of(), now().plus(Duration.ofMinutes(6))))
                .hasSize(1);
    }
}
