package io.redress.local.deadletters;

import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.RuleBook;
import io.redress.platform.Tree;
import io.redress.store.Complaints;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what a function could not do about a message: for which complaint, which letter or mail, and what to do now. */
final class DeadLetterWords {

    private final Complaints complaints;
    private final RuleBook book;

    DeadLetterWords(Complaints complaints, RuleBook book) {
        this.complaints = complaints;
        this.book = book;
    }

    /** One message, in words. Of a complaint that not everybody may see, only its reference is given. */
    String of(String function, Tree body) {
        if (function.equals("report")) {
            return body.text("report")
                    .map(report -> "The " + report + " report of "
                            + body.text("period").orElse("?") + " of "
                            + body.text("organisation").orElse("?") + " was not made or not mailed.")
                    .orElse(unreadable());
        }
        Optional<String> reference = body.text("reference");
        Optional<String> organisation = body.text("organisation");
        if (reference.isPresent() && body.text("linkRequest").isPresent()) {
            return reference.get() + ": somebody has asked for a new link, and was sent none.";
        }
        Optional<Integer> number = body.text("change").map(Integer::valueOf);
        if (reference.isEmpty() || organisation.isEmpty() || number.isEmpty()) {
            return unreadable();
        }
        String which = reference.get() + ", change " + number.get() + ": ";
        Optional<Complaint> complaint = complaints.find(organisation.get(), reference.get());
        if (complaint.isEmpty()) {
            return which + "the complaint does not exist. Delete the message.";
        }
        if (complaint.get().restricted() || complaint.get().namesPerson()) {
            return which + failed(function) + " The complaint is restricted, so no more is said here.";
        }
        return which + failed(function) + " " + about(complaint.get(), number.get());
    }

    private static String unreadable() {
        return "A message that Redress has not written. Delete it.";
    }

    private static String failed(String function) {
        return switch (function) {
            case "acknowledgement" -> "the complainant got no acknowledgement.";
            case "assignment" -> "nobody has looked for a caseworker.";
            case String _ -> "somebody got no mail.";
        };
    }

    private String about(Complaint complaint, int number) {
        Procedure procedure = book.of(complaint).procedure();
        List<Change> changes = complaints.changes(complaint);
        if (number < 1 || number > changes.size()) {
            return "The complaint has no such change. Delete the message.";
        }
        Change change = changes.get(number - 1);
        String mails = change.events().stream()
                .flatMap(event -> mail(event, procedure).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return "The change was made at " + change.at() + (mails.isEmpty() ? "." : ", and orders " + mails + ".");
    }

    private static Optional<String> mail(Event event, Procedure procedure) {
        return switch (event) {
            case LetterOrdered ordered -> Optional.of("the letter \"" + procedure.titleOf(ordered.letter()) + "\"");
            case LetterOrderedAgain again -> Optional.of("the letters of change " + again.change() + " once more");
            case LetterOwed owed ->
                Optional.of("a mail that asks the caseworker to tell the letter \"" + procedure.titleOf(owed.letter())
                        + "\" by hand");
            case LetterDoubted doubted ->
                Optional.of("a mail that the letter \"" + procedure.titleOf(doubted.letter()) + "\" is in doubt");
            case Assigned _ -> Optional.of("a mail to the new caseworker");
            case LeftUnassigned _ -> Optional.of("a mail that no caseworker was found");
            case Alerted alerted ->
                Optional.of("a mail about the time limit \""
                        + procedure.limit(alerted.limit()).orElseThrow().title() + "\"");
            case Event _ -> Optional.empty();
        };
    }
}
