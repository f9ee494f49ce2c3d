package io.redress.tracking;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A complaint to Kiwi with its history, without a table. */
final class AStory {

    static final String SUBJECT = "Certificate not issued";
    static final Instant START = Instant.parse("2026-12-18T10:30:00Z");
    static final Rules KIWI = Procedures.in(
                    new Env(Map.of("ORGANISATIONS", "kiwi", "CONTACTS", "examples"), () -> START), DaysOff.NONE)
            .inForce("kiwi");

    private static final Actor COMPLAINANT = new Actor.Complainant();

    private final List<RecordedChange> history = new ArrayList<>();
    private final Particulars particulars;
    private Complaint complaint;
    private Rules rules = KIWI;
    private Instant now = START;

    private AStory(String kind, String subject) {
        particulars = submission(kind, subject).particulars();
        Reference reference = new Reference("KIWI-7K3M-9QX1");
        complaint = Complaint.initial(reference, "kiwi", KIWI.procedure().version());
        record("complainant", submitted(reference, submission(kind, subject), now));
    }

    static AStory of(String kind) {
        return new AStory(kind, SUBJECT);
    }

    static AStory about(String subject) {
        return new AStory("complaint", subject);
    }

    static Submission submission(String kind, String subject) {
        return submission(kind, subject, null);
    }

    /** @param language the language of the complainant; null for none */
    static Submission submission(String kind, String subject, @Nullable String language) {
        Person person = new Person("A. Otieno", "a@example.org", null, null, null);
        return new Submission(
                kind,
                null,
                null,
                "delay",
                null,
                null,
                Map.of(),
                Particulars.of(person, null, subject, "I passed in June.", null, null, null, language, null));
    }

    /** A complaint that has reached a stage of the procedure. */
    static AStory in(String stage) {
        return switch (stage) {
            case "enquiry" -> of("query");
            case "praise" -> of("compliment");
            case "stage-1" -> of("complaint").acknowledged();
            case "stage-1-answered" -> in("stage-1").staff("quality-manager", "answer", ANSWER);
            case "stage-2" -> in("stage-1-answered").says("not-satisfied");
            case "stage-2-answered" -> in("stage-2").staff("director-of-quality", "answer", ANSWER);
            case "stage-3-referral" -> in("stage-2-answered").says("not-satisfied");
            case "stage-3" ->
                in("stage-3-referral")
                        .document("both-answers", true)
                        .staff(
                                "director-of-quality",
                                "refer-to-managing-director",
                                Map.of("documents", "the archive, box 12"));
            case "stage-3-answered" -> in("stage-3").staff("managing-director", "answer", ANSWER);
            case "stage-4" -> in("stage-3-answered").says("not-satisfied");
            case "closed" -> in("stage-1-answered").says("satisfied");
            case "new-contact" ->
                in("closed").says("contact-again", Map.of("information", "I have found the receipt."));
            case "filed" ->
                in("new-contact")
                        .staff("quality-manager", "no-new-information", Map.of("reason", "We had seen the receipt."));
            default -> throw new IllegalArgumentException("no way to " + stage);
        };
    }

    static final Map<String, String> ANSWER =
            Map.of("decision", "upheld", "answer", "You are right, and we have put it right.");

    AStory says(String action) {
        return says(action, Map.of());
    }

    AStory says(String action, Map<String, String> fields) {
        return act(COMPLAINANT, action, fields);
    }

    AStory staff(String role, String action, Map<String, String> fields) {
        return act(caseworker(role), action, fields);
    }

    static Actor caseworker(String role) {
        return new Actor.Caseworker("the-" + role, Set.of(role), Set.of());
    }

    AStory acknowledged() {
        return sent("acknowledgement", 1);
    }

    /** The letter that the last change ordered is sent. */
    AStory sent(String letter) {
        return sent(letter, complaint.version());
    }

    private AStory sent(String letter, int change) {
        Command.RecordLetter command = new Command.RecordLetter(letter, change);
        return record("system", KIWI.decide(complaint, command, new Actor.System("acknowledgement"), now));
    }

