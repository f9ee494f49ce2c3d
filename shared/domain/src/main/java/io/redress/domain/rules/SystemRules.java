package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionCompleted;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent.PossiblySame;
import io.redress.domain.complaint.IntakeEvent.Registered;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.rules.change.Assignment;
import io.redress.domain.rules.change.Deliveries;
import io.redress.domain.rules.change.MovedDates;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.Returns;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;

/** What follows from the commands of the system. */
final class SystemRules {

    private final Deliveries deliveries;
    private final Returns returns;
    private final Assignment assignment;
    private final MovedDates movedDates;
    private final ScheduledChecks checks;
    private final ErasureRules erasures;
    private final DocumentRules documents;
    private final RepliesByDocument replies;

    SystemRules(SharedRules shared, ScheduledChecks checks, ErasureRules erasures) {
        this.deliveries = shared.deliveries();
        this.returns = shared.returns();
        this.assignment = shared.assignment();
        this.movedDates = shared.movedDates();
        this.checks = checks;
        this.erasures = erasures;
        this.documents = new DocumentRules(shared.procedure(), erasures);
        this.replies = new RepliesByDocument(shared);
    }

    Decision decide(PendingChange pending, Command.SystemCommand command, Actor.System actor) {
        Handling handling = pending.complaint().handling();
        if (handling.isErased() || handling.erasureHasBegun() && !isOfErasure(command)) {
            return Decision.NOTHING;
        }
        Map<String, String> texts = Map.of();
        switch (command) {
            case Command.Assign assign -> assignment.assign(pending, assign.candidates());
            case Command.NamePerson name -> assignment.name(pending, name.person());
            case Command.LeaveSubjectUnknown unknown ->
                assignment.leaveSubjectUnknown(pending, unknown.possibleMatches());
            case Command.NotePossiblySame others -> possiblySame(pending, others.references());
            case Command.RecordLetter letter ->
                deliveries.sent(pending, letter.letter(), letter.change(), letter.messageId());
            case Command.DoubtLetter letter -> deliveries.doubt(pending, letter.letter(), letter.change(), letter.at());
            case Command.OweLetter letter
            when letter.otherChannel() -> deliveries.oweByOtherChannel(pending, letter.letter(), letter.change());
            case Command.OweLetter letter -> deliveries.owe(pending, letter.letter(), letter.change(), null);
            case Command.Feedback feedback -> recordFeedback(pending, feedback);
            case Command.MarkAddressUnusable marked -> Returns.unusable(pending, marked.holders(), marked.why());
            case Command.RunScheduledChecks _ -> checks.run(pending, actor);
            case Command.EnterRegister entry -> register(pending, entry);
            case Command.Recount _ -> movedDates.recount(pending);
            case Command.RecordErasure _ -> erasures.record(pending);
            case Command.ReceiveDocument received -> {
                texts = documents.receive(pending, received, replies.inTimeFor(pending.complaint(), received));
                replies.follow(pending, received.sent().orElse(pending.now()));
            }
            case Command.SetReplyAside reply -> WaitingReplyRules.setAside(pending, reply);
            case Command.RecordDocumentsErased _ -> documents.erased(pending);
            case Command.CompleteFollowOnAction done -> complete(pending, done.id());
        }
        deliveries.watch(pending);
        return new Decision(pending.events(), texts);
    }

    private static boolean isOfErasure(Command.SystemCommand command) {
        return command instanceof Command.RecordErasure || command instanceof Command.RecordDocumentsErased;
    }

    private void recordFeedback(PendingChange pending, Command.Feedback feedback) {
        String letter = feedback.letter();
        int change = feedback.change();
        LetterOutcomes outcomes = feedback.outcomes();
        switch (feedback) {
            case Command.ReturnLetter back ->
                returns.returned(pending, letter, change, back.at(), back.holders(), outcomes);
            case Command.MarkLetterAsSpam marked ->
                returns.markedAsSpam(
                        pending, letter, change, marked.at(), marked.handedOver(), marked.holders(), outcomes);
            case Command.SettleLetter settled ->
                returns.settle(pending, letter, change, settled.handedOver(), settled.messageId(), outcomes);
            case Command.DelayLetter delayed -> returns.delayed(pending, letter, change, delayed.at(), outcomes);
            case Command.DeliverLetter delivered -> returns.delivered(pending, letter, change, delivered.at());
        }
    }

    /** Other complaints that are related already are not noted again. */
    private static void possiblySame(PendingChange pending, List<String> references) {
        Complaint complaint = pending.complaint();
        references.stream()
                .filter(reference -> !reference.equals(complaint.entry().relatesTo())
                        && !complaint.handling().related().contains(reference))
                .distinct()
                .forEach(reference -> pending.add(new PossiblySame(reference)));
    }

    /** A complaint gets one number in the register of a department, however often it comes there (KN-4). */
    private static void register(PendingChange pending, Command.EnterRegister entry) {
        boolean entered = pending.complaint().handling().registers().stream()
                .anyMatch(number -> number.department().equals(entry.department()));
        if (!entered) {
            pending.add(new Registered(entry.department(), entry.number()));
        }
    }

    private static void complete(PendingChange pending, String followOnAction) {
        if (pending.complaint().handling().open().anyMatch(open -> open.id().equals(followOnAction))) {
            pending.add(new FollowOnActionCompleted(followOnAction));
        }
    }
}
