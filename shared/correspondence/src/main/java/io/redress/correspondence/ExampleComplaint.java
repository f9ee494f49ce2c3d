package io.redress.correspondence;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.SubmissionResult;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.email.Letter;
import io.redress.email.LetterWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An example of a complaint with its whole history, as the rules decided it, and the letters of its last change. Nothing of it is stored. */
record ExampleComplaint(Rules rules, Submission submission, Complaint complaint, List<RecordedChange> history) {

    private static final String LINK = "https://complaints.example/tracking/your-link";
    private static final Actor.System SYSTEM = new Actor.System("letters");

    ExampleComplaint {
        history = List.copyOf(history);
    }

    /**
     * A complaint that comes in now.
     *
     * @throws io.redress.domain.Rejection if the procedure does not accept it
     */
    static ExampleComplaint begin(Rules rules, Submission submission, Instant now) {
        Reference reference = new Reference(rules.procedure().prefix() + "-7K3M-9QX1");
        SubmissionResult.Accepted accepted = rules.submit(
                        reference, new ReceivedSubmission(submission, List.of(), now, "complainant"), now)
                .accepted();
        return new ExampleComplaint(
                rules, submission, accepted.complaint(), List.of(new RecordedChange(accepted.change(), Map.of())));
    }

    /** Staff for every role, all of whom may be chosen as caseworker. */
    static List<Candidate> staff(Rules rules) {
        List<Candidate> staff = new ArrayList<>();
        rules.procedure().roles().forEach(role -> {
            for (int number = 1; number <= 4; number++) {
                staff.add(new Candidate(
                        role.id() + "-" + number, Set.of(role.id()), Set.of(), "above-" + number, false, number));
            }
        });
        return staff;
    }

    /** The reference of another complaint, which letters may name. */
    static Reference other(Procedure procedure) {
        return new Reference(procedure.prefix() + "-Q3DD-61A6");
    }

    ExampleComplaint taking(String action, Map<String, String> fields, Actor actor, Instant now) {
        Reference reference = other(rules.procedure());
        Complaint other = rules.submit(
                        reference, new ReceivedSubmission(submission, List.of(), now, "complainant"), now)
                .accepted()
                .complaint();
        boolean names = fields.containsValue(reference.value());
        ExampleComplaint related = names ? then(new Command.NotePossiblySame(List.of(reference.value())), now) : this;
        LookedUp lookedUp = new LookedUp(staff(rules), Optional.of(other), Set.of()).with(submission.particulars());
        Command.Act act = new Command.Act(action, fields, lookedUp);
        boolean needsDocument = rules.actions().named(action).stream().anyMatch(known -> known.needsDocument());
        if (needsDocument) {
            related = related.then(
                    new Command.ReceiveDocument(
                            "the-letter",
                            "application/pdf",
                            1000,
                            "0f3b",
                            "complainant",
                            true,
                            Optional.empty(),
                            "letter.pdf"),
                    now);
        }
        return related.after(rules.decide(related.complaint(), act, actor, now), actor.name(), now);
    }

    ExampleComplaint then(Command.SystemCommand command, Instant now) {
        Decision decision = rules.decide(complaint, command, SYSTEM, now);
        return decision.events().isEmpty() ? this : after(decision, SYSTEM.name(), now);
    }

    /** The same complaint after its letters have been sent and somebody has been assigned, if it has no caseworker. */
    ExampleComplaint settled(Instant now) {
        ExampleComplaint settled = this;
        for (String letter : letters()) {
            settled = settled.then(new Command.RecordLetter(letter, complaint.version()), now);
        }
        boolean needsCaseworker =
                complaint.open() && settled.complaint().status().caseworker() == null;
        return needsCaseworker ? settled.then(new Command.Assign(staff(rules)), now) : settled;
    }

    ExampleComplaint under(Rules others) {
        return new ExampleComplaint(others, submission, complaint, history);
    }

    /** The letters that the last change ordered. */
    List<String> letters() {
        return context(complaint.version()).letters().toList();
    }

    /** Whether the last change reminded the complainant. */
    boolean reminded() {
        return context(complaint.version())
                .events(Alerted.class)
                .anyMatch(alerted -> alerted.to() == Alert.To.COMPLAINANT);
    }

    /** A letter of the last change, with the values of the example. */
    Letter written(String letter, Example example) {
        ChangeContext context = context(complaint.version());
        ChangeContext written = context(context.wordsOf(letter));
        Map<String, Object> facts = new HashMap<>(LetterFacts.of(rules, context, written, letter));
        LocalDate day =
                context.recorded().change().at().atZone(rules.calendar().zone()).toLocalDate();
        facts.put("name", submission.particulars().greeted(day).orElse(""));
        facts.put("represented", submission.particulars().represented(day).orElse(""));
        facts.put("trackingLink", LINK);
        facts.put("repliesRead", example.repliesRead());
        if (letter.equals(BuiltInLetter.REPLY_REMINDER.id())) {
            facts.put("dueWords", facts.get("respondBy"));
        }
        return LetterWriter.write(
                LetterContents.template(rules, letter), facts, rules.procedure().language());
    }

    private ChangeContext context(int number) {
        return ChangeContext.each(complaint, history).get(number - 1);
    }

    private ExampleComplaint after(Decision decision, String by, Instant now) {
        Change change = new Change(complaint.version() + 1, now, by, decision.events());
        List<RecordedChange> more = new ArrayList<>(history);
        more.add(new RecordedChange(change, decision.texts()));
        return new ExampleComplaint(rules, submission, complaint.after(change), more);
    }
}