    static Decision submitted(Reference reference, Submission submission, Instant now) {
        ReceivedSubmission received = new ReceivedSubmission(submission, List.of(), now, "complainant");
        return new Decision(
                KIWI.submit(reference, received, now).accepted().change().events(), Map.of());
    }

    /** The complainant has sent a file, and it was checked; or staff have added one that the complainant does not see. */
    AStory document(String id, boolean shown) {
        Command.ReceiveDocument command = new Command.ReceiveDocument(
                id,
                "application/pdf",
                48_213,
                id,
                shown ? "complainant" : "mary",
                shown,
                Optional.empty(),
                id + ".pdf");
        return record("system:documents", KIWI.decide(complaint, command, new Actor.System("documents"), now));
    }

    AStory wakes() {
        return record(
                "system", KIWI.decide(complaint, new Command.RunScheduledChecks(), new Actor.System("sweep"), now));
    }

    AStory after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    private AStory act(Actor actor, String action, Map<String, String> fields) {
        now = now.plus(Duration.ofHours(1));
        return record(actor.name(), rules.decide(complaint, new Command.Act(action, fields, lookedUp()), actor, now));
    }

    private LookedUp lookedUp() {
        List<Change> changes = history.stream().map(RecordedChange::change).toList();
        return new LookedUp(List.of(), Optional.empty(), LookedUp.changesWithLetters(changes)).with(particulars);
    }

    private AStory record(String by, Decision decision) {
        Change change = new Change(complaint.version() + 1, now, by, decision.events());
        complaint = complaint.after(change);
        history.add(new RecordedChange(change, decision.texts()));
        return this;
    }

    Complaint complaint() {
        return complaint;
    }

    /** The same under a procedure with one more action. */
    AStory offering(Action action) {
        return offering(List.of(), action);
    }

    /** The same under a procedure with more actions and its own letters. */
    AStory offering(List<Letter> own, Action... more) {
        return having(
                Stream.concat(KIWI.procedure().actions().stream(), Stream.of(more))
                        .toList(),
                Stream.concat(own.stream(), KIWI.procedure().letters().stream()).toList());
    }

    /** The same under a procedure that does not have an action. */
    AStory without(String action) {
        return having(
                KIWI.procedure().actions().stream()
                        .filter(known -> !known.id().equals(action))
                        .toList(),
                KIWI.procedure().letters());
    }

    private AStory having(List<Action> actions, List<Letter> letters) {
        Procedure kiwi = KIWI.procedure();
        rules = new Rules(
                new Procedure(
                        kiwi.organisation(),
                        kiwi.version(),
                        kiwi.name(),
                        kiwi.prefix(),
                        kiwi.calendar(),
                        kiwi.country(),
                        kiwi.languages(),
                        kiwi.cutOff(),
                        kiwi.workingHours(),
                        kiwi.closures(),
                        kiwi.year(),
                        kiwi.description(),
                        kiwi.contact(),
                        kiwi.contacts(),
                        kiwi.colour(),
                        kiwi.intake(),
                        kiwi.aboutPersons(),
                        kiwi.dataProtection(),
                        kiwi.roles(),
                        kiwi.kinds(),
                        kiwi.channels(),
                        kiwi.addressees(),
                        kiwi.categories(),
                        kiwi.departments(),
                        kiwi.determinations(),
                        kiwi.causes(),
                        kiwi.priorities(),
                        kiwi.outcomes(),
                        kiwi.pauses(),
                        kiwi.stages(),
                        actions,
                        kiwi.limits(),
                        letters,
                        kiwi.duties(),
                        kiwi.externalBodies(),
                        kiwi.reports(),
                        kiwi.untoldLetters(),
                        kiwi.protection(),
                        kiwi.documents(),
                        kiwi.conduct(),
                        kiwi.improvements(),
                        kiwi.digest(),
                        kiwi.retention()),
                KIWI.calendar());
        return this;
    }

    TrackedComplaint tracked() {
        return new TrackedComplaint(complaint, rules, particulars, new Actor.Complainant(), history, now);
    }
}
