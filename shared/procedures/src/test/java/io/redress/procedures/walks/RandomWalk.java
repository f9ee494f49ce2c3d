package io.redress.procedures.walks;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.DateBounds;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A random walk of a complaint under one organisation's procedure. */
final class RandomWalk {

    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

    private final WorkingCalendar published;
    private final Map<LocalDate, String> declared = new TreeMap<>();
    private Rules rules;
    private final Cast cast;
    private final List<Action> actions;
    private final List<String> letters;
    private final List<Change> history = new ArrayList<>();
    private Random random;
    private Complaint complaint;
    private Particulars particulars;
    private Instant now;

    RandomWalk(Rules rules) {
        this.rules = rules;
        this.published = rules.calendar();
        this.cast = Cast.of(rules.procedure());
        this.actions = rules.actions().all();
        this.letters = rules.procedure().kinds().stream()
                .filter(Kind::accepted)
                .map(Kind::letter)
                .distinct()
                .toList();
    }

    /** All choices of a step come from its own number, so that a failure can be repeated with fewer steps. */
    void goes(List<Integer> steps) {
        random = Spread.over(steps.getFirst());
        begins();
        Always.holds(this);
        for (int step : steps) {
            random = Spread.over(step);
            passes();
            happens();
            Always.holds(this);
        }
        Always.remembers(this);
    }

