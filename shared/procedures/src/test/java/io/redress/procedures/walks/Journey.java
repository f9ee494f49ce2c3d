package io.redress.procedures.walks;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.SubmissionResult;
import io.redress.domain.rules.access.Access;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.procedures.walks.Walk.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A running walk: the complaint so far, and the result of the last step. */
final class Journey {

    private final Walk walk;
    private Rules rules;
    private final LocalTimes times;
    private final Reference reference;
    private final List<Change> history = new ArrayList<>();
    private final Set<LocalDate> declared = new TreeSet<>();
    private Complaint complaint;
    private Particulars particulars;
    private Instant now = Instant.MIN;
    private List<Event> events = List.of();
    private Rejection refused;
    private Optional<String> turnedAway = Optional.empty();

    Journey(Walk walk, Rules rules) {
        this.walk = walk;
        this.rules = rules;
        this.times = new LocalTimes(rules.calendar().zone());
        this.reference = Reference.random(rules.procedure().prefix(), new Random(1));
    }

    void go() {
        for (Row row : walk.rows()) {
            step(row);
            Checks.check(this, row);
        }
    }

    private void step(Row row) {
        Instant at = times.read(row.time(), row.place());
        if (at.isBefore(now)) {
            throw row.place().fault("a step comes before the one above it");
        }
        now = at;
        events = List.of();
        refused = null;
        try {
            Decision decision = decide(row);
            decision.corrected().ifPresent(corrected -> particulars = corrected);
            follows(decision.events(), actor(row.actor()));
        } catch (Rejection why) {
            refused = why;
        }
    }

    private Decision decide(Row row) {
        Phrase deed = row.deed();
        if (deed.first().equals("submit")) {
            return submit(row);
        }
        if (complaint == null) {
            throw row.place().fault("the first step is to submit");
        }
        // A command may change the calendar and, with it, the rules.
        Command command = command(row);
        Actor actor = actor(row.actor());
        return switch (command) {
            case Command.Act act -> rules.decide(complaint, act, actor, now);
            case Command.SystemCommand system -> rules.decide(complaint, system, (Actor.System) actor, now);
            case Command.Consequence consequence -> rules.decide(complaint, consequence, actor, now);
        };
    }

    private Decision submit(Row row) {
        Map<String, String> said = new LinkedHashMap<>(walk.entry());
        said.putAll(row.deed().fields());
        Submission submission = Entry.of(said, rules.procedure(), row.place());
        particulars = submission.particulars();
        Instant received = said.containsKey("received") ? times.read(said.get("received"), row.place()) : now;
        SubmissionResult result =
                rules.submit(reference, new ReceivedSubmission(submission, List.of(), received, row.actor()), now);
        turnedAway = result instanceof SubmissionResult.TurnedAway away ? Optional.of(away.cause()) : Optional.empty();
        return new Decision(result.accepted().change().events(), Map.of());
    }

    private Command command(Row row) {
        Phrase deed = row.deed();
        boolean system = row.actor().equals("system");
        return switch (deed.first()) {
            case "check" -> new Command.RunScheduledChecks();
            case "declare" -> declared(LocalDate.parse(deed.word(1)), deed.word(2));
            case "letter" -> new Command.RecordLetter(deed.word(1), ordered(deed.word(1), row));
            case "owe" -> new Command.OweLetter(deed.word(1), ordered(deed.word(1), row));
            case "letter-returns" ->
                new Command.ReturnLetter(
                        deed.word(1),
                        ordered(deed.word(1), row),
                        now,
                        Set.of(LinkHolder.COMPLAINANT),
                        LetterOutcomes.of(history));
            case "see" -> new Command.RecordView(deed.word(1));
            case "register" -> new Command.EnterRegister(deed.word(1), Integer.parseInt(deed.word(2)));
            case "attach" -> attached(deed.word(1));
            case "keep" -> new Command.CompleteFollowOnAction(deed.word(1));
            case "assign" -> system ? new Command.Assign(walk.staff()) : act(deed);
            case "name-person" -> system ? new Command.NamePerson(member(deed.word(1), row)) : act(deed);
            default -> act(deed);
        };
    }

    /** The complainant has sent a file, and it was checked. */
    private Command attached(String id) {
        return new Command.ReceiveDocument(
                id,
                "application/pdf",
                1000,
                id,
                "complainant",
                true,
                Optional.empty(),
                id + ".pdf",
                id,
                Optional.of(now),
                Optional.empty());
    }

    /** A day off that is declared late moves running limits. */
    private Command declared(LocalDate day, String name) {
        declared.add(day);
        rules = new Rules(rules.procedure(), rules.calendar().with(Map.of(day, name)), declared);
        return new Command.Recount();
    }

    private Command act(Phrase deed) {
        return new Command.Act(
                deed.first(),
                deed.fields(),
                new LookedUp(
                                walk.staff(),
                                Optional.ofNullable(deed.fields().get("complaint"))
                                        .flatMap(Reference::parse)
                                        .map(reference -> Complaint.initial(
                                                reference,
                                                rules.procedure().organisation(),
                                                rules.procedure().version())),
                                LookedUp.changesWithLetters(history))
                        .with(particulars)
                        .withDatesOf(history));
    }

    private int ordered(String letter, Row row) {
        for (Change change : history.reversed()) {
            if (change.events().contains(new LetterEvent.LetterOrdered(letter))) {
                return change.number();
            }
        }
        throw row.place().fault("no change has ordered the letter " + letter);
    }

    private Candidate member(String name, Row row) {
        return walk.staff().stream()
                .filter(person -> person.id().equals(name))
                .findFirst()
                .orElseThrow(() -> row.place().fault("there is no member of staff " + name));
    }

    /** A member of staff such as {@code mary}, or {@code mary/role,role/department}. */
    Actor actor(String text) {
        if (text.equals("complainant")) {
            return new Actor.Complainant();
        }
        if (text.equals("system")) {
            return new Actor.System("walk");
        }
        return caseworker(text);
    }

    Actor.Caseworker caseworker(String text) {
        String[] parts = text.split("/");
        if (parts.length > 1) {
            return new Actor.Caseworker(
                    parts[0], WalkFile.names(parts[1]), WalkFile.names(parts.length > 2 ? parts[2] : ""));
        }
        return walk.staff().stream()
                .filter(person -> person.id().equals(text))
                .map(person -> new Actor.Caseworker(text, person.roles(), person.departments()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + text + "' is neither a member of staff nor a name/role"));
    }

    private void follows(List<Event> decided, Actor actor) {
        events = decided;
        if (!decided.isEmpty()) {
            Change change = new Change(history.size() + 1, now, actor.name(), decided);
            history.add(change);
            complaint = (complaint == null ? initial() : complaint).after(change);
        }
    }

    private Complaint initial() {
        return Complaint.initial(
                reference, rules.procedure().organisation(), rules.procedure().version());
    }

    /** The state after all changes so far. */
    Complaint folded() {
        Complaint folded = initial();
        for (Change change : history) {
            folded = folded.after(change);
        }
        return folded;
    }

    /** Empty before a submission has been accepted. */
    Optional<Complaint> complaint() {
        return Optional.ofNullable(complaint);
    }

    Rules rules() {
        return rules;
    }

    Access access() {
        return rules.access();
    }

    LocalTimes times() {
        return times;
    }

    Instant now() {
        return now;
    }

    List<Event> events() {
        return events;
    }

    Optional<Rejection> refused() {
        return Optional.ofNullable(refused);
    }

    Optional<String> turnedAway() {
        return turnedAway;
    }
}
