package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.SetAsideMail;
import io.redress.mailintake.OddMails.Odd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No mail is written so oddly that it breaks anything or is lost: each becomes a complaint or is set aside, as documented. */
class OddMailsTest {

    /** The function has a minute. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static PostRoom room;

    @BeforeAll
    static void open() {
        room = new PostRoom();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    static List<Odd> mails() {
        return OddMails.all();
    }

    @Test
    void there_are_many_of_them() {
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(mails().stream().map(Odd::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void each_ends_where_it_has_to(Odd odd) {
        List<String> complaints = room.references();
        List<SetAsideMail> aside = room.setAside();
        room.fixture.clock.advance(Duration.ofHours(1));
        Instant begin = Instant.now();
        room.send(odd.notice(), odd.raw());
        assertThat(Duration.between(begin, Instant.now())).as(odd.name()).isLessThan(LONGEST);
        List<String> more = room.references().stream()
                .filter(reference -> !complaints.contains(reference))
                .toList();
        List<SetAsideMail> set = room.setAside().stream()
                .filter(mail -> aside.stream().noneMatch(known -> known.id().equals(mail.id())))
                .toList();
        if (odd.aside() == null) {
            assertThat(set).as(odd.name()).isEmpty();
            assertThat(more).as(odd.name()).hasSize(1);
            assertThat(room.complaints().particulars(more.getFirst()).details())
                    .as(odd.name())
                    .contains(odd.says());
        } else {
            assertThat(more).as(odd.name()).isEmpty();
            assertThat(set).as(odd.name()).singleElement().satisfies(mail -> {
                assertThat(mail.cause()).isEqualTo(odd.aside());
                assertThat(room.s3.objects("mails", mail.file()).getFirst().bytes())
                        .isEqualTo(odd.raw());
            });
        }
    }
}
