package io.redress.domain.report;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.AnAction.action;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling.LaterContact;
import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.Hold;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitBuilder;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Sender;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.AProcedure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Registers of complaints about which much is known, so that a report on them has something of every figure. */
final class FullRegister {

    private static final List<String> FINDINGS = List.of("right", "partly", "wrong");

    /** A procedure with levels, findings, places, a body that sends complaints on, and a question whether the answer settles it. */
    static final Procedure PROCEDURE = aProcedure().but(FullRegister::more).build();

    private FullRegister() {}

    private static void more(AProcedure p) {
        p.stages.replaceAll(stage -> switch (stage.id()) {
            case "first", "answered" -> level(stage, 1);
            case "second", "hearing" -> level(stage, 2);
            default -> stage;
        });
        p.kinds.add(new Kind("vip", "Complaint of a VIP", "first", true, "acknowledgement", false, null));
        p.channels.add(channel("desk", null, "place"));
        p.channels.add(channel("arbiter", new Sender("number", "branch"), null));
        p.determinations.add(new Determination("right", "Right", Determination.Counts.UPHELD));
        p.determinations.add(new Determination("partly", "Partly right", Determination.Counts.PARTLY_UPHELD));
        p.determinations.add(new Determination("wrong", "Wrong", Determination.Counts.NOT_UPHELD));
        p.priorities.add(Choice.of("usual", "Usual"));
        p.priorities.add(Choice.of("major", "Major"));
        p.causes.add(Choice.of("training", "Training"));
        p.actions.add(action("content")
                .from("answered")
                .to("closed")
                .by("complainant", "officer")
                .stating(Satisfaction.SATISFIED)
                .outcome("satisfied")
                .build());
    }

    private static Channel channel(String id, Sender sender, String location) {
        return new Channel(id, id, false, null, null, null, List.of(), List.of(), sender, location, null);
    }

    private static Stage level(Stage stage, int level) {
        return new Stage(
                stage.id(),
                stage.title(),
                stage.owner(),
                stage.standIn(),
                stage.sharedWith(),
                stage.consults(),
                stage.description(),
                stage.goFurther(),
                null,
                null,
                stage.awaits(),
                stage.afterTheEnd(),
                level);
    }

    static List<RegisterRow> of(long seed) {
        Random random = new Random(seed + 500);
        return RandomRegister.of(new Random(seed)).stream()
                .map(row -> more(row, random))
                .map(row -> row.closed() == null ? row : ended(row, random))
                .toList();
    }

    private static RegisterRow more(RegisterRow row, Random random) {
        Instant received = row.received();
        boolean desk = random.nextInt(3) == 0;
        boolean sent = !desk && random.nextInt(3) == 0;
        return RegisterRowBuilder.copy(row)
                .path(path(row, random))
                .stage(row.path().getLast().equals("closed") ? "closed" : "answered")
                .department("department-" + random.nextInt(2))
                .determination(FINDINGS.get(random.nextInt(3)))
                .cause("delay")
                .channel(desk ? "desk" : sent ? "arbiter" : "website")
                .origin(desk ? Map.of("place", random.nextBoolean() ? "Town" : "Harbour") : Map.of())
                .limits(row.limits().stream()
                        .map(limit -> paused(knownLate(limit, random), random))
                        .toList())
                .followOnActions(List.of(new FollowOnAction(
                        "5-warning",
                        random.nextBoolean() ? "warning" : "referral",
                        "head",
                        null,
                        received.plus(Duration.ofDays(9)),
                        random.nextBoolean() ? null : received.plus(Duration.ofDays(20)),
                        false)))
                .personalData(new PersonalDataState(
                        List.of(new Hold(received.plus(Duration.ofDays(20)), received.plus(Duration.ofDays(50)))),
                        received.plus(Duration.ofDays(90)),
                        random.nextBoolean() ? Erasure.RETENTION : "request"))
                .build();
    }

