package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.extend;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.pauses;
import static io.redress.domain.rules.Step.resumes;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The life of a complaint that is perhaps recorded months after its receipt, is paused and extended, and whose checks sometimes run days
 * after they are due.
 */
final class RandomLife {

    static final Instant END = Scenario.time("2027-09-01T00:00");

    static final Procedure PROCEDURE = procedure().build();

    private static final Instant FIRST = Scenario.time("2026-01-05T09:00");
    private static final Actor.Caseworker OLGA = officer("olga");

    /** The complaint after a step. */
    private record After(Instant at, Complaint complaint) {}

    private final Random random;
    private final Scenario tale;
    private final List<After> steps = new ArrayList<>();
    private Instant now;

    private RandomLife(Random random) {
        this.random = random;
        Instant received = FIRST.plus(Duration.ofMinutes(random.nextInt(250 * 24 * 60)));
        now = received.plus(random.nextInt(3) > 0 ? Duration.ZERO : Duration.ofMinutes(random.nextInt(150 * 24 * 60)));
        tale = Scenario.under(procedure(), local(received), aSubmission(), local(now));
        now = Scenario.time(local(now));
        steps.add(new After(now, tale.complaint()));
    }

    static RandomLife of(Random random) {
        RandomLife life = new RandomLife(random);
        life.goes();
        return life;
    }

    /** All time limits can be extended and paused for as long as anybody likes. */
    private static AProcedure procedure() {
        return aWiderProcedure()
                .with(limit("answer", "10 working days")
                        .fromReceipt()
                        .in("first", "advice")
                        .metBy("answer", "settle")
                        .extendableBy("officer")
                        .pausable());
    }

    private static String local(Instant at) {
        return at.atZone(Scenario.ENGLAND.zone()).toLocalDateTime().withNano(0).toString();
    }

    private void goes() {
        int deeds = random.nextInt(12);
        Instant deed = later();
        while (now.isBefore(END)) {
            Instant check =
                    tale.rules().nextCheckAt(tale.complaint()).map(this::lag).orElse(Instant.MAX);
            if (deeds > 0 && deed.isBefore(check)) {
                does(deed);
                deeds--;
                deed = later();
            } else if (check.isBefore(END)) {
                step(check, wakes());
            } else if (deeds == 0) {
                return;
            } else {
                deed = later();
                deeds--;
            }
        }
    }

    private Instant later() {
        return now.plus(Duration.ofMinutes(1 + random.nextInt(20 * 24 * 60)));
    }

    /** The check runs within minutes, unless it stands still for days. */
    private Instant lag(Instant due) {
        Instant first = due.isAfter(now) ? due : now;
        return first.plus(
                random.nextInt(5) > 0
                        ? Duration.ofSeconds(1 + random.nextInt(300))
                        : Duration.ofMinutes(1 + random.nextInt(60 * 24 * 60)));
    }

    private void does(Instant at) {
        LocalDate today = at.atZone(Scenario.ENGLAND.zone()).toLocalDate();
        String day = Scenario.ENGLAND
                .nextWorkingDay(today.plusDays(1 + random.nextInt(40)))
                .toString();
        step(
                at,
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> extend(OLGA, "answer", day);
                    case 3 ->
                        takes(
                                OLGA,
                                "extend",
                                "limit",
                                "answer",
                                "until",
                                day,
                                "reason",
                                "A witness is away.",
                                "told",
                                "By telephone.");
                    case 4 -> letterGoes("extension", tale.complaint().version());
                    case 5 -> pauses(OLGA, "police", day);
                    case 6 -> resumes(OLGA);
                    case 7 -> takes(OLGA, "visit");
                    case 8 -> takes(OLGA, "acknowledge", "how", "letter");
                    default -> random.nextInt(4) == 0 ? answers(OLGA) : takes(OLGA, "update");
                });
    }

    private void step(Instant at, Step step) {
        now = at;
        tale.when(at, step);
        steps.add(new After(at, tale.complaint()));
    }

    /** The complaint just before a time; empty before it was recorded. */
    Optional<Complaint> at(Instant time) {
        return steps.stream()
                .filter(step -> step.at().isBefore(time))
                .reduce((_, later) -> later)
                .map(After::complaint);
    }

    Complaint last() {
        return steps.getLast().complaint();
    }
}
