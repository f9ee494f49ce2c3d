package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.RegisterRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A register of some complaints, received over more than a year. */
final class RandomRegister {

    static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");
    private static final long HOURS = 24 * 500L;

    private RandomRegister() {}

    static List<RegisterRow> of(Random random) {
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(number -> row(random, number))
                .toList();
    }

    private static RegisterRow row(Random random, int number) {
        Instant received = FIRST.plus(Duration.ofHours(random.nextLong(HOURS)));
        Instant closed =
                random.nextInt(3) == 0 ? null : received.plus(Duration.ofMinutes(random.nextInt(1, 60 * 24 * 60)));
        if (closed != null && random.nextInt(3) == 0) {
            return reopened(random, number, received, closed);
        }
        return Registers.row(
                "KIWI-" + number,
                random.nextInt(5) == 0 ? "compliment" : "complaint",
                random.nextBoolean() ? "delay" : "policy",
                received,
                closed,
                closed == null ? null : "satisfied",
                closed == null ? List.of("stage-1") : List.of("stage-1", "stage-1-answered", "closed"),
                limit(random, received));
    }

    /** Closed once and reopened for stage 2, and perhaps closed again. */
    private static RegisterRow reopened(Random random, int number, Instant received, Instant first) {
        Instant again = first.plus(Duration.ofMinutes(random.nextInt(1, 100 * 24 * 60)));
        Instant closed = random.nextBoolean() ? null : again.plus(Duration.ofMinutes(random.nextInt(1, 100 * 24 * 60)));
        List<String> path = new ArrayList<>(List.of("stage-1", "stage-1-answered", "closed", "stage-2"));
        if (closed != null) {
            path.add("closed");
        }
        return Registers.row(
                "KIWI-" + number,
                "complaint",
                "delay",
                received,
                List.of(new Closing(first, "satisfied", 3, again)),
                closed,
                closed == null ? null : "satisfied",
                path,
                limit(random, received));
    }

    private static Limit limit(Random random, Instant started) {
        Instant firstDue = started.plus(Duration.ofDays(14));
        Instant due = random.nextInt(4) == 0 ? firstDue.plus(Duration.ofDays(20)) : firstDue;
        Instant ended = started.plus(Duration.ofHours(random.nextInt(60 * 24)));
        State state = ended.isAfter(due) ? State.MISSED : random.nextInt(4) == 0 ? State.CANCELLED : State.MET;
        return new Limit(
                "answer",
                started,
                due,
                firstDue,
                due.equals(firstDue) ? null : started,
                null,
                null,
                state,
                null,
                ended,
                0,
                List.of());
    }
}
