package io.redress.mailfeedback;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UnusableAddress.Why;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.lambda.Telemetry;
import io.redress.mailfeedback.LetterNews.Step;
import io.redress.platform.Env;
import io.redress.store.Complaints;
import io.redress.store.MailFeedback;
import io.redress.store.MailFeedback.Fact;
import io.redress.store.MailFeedback.Known;
import io.redress.store.MailFeedback.OfComplaint;
import io.redress.store.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Records at a complaint what became of the mail of a letter. The facts gather at the mark of the mail, so that it makes no difference in
 * which order they come; the complaint changes only if they say something that it does not say yet.
 */
final class RecordFeedback {

    private static final Actor.System MAIL_FEEDBACK = new Actor.System("mail-feedback");

    private final Env env;
    private final Table table;
    private final RuleBook book;
    private final Complaints complaints;

    RecordFeedback(Env env, Table table, RuleBook book, Complaints complaints) {
        this.env = env;
        this.table = table;
        this.book = book;
        this.complaints = complaints;
    }

    void run(SesEvent event, MailFeedback mail, OfComplaint letter) {
        known(event, mail, letter).ifPresent(known -> record(new LetterNews(event, letter, known), mail));
    }

    private void record(LetterNews news, MailFeedback mail) {
        log(news);
        news.steps().forEach(step -> take(step, news));
        if (news.steps().contains(Step.DELAY)) {
            Telemetry.count("MailDelayed");
            // Its delivery may have been noted before the delay was recorded.
            mail.known(table, env.now()).filter(Known::delivered).ifPresent(_ -> take(Step.DELIVER, news));
        }
    }

    private void take(Step step, LetterNews news) {
        decide(
                news.letter(),
                complaint -> news.command(
                        step,
                        step.concernsAddress() ? holders(complaint, news.event()) : Set.of(),
                        outcomes(complaint)));
    }

    private static void log(LetterNews news) {
        String letter = "a letter of " + news.letter().reference();
        String id = news.event().messageId();
        switch (news.event().news()) {
            case RETURNED_FOR_GOOD, RETURNED ->
                HandleMailEvent.said("LetterReturned", "the mail of " + letter + " came back: " + id);
            case MARKED_AS_SPAM -> HandleMailEvent.said("LetterMarkedAsSpam", letter + " was marked as spam: " + id);
            case ACCEPTED, DELIVERED, DELAYED, UNCLEAR, NOTHING -> {
                // That is nothing to look into.
            }
        }
    }

    /** A mail with a new link is no letter of a change, so all that follows is that nothing more is mailed to its address. */
    void newLink(SesEvent event, OfComplaint mail) {
        switch (event.news()) {
            case RETURNED_FOR_GOOD -> unusable(event, mail, Why.RETURNED);
            case MARKED_AS_SPAM -> unusable(event, mail, Why.MARKED_AS_SPAM);
            case RETURNED ->
                HandleMailEvent.said("NewLinkReturned", "a mail with a new link came back: " + event.messageId());
            case ACCEPTED, DELIVERED, DELAYED, UNCLEAR, NOTHING -> {
                // Who has asked for a link asks again if none comes.
            }
        }
    }

    private void unusable(SesEvent event, OfComplaint mail, Why why) {
        HandleMailEvent.said(
                "NewLinkReturned",
                "nothing more is mailed to an address of " + mail.reference() + ", because of the mail "
                        + event.messageId());
        decide(mail, complaint -> new Command.MarkAddressUnusable(holders(complaint, event), why));
    }

    /** What is known of the mail with this event; empty if it has no mark any more, because the marks go with the personal data. */
    private Optional<Known> known(SesEvent event, MailFeedback mail, OfComplaint letter) {
        Fact fact = LetterNews.fact(event.news());
        Optional<Known> known = fact == Fact.ACCEPTED ? mail.known(table, env.now()) : Optional.empty();
        if (known.filter(Known::accepted).isEmpty()) {
            known = mail.note(table, fact, event.at(), event.messageId(), env.now());
        }
        if (known.isEmpty()) {
            HandleMailEvent.said(
                    "UnknownMail", "SES told of a letter of " + letter.reference() + " that is not marked any more");
        }
        return known;
    }

    /** Those whose address is the one of the mail. Empty if the address has been corrected since. */
    private Set<LinkHolder> holders(Complaint complaint, SesEvent event) {
        Particulars particulars = complaints.particulars(complaint.reference());
        Set<LinkHolder> holders = EnumSet.noneOf(LinkHolder.class);
        if (event.isTo(particulars.complainant().email())) {
            holders.add(LinkHolder.COMPLAINANT);
        }
        if (particulars.representative() != null
                && event.isTo(particulars.representative().email())) {
            holders.add(LinkHolder.REPRESENTATIVE);
        }
        return holders;
    }

    private LetterOutcomes outcomes(Complaint complaint) {
        return LetterOutcomes.of(complaints.changes(complaint));
    }

    private void decide(OfComplaint letter, Function<Complaint, Command.SystemCommand> command) {
        Optional<Complaint> complaint = Reference.parse(letter.reference()).flatMap(complaints::find);
        if (complaint.isEmpty()) {
            HandleMailEvent.said("UnknownMail", "SES told of a letter of an unknown complaint: " + letter.reference());
            return;
        }
        Instant now = env.now();
        complaints.change(
                complaint.get().organisation(), letter.reference(), MAIL_FEEDBACK, now, current -> book.of(current)
                        .decide(current, command.apply(current), MAIL_FEEDBACK, now));
    }
}
