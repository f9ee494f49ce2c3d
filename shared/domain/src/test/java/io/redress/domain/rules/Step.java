package io.redress.domain.rules;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command and its actor, as a step of a scenario. */
public record Step(Actor actor, Command command) {

    public static final Actor COMPLAINANT = new Actor.Complainant();
    public static final Actor.System SYSTEM = new Actor.System("deadline-sweep");

    Decision decide(Rules rules, Complaint complaint, Instant at) {
        return switch (command) {
            case Command.Act act -> rules.decide(complaint, act, actor, at);
            case Command.SystemCommand system -> rules.decide(complaint, system, (Actor.System) actor, at);
            case Command.Consequence consequence -> rules.decide(complaint, consequence, actor, at);
        };
    }

    /** The same step, by a caller who has read which changes ordered letters, and the particulars. */
    Step knowing(List<Change> history, Particulars particulars) {
        if (command instanceof Command.Feedback feedback) {
            return new Step(actor, knowing(feedback, LetterOutcomes.of(history)));
        }
        return command instanceof Command.Act act
                ? new Step(
                        actor,
                        new Command.Act(
                                act.action(),
                                act.fields(),
                                new LookedUp(
                                                act.lookedUp().staff(),
                                                act.lookedUp().other(),
                                                LookedUp.changesWithLetters(history))
                                        .with(particulars)
                                        .withDatesOf(history)))
                : this;
    }

    private static Command knowing(Command.Feedback feedback, LetterOutcomes outcomes) {
        return switch (feedback) {
            case Command.ReturnLetter it ->
                new Command.ReturnLetter(it.letter(), it.change(), it.at(), it.holders(), outcomes);
            case Command.MarkLetterAsSpam it ->
                new Command.MarkLetterAsSpam(
                        it.letter(), it.change(), it.at(), it.handedOver(), it.holders(), outcomes);
            case Command.SettleLetter it ->
                new Command.SettleLetter(it.letter(), it.change(), it.handedOver(), it.messageId(), outcomes);
            case Command.DelayLetter it -> new Command.DelayLetter(it.letter(), it.change(), it.at(), outcomes);
            case Command.DeliverLetter it -> new Command.DeliverLetter(it.letter(), it.change(), it.at(), outcomes);
        };
    }

    private static final LetterOutcomes UNKNOWN = LetterOutcomes.of(List.of());

    /** The mail of a letter comes back for good. */
    public static Step comesBack(String letter, int change, Instant at) {
        return new Step(SYSTEM, new Command.ReturnLetter(letter, change, at, Set.of(LinkHolder.COMPLAINANT), UNKNOWN));
    }

    /** Only this mail of a letter could not be delivered, or the address has been corrected since. */
    public static Step comesBackOnce(String letter, int change, Instant at) {
        return new Step(SYSTEM, new Command.ReturnLetter(letter, change, at, Set.of(), UNKNOWN));
    }

    public static Step markedAsSpam(String letter, int change, Instant at, Instant handedOver) {
        return new Step(
                SYSTEM,
                new Command.MarkLetterAsSpam(letter, change, at, handedOver, Set.of(LinkHolder.COMPLAINANT), UNKNOWN));
    }

    public static Step settled(String letter, int change, Instant handedOver) {
        return new Step(SYSTEM, new Command.SettleLetter(letter, change, handedOver, "0107-example", UNKNOWN));
    }

    public static Step delayed(String letter, int change, Instant at) {
        return new Step(SYSTEM, new Command.DelayLetter(letter, change, at, UNKNOWN));
    }

    public static Step delivered(String letter, int change, Instant at) {
        return new Step(SYSTEM, new Command.DeliverLetter(letter, change, at, UNKNOWN));
    }

    /** A mail that replies to a letter is set aside. */
    public static Step setAside(String mail, Instant until) {
        return new Step(SYSTEM, new Command.SetReplyAside(mail, until));
    }

    /** Somebody decides about a mail that was set aside. */
    public static Step decidesAbout(Actor actor, String mail) {
        return new Step(actor, new Command.DecideReply(mail));
    }

    public static Actor.Caseworker officer(String id) {
        return new Actor.Caseworker(id, Set.of("officer"), Set.of());
    }

    public static Actor.Caseworker head(String id) {
        return new Actor.Caseworker(id, Set.of("head"), Set.of());
    }

    public static Actor.Caseworker somebody(String id, String... roles) {
        return new Actor.Caseworker(id, Set.of(roles), Set.of());
    }

    /** An action with its fields, names and values in turn. */
    public static Step takes(Actor actor, String action, String... fields) {
        return new Step(actor, new Command.Act(action, map(fields)));
    }

    /** The same by an actor who chooses among the staff. */
    public static Step takesKnowing(List<Candidate> staff, Actor actor, String action, String... fields) {
        return new Step(actor, new Command.Act(action, map(fields), staff));
    }

    /** Relates the complaint to another one, which the caller has found. */
    public static Step relates(Actor actor, Complaint other) {
        return new Step(
                actor,
                new Command.Act(
                        "relate",
                        Map.of("complaint", other.reference()),
                        new LookedUp(List.of(), Optional.of(other), Set.of())));
    }

    public static Step answers(Actor actor) {
        return takes(actor, "answer", "decision", "upheld", "answer", "We are sorry.");
    }

    public static Step extend(Actor actor, String limit, String until) {
        return takes(actor, "extend", "limit", limit, "until", until, "reason", "A witness is away.");
    }

    public static Step assigning(Candidate... candidates) {
        return new Step(SYSTEM, new Command.Assign(List.of(candidates)));
    }

    public static Step naming(Candidate person) {
        return new Step(SYSTEM, new Command.NamePerson(person));
    }

    public static Step letterGoes(String letter, int change) {
        return new Step(SYSTEM, new Command.RecordLetter(letter, change));
    }

    public static Step wakes() {
        return new Step(SYSTEM, new Command.RunScheduledChecks());
    }

    public static Candidate candidate(String id, int openWork, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(), null, false, openWork);
    }

    public static Candidate away(String id, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(), null, true, 0);
    }

    public static Candidate working(String id, String department, int openWork, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(department), null, false, openWork);
    }

    /** A candidate with a manager. */
    public static Candidate managedBy(String manager, String id, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(), manager, false, 0);
    }

    public static Step pauses(Actor actor, String cause, String until) {
        return takes(actor, "pause", "cause", cause, "until", until, "reason", "We wait for a report.");
    }

    public static Step resumes(Actor actor) {
        return takes(actor, "resume");
    }

    public static Step recounts() {
        return new Step(SYSTEM, new Command.Recount());
    }

    public static Step restricts(Actor actor) {
        return takes(actor, "restrict", "reason", "It is delicate.");
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>(List.of(pairs));
        while (!rest.isEmpty()) {
            map.put(rest.removeFirst(), rest.removeFirst());
        }
        return map;
    }
}
