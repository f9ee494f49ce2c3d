package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.SetAsideMail.Cause;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the verdicts of SES mean, in all their combinations. */
class VerdictsTest {

    private static final List<String> ALL = List.of("PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED");

    private static Verdicts of(String spf, String dkim, String dmarc) {
        return new Verdicts("PASS", "PASS", spf, dkim, dmarc);
    }

    @Test
    void a_sender_is_in_doubt_if_dmarc_failed_or_if_spf_failed_and_no_signature_speaks_for_the_mail() {
        Set<String> doubted = new TreeSet<>();
        for (String dmarc : ALL) {
            for (String spf : ALL) {
                for (String dkim : ALL) {
                    if (of(spf, dkim, dmarc).doubt().isPresent()) {
                        doubted.add("spf " + spf + ", dkim " + dkim + ", dmarc " + dmarc);
                    }
                }
            }
        }
        Set<String> expected = new TreeSet<>();
        for (String spf : ALL) {
            for (String dkim : ALL) {
                expected.add("spf " + spf + ", dkim " + dkim + ", dmarc FAIL");
            }
        }
        for (String dmarc : ALL) {
            for (String dkim : List.of("FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED")) {
                expected.add("spf FAIL, dkim " + dkim + ", dmarc " + dmarc);
            }
        }
        assertThat(doubted).isEqualTo(expected).hasSize(25 + 16);
    }

    @Test
    void spam_is_what_is_said_first() {
        for (String each : ALL) {
            assertThat(new Verdicts("PASS", "FAIL", each, each, each).doubt()).contains(Cause.SPAM);
            assertThat(new Verdicts("PASS", each, "PASS", "PASS", "PASS")
                            .doubt()
                            .isPresent())
                    .as(each)
                    .isEqualTo(each.equals("FAIL"));
        }
    }

    @Test
    void a_virus_is_dangerous_and_so_are_files_that_were_not_searched() {
        for (boolean hasFiles : List.of(true, false)) {
            assertThat(danger("PASS", hasFiles)).isEmpty();
            assertThat(danger("DISABLED", hasFiles)).isEmpty();
            assertThat(danger("FAIL", hasFiles)).containsExactly(Cause.VIRUS);
        }
        for (String unknown : List.of("GRAY", "PROCESSING_FAILED", "")) {
            assertThat(danger(unknown, true)).containsExactly(Cause.NOT_SCANNED);
            assertThat(danger(unknown, false)).isEmpty();
        }
    }

    private static List<Cause> danger(String virus, boolean hasFiles) {
        return new Verdicts(virus, "PASS", "PASS", "PASS", "PASS")
                .danger(hasFiles).stream().toList();
    }
}