    private void begins() {
        now = FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_A_YEAR)));
        complaint = initial();
        Map<String, String> said = said();
        Submission submission = Entry.of(said, procedure(), new Place("a random walk", 0));
        ReceivedSubmission received = new ReceivedSubmission(submission, List.of(), now.minus(lately()), "complainant");
        particulars = submission.particulars();
        Decision submitted = new Decision(
                rules.submit(reference(), received, now).accepted().change().events(), Map.of());
        follows(submitted, new Actor.Complainant());
    }

    private Map<String, String> said() {
        Procedure procedure = procedure();
        Map<String, String> said = new LinkedHashMap<>();
        boolean limited = random.nextInt(4) > 0;
        Kind kind = one(procedure.kinds().stream()
                .filter(known -> known.accepted() && (known.startsLimits() || !limited))
                .toList());
        said.put("kind", kind.id());
        if (kind.staffOnly() || random.nextBoolean()) {
            Channel channel = one(procedure.channels().stream()
                    .filter(way ->
                            way.approved(now.atZone(rules.calendar().zone()).toLocalDate()))
                    .toList());
            said.put("channel", channel.id());
            channel.fields().forEach(field -> said.put("origin." + field.id(), "7"));
        }
        if (!procedure.addressees().isEmpty() && random.nextInt(4) == 0) {
            said.put("addressedTo", one(procedure.addressees()).id());
        }
        if (!procedure.departments().isEmpty() && random.nextBoolean()) {
            said.put("department", one(procedure.departments()).id());
        }
        boolean mayHide = procedure.intake().anonymous() != Anonymous.REFUSE;
        said.put("email", one(List.of("yes", "no")));
        said.put("contact", mayHide && random.nextInt(4) == 0 ? "no" : "yes");
        said.put("about", random.nextInt(6) == 0 ? "Somebody there" : "-");
        return said;
    }

    /** Staff may record a submission some time after its receipt. */
    private Duration lately() {
        return random.nextBoolean() ? Duration.ZERO : Duration.ofHours(random.nextInt(48));
    }

    /** Sometimes moves the time exactly to the next check, and sometimes past it. */
    private void passes() {
        now = random.nextInt(3) == 0
                ? rules.nextCheckAt(complaint).filter(at -> at.isAfter(now)).orElse(now)
                : now.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
    }

    private void happens() {
        switch (random.nextInt(14)) {
            case 0, 1 -> wakes();
            case 2 -> decides(new Command.Assign(some(cast.staff())));
            case 3 -> mails();
            case 8 -> feedback();
            case 4 -> rarely(new Command.NamePerson(one(cast.staff())));
            case 5 -> rarely(new Command.EnterRegister("register", 7));
            case 6 -> {
                declares();
                decides(new Command.RecordErasure());
                decides(new Command.RecordErasure());
            }
            case 7 ->
                rarely(new Command.LeaveSubjectUnknown(List.of(one(cast.staff()).id())));
            default -> acts();
        }
    }

    /** The mail service accepts or refuses a letter for which a time limit waits, or it accepts another one. */
    private void mails() {
        UntoldLetter letter = one(complaint.handling().untoldLetters());
        if (letter == null || random.nextInt(4) == 0) {
            decides(new Command.RecordLetter(one(letters), complaint.version()));
        } else {
            decides(
                    switch (random.nextInt(4)) {
                        case 0 -> new Command.OweLetter(letter.letter(), letter.change());
                        case 1 -> new Command.DoubtLetter(letter.letter(), letter.change(), now);
                        default -> new Command.RecordLetter(letter.letter(), letter.change());
                    });
        }
    }

    /** The mail service says something about a letter that it has accepted, or perhaps has. */
    private void feedback() {
        List<LetterEvent.LetterSent> sent = history.stream()
                .flatMap(change -> change.events().stream())
                .filter(LetterEvent.LetterSent.class::isInstance)
                .map(LetterEvent.LetterSent.class::cast)
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        LetterEvent.LetterSent letter = sent.get(random.nextInt(sent.size()));
        LetterOutcomes outcomes = LetterOutcomes.of(history);
        Set<LinkHolder> holders = random.nextBoolean() ? Set.of(LinkHolder.COMPLAINANT) : Set.of();
        decides(
                switch (random.nextInt(5)) {
                    case 0 ->
                        new Command.MarkLetterAsSpam(letter.letter(), letter.change(), now, now, holders, outcomes);
                    case 1 -> new Command.DelayLetter(letter.letter(), letter.change(), now, outcomes);
                    case 2 -> new Command.DeliverLetter(letter.letter(), letter.change(), now, outcomes);
                    default -> new Command.ReturnLetter(letter.letter(), letter.change(), now, holders, outcomes);
                });
    }

    private void wakes() {
        boolean awaited =
                rules.nextCheckAt(complaint).filter(at -> !at.isAfter(now)).isPresent();
        Decision woken = rules.decide(complaint, new Command.RunScheduledChecks(), new Actor.System("walk"), now);
        Always.check(
                "a check causes an event exactly when it was due",
                awaited == !woken.events().isEmpty());
        follows(woken, new Actor.System("walk"));
        Always.check(
                "a second check at once causes no event",
                rules.decide(complaint, new Command.RunScheduledChecks(), new Actor.System("walk"), now)
                        .events()
                        .isEmpty());
    }

    /** Declares a future day off, or withdraws one. */
    private void declares() {
        LocalDate today = now.atZone(published.zone()).toLocalDate();
        if (random.nextInt(3) == 0) {
            declared.keySet().removeIf(day -> day.isAfter(today));
        } else {
            LocalDate day = today.plusDays(1 + random.nextInt(15));
            if (!published.daysOff().containsKey(day)) {
                declared.put(day, "declared late");
            }
        }
        rules = new Rules(procedure(), published.with(declared), declared.keySet());
        decides(new Command.Recount());
    }

    private void rarely(Command.SystemCommand command) {
        if (random.nextInt(3) == 0) {
            decides(command);
        }
    }

    private void decides(Command.SystemCommand command) {
        follows(rules.decide(complaint, command, new Actor.System("walk"), now), new Actor.System("walk"));
    }

    /** All actors try one of the stage's actions, and one of those who may take it has taken it. */
    private void acts() {
        Action action = one(likely());
        if (action == null) {
            return;
        }
        if (action.needsDocument()) {
            String id = "document-" + complaint.version();
            decides(new Command.ReceiveDocument(
                    id, "application/pdf", 1000, id, "complainant", true, Optional.empty(), "a.pdf"));
        }
        List<Map<String, String>> ways = new Ways(
                        rules,
                        complaint,
                        cast.staff(),
                        LookedUp.changesWithLetters(history),
                        DateBounds.recorded(history),
                        now,
                        random)
                .of(action);
        List<Attempt> done = new Attempts(this, action, ways).by(cast.oneOfEach(random));
        Attempt taken = one(done);
        if (taken != null) {
            follows(taken.decision(), taken.actor());
        }
    }

    /** More often than not an action that leads to another stage, because otherwise most walks would be short. */
    private List<Action> likely() {
        int mood = random.nextInt(10);
        return actions.stream()
                .filter(known -> known.offeredIn(complaint.stage()))
                .filter(known -> mood < 2 ? known.builtIn().isPresent() : mood > 5 || leadsOn(known))
                .toList();
    }

    private boolean leadsOn(Action action) {
        return action.to() != null && !procedure().stageOf(action.to()).closed();
    }

    /** An actor's action, and the events that it would cause. */
    record Attempt(Actor actor, Decision decision) {}

    Decision attempt(Action action, Map<String, String> way, Actor actor) throws Rejection {
        return rules.decide(complaint, new Command.Act(action.id(), way, lookedUp(way)), actor, now);
    }

    /** The complaint whose reference was filled in is found. */
    private LookedUp lookedUp(Map<String, String> way) {
        Optional<Complaint> other = Optional.ofNullable(way.get("complaint")).map(reference -> Complaint.initial(
                        new Reference(reference),
                        procedure().organisation(),
                        procedure().version())
                .after(complaint.entry(), now));
        return new LookedUp(cast.staff(), other, LookedUp.changesWithLetters(history))
                .with(particulars)
                .withDatesOf(history);
    }

    private void follows(Decision decision, Actor actor) {
        decision.corrected().ifPresent(corrected -> particulars = corrected);
        if (!decision.events().isEmpty()) {
            Change change = new Change(history.size() + 1, now, actor.name(), decision.events());
            history.add(change);
            complaint = complaint.after(change);
        }
    }

    Complaint initial() {
        return Complaint.initial(
                reference(), procedure().organisation(), procedure().version());
    }

    private Reference reference() {
        return Reference.random(procedure().prefix(), new Random(1));
    }

    private List<Candidate> some(List<Candidate> staff) {
        return staff.stream().filter(_ -> random.nextInt(4) > 0).toList();
    }

    private <T> T one(List<T> these) {
        return these.isEmpty() ? null : these.get(random.nextInt(these.size()));
    }

    private Procedure procedure() {
        return rules.procedure();
    }

    Rules rules() {
        return rules;
    }

    Cast cast() {
        return cast;
    }

    Complaint complaint() {
        return complaint;
    }

    List<Change> history() {
        return history;
    }

    Instant now() {
        return now;
    }
}
