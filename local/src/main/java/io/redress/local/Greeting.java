package io.redress.local;

import java.io.PrintStream;

/** What {@code run} prints when it has started: the address, a complaint to try, and a token for staff. */
final class Greeting {

    private static final String TEXT = """

            Redress is running.

            Complain:                    %1$s/kiwi
            Work on complaints:          %1$s/desk
            The mail that was sent:      %1$s/_local/mail

            Submit a complaint as a program does:

              curl -i %1$s/kiwi/complaints -H 'content-type: application/json' -d '{
                "subject": "The tutor did not come",
                "details": "I waited for an hour on 3 March and nobody called.",
                "category": "course-delivery",
                "complainant": {"name": "A. Learner", "email": "learner@example.org"}
              }'

            See it as a quality manager does:

              TOKEN=%2$s
              curl '%1$s/kiwi/admin/complaints?list=team' -H "authorization: Bearer $TOKEN"

            Send a mail yourself:        by SMTP at localhost:%3$s to complaints@kiwi.local, or in reply to a letter
            The clock and the queues:    %1$s/_local
            Move the clock:              curl %1$s/_local/clock -d '{"advance":"P3D"}'

            Ctrl-C stops it.
            """;

    private Greeting() {}

    static void print(PrintStream out, LocalRedress redress, int mailPort) {
        out.printf(
                TEXT,
                redress.url(),
                redress.token("mary@kiwi.example", "kiwi:quality-manager"),
                String.valueOf(mailPort));
        out.flush();
    }
}
