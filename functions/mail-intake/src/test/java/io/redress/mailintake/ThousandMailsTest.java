package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.SetAsideMail;
import io.redress.mailintake.PostRoom.Notice;
import io.redress.testing.AtOnce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand mails come at once, many of them twice in the same moment: each is in exactly one complaint, or once in the list. */
class ThousandMailsTest {

    private static final int THREADS = 10;
    private static final int EACH = 100;

    @Test
    void none_is_lost_and_none_is_taken_twice() throws Exception {
        try (PostRoom room = new PostRoom()) {
            AtOnce.run(THREADS, thread -> {
                for (int i = 0; i < EACH; i++) {
                    String mail = "From: p" + thread + "x" + i + "@example.org\nSubject: Mail " + thread + " " + i
                            + "\n\nText of mail " + thread + " " + i + "\n";
                    Thread again = Thread.ofVirtual()
                            .unstarted(() -> room.send(Notice.to(PostRoom.COMPLAINTS), "Received: again\n" + mail));
                    if (i % 3 == 0) {
                        again.start();
                    }
                    room.send(mail);
                    again.join();
                }
                return thread;
            });
            List<String> subjects = new ArrayList<>();
            room.references()
                    .forEach(reference -> subjects.add(
                            room.complaints().particulars(reference).subject()));
            int complaints = subjects.size();
            room.setAside().stream().filter(SetAsideMail::waits).forEach(mail -> subjects.add(mail.subject()));
            assertThat(complaints).isEqualTo(500);
            assertThat(subjects).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        }
    }
}