    /** The stages of this procedure instead of those of the small one; some complaints were never at the first. */
    private static List<String> path(RegisterRow row, Random random) {
        String first = random.nextInt(4) == 0 ? "second" : "first";
        String answered = first.equals("second") ? "hearing" : "answered";
        List<String> path = new ArrayList<>();
        for (String stage : row.path()) {
            path.add(
                    switch (stage) {
                        case "stage-1" -> row.closed() != null && random.nextInt(6) == 0 ? "enquiry" : first;
                        case "stage-1-answered" -> answered;
                        case "stage-2" -> "second";
                        default -> stage;
                    });
        }
        if (row.closed() == null) {
            path.add("answered");
        }
        return path;
    }

    private static RegisterRow ended(RegisterRow row, Random random) {
        Instant closed = row.closed();
        boolean silent = random.nextInt(5) == 0;
        SaidBy by = random.nextInt(3) == 0 ? null : random.nextBoolean() ? SaidBy.COMPLAINANT : SaidBy.ORGANISATION;
        Satisfaction what = Satisfaction.values()[random.nextInt(Satisfaction.values().length)];
        return RegisterRowBuilder.copy(row)
                .outcome(silent ? "not-contested" : "satisfied")
                .satisfaction(random.nextInt(5) == 0 ? List.of() : List.of(new Stated(closed, what, by)))
                .laterContacts(List.of(new LaterContact(
                        closed.plus(Duration.ofDays(3)), closed.plus(Duration.ofDays(40)), "satisfied")))
                .build();
    }

    /** Some of the misses belong to entries that are recorded months after they were due. */
    private static Limit knownLate(Limit limit, Random random) {
        return limit.state() != Limit.State.MISSED || random.nextBoolean()
                ? limit
                : LimitBuilder.copy(limit)
                        .dueSet(limit.due().plus(Duration.ofDays(random.nextInt(200))))
                        .build();
    }

    private static Limit paused(Limit limit, Random random) {
        return random.nextInt(3) > 0
                ? limit
                : LimitBuilder.copy(limit)
                        .left(Span.parse("3 working days"))
                        .resumed(limit.started())
                        .build();
    }

    /** Ideas that these complaints have taught; a report does not get those about restricted ones. */
    static List<Improvement> ideas(List<RegisterRow> register) {
        return register.stream()
                .filter(row -> row.restriction() == null)
                .map(FullRegister::idea)
                .toList();
    }

    private static Improvement idea(RegisterRow row) {
        Instant proposed = row.received().plus(Duration.ofDays(5));
        Improvement idea =
                Improvement.proposed("idea-" + row.reference(), row.reference(), "Ask sooner.", "u1", proposed);
        return switch (row.reference().hashCode() % 3) {
            case 0 -> idea;
            case 1 ->
                idea.and(new Improvement.Step(
                        proposed.plus(Duration.ofDays(10)),
                        "u2",
                        Improvement.State.ACCEPTED,
                        proposed.plus(Duration.ofDays(100))
                                .atZone(Registers.ENGLAND.zone())
                                .toLocalDate(),
                        "u3",
                        null));
            default ->
                idea.and(new Improvement.Step(
                        proposed.plus(Duration.ofDays(30)), "u2", Improvement.State.DECLINED, null, null, null));
        };
    }

    /** The chain of reports on some periods, each after the one before it and beside that of the year before. */
    static List<Figures> chain(Stream<Period> periods, List<RegisterRow> register) {
        List<Figures> chain = new ArrayList<>();
        periods.forEach(period -> {
            Counting counting = new Counting(period, PROCEDURE, Registers.ENGLAND);
            register.forEach(counting::add);
            counting.improvements(ideas(register));
            counting.turnedAway("anonymous", 2);
            Figures counted = counting.figures();
            Figures continued = chain.isEmpty() ? counted : counted.continuing(chain.getLast(), PROCEDURE.year());
            String earlier = period.ofYearBefore().key();
            chain.add(chain.stream()
                    .filter(before -> before.period().equals(earlier))
                    .findFirst()
                    .map(continued::besideYearBefore)
                    .orElse(continued));
        });
        return chain;
    }
}
