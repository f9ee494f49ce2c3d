package io.redress.messaging;

import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterMarkedAsSpam;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.RuleBook;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a function could not do about a message: for which complaint, which letter or mail, and what to do now. */
public final class DeadLetterWords {

    private static final String NOT_OURS = "A message that Redress has not written.";

    private final BiFunction<String, String, Optional<Complaint>> complaints;
    private final Function<Complaint, List<Change>> changes;
    private final RuleBook book;

    /**
     * @param complaints finds a complaint by its organisation and its reference
     * @param changes all changes of a complaint
     */
    public DeadLetterWords(
            BiFunction<String, String, Optional<Complaint>> complaints,
            Function<Complaint, List<Change>> changes,
            RuleBook book) {
        this.complaints = complaints;
        this.changes = changes;
        this.book = book;
    }

    /** One message, in words. Of a complaint that not everybody may see, only the change and the function are named. */
    public DeadLetter of(String function, Tree body) {
        return switch (function) {
            case "report" -> report(body);
            case "documents" ->
                FileMessage.of(body)
                        .map(DeadLetterWords::file)
                        .or(() -> MailErasure.of(body).map(_ -> erasedMail()))
                        .orElseGet(() -> change(function, body));
            case "mail-intake" -> mail(body);
            case "mail-feedback" ->
                MailEventMessage.of(body)
                        .map(DeadLetterWords::mailEvent)
                        .orElseGet(() -> new DeadLetter("mail-feedback", null, null, NOT_OURS, false));
            case String _ -> change(function, body);
        };
    }

    private static DeadLetter report(Tree body) {
        String what = Stream.of("report", "period", "organisation")
                        .allMatch(name -> body.text(name).isPresent())
                ? "The " + body.required("report") + " report of " + body.required("period") + " of "
                        + body.required("organisation") + " was not made or not mailed."
                : NOT_OURS;
        return new DeadLetter("report", null, null, what, !what.equals(NOT_OURS));
    }

    private static DeadLetter mail(Tree body) {
        return MailFilesRequest.of(body)
                .map(request -> new DeadLetter(
                        "mail-intake",
                        request.reference(),
                        null,
                        "The files of a mail that became this complaint, or was added to it, are not with it.",
                        true))
                .orElseGet(() -> new DeadLetter("mail-intake", null, null, "A mail that came in was not taken.", true));
    }

    /** Neither the address nor the subject of the mail is named. */
    private static DeadLetter mailEvent(MailEventMessage event) {
        String what = event.reference() == null
                ? "What became of a mail to staff was not recorded."
                : "What became of a mail about this complaint was not recorded, so a letter that came back may count as sent.";
        return new DeadLetter("mail-feedback", event.reference(), null, what, true);
    }

    private static DeadLetter file(FileMessage file) {
        return new DeadLetter("documents", file.reference(), null, "A file that was sent was not checked.", true);
    }

    private static DeadLetter erasedMail() {
        return new DeadLetter("documents", null, null, "The file of a mail that was discarded was not deleted.", true);
    }

    private DeadLetter change(String function, Tree body) {
        Optional<LinkRequest> request = LinkRequest.of(body);
        if (request.isPresent()) {
            String asked = "Somebody asked for a new link and got none.";
            return new DeadLetter(function, request.get().reference(), null, asked, true);
        }
        Message message;
        try {
            message = Message.of(body);
        } catch (IllegalArgumentException _) {
            return new DeadLetter(function, null, null, NOT_OURS, false);
        }
        Optional<Complaint> complaint = complaints.apply(message.organisation(), message.reference());
        if (complaint.isEmpty()) {
            return told(function, message, "The complaint does not exist.", false);
        }
        if (complaint.get().restricted() || complaint.get().namesPerson()) {
            return told(
                    function,
                    message,
                    failed(function) + " The complaint is restricted, so no more is said here.",
                    true);
        }
        List<Change> all = changes.apply(complaint.get());
        if (message.change() < 1 || message.change() > all.size()) {
            return told(function, message, "The complaint has no such change.", false);
        }
        String about = about(book.of(complaint.get()).procedure(), all.get(message.change() - 1));
        return told(function, message, failed(function) + " " + about, true);
    }

    private static DeadLetter told(String function, Message message, String what, boolean helps) {
        return new DeadLetter(function, message.reference(), message.change(), what, helps);
    }

    private static String failed(String function) {
        return switch (function) {
            case "acknowledgement" -> "The complainant got no acknowledgement.";
            case "assignment" -> "Nobody has looked for a caseworker.";
            case "documents" -> "The files of an erased complaint were not deleted.";
            case String _ -> "Somebody got no mail.";
        };
    }

    private static String about(Procedure procedure, Change change) {
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
            case LetterMarkedAsSpam marked ->
                Optional.of("a mail that the letter \"" + procedure.titleOf(marked.letter()) + "\" was marked as spam");
            case Assigned _ -> Optional.of("a mail to the new caseworker");
            case LeftUnassigned _ -> Optional.of("a mail that no caseworker was found");
            case Alerted alerted ->
                Optional.of("a mail about the time limit \""
                        + procedure.limit(alerted.limit()).orElseThrow().title() + "\"");
            case Event _ -> Optional.empty();
        };
    }
}
