package io.redress.mailfeedback;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterFates;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UnusableAddress.Why;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.lambda.Telemetry;
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
        switch (event.news()) {
            case ACCEPTED ->
                accepted(event, mail, letter).filter(Known::doubted).ifPresent(known -> settle(event, letter, known));
            case DELIVERED ->
                note(event, mail, letter, Fact.DELIVERED).ifPresent(known -> delivered(event, letter, known));
            case DELAYED, UNCLEAR ->
                note(event, mail, letter, Fact.DELAYED).ifPresent(known -> delayed(event, mail, letter, known));
            case RETURNED_FOR_GOOD, RETURNED ->
                note(event, mail, letter, Fact.RETURNED).ifPresent(_ -> returned(event, letter));
            case MARKED_AS_SPAM ->
                note(event, mail, letter, Fact.DELIVERED).ifPresent(known -> markedAsSpam(event, letter, known));
            case NOTHING -> {
                // An answer of a machine changes nothing.
            }
        }
    }

    /** A mail with a new link is no letter of a change, so all that follows is that nothing more is mailed to its address. */
    void newLink(SesEvent event, OfComplaint mail) {
        switch (event.news()) {
            case RETURNED_FOR_GOOD -> unusable(event, mail, Why.RETURNED);
            case MARKED_AS_SPAM -> unusable(event, mail, Why.MARKED_AS_SPAM);
            case RETURNED ->
                HearOfMail.said("NewLinkReturned", "a mail with a new link came back: " + event.messageId());
            case ACCEPTED, DELIVERED, DELAYED, UNCLEAR, NOTHING -> {
                // Who has asked for a link asks again if none comes.
            }
        }
    }

    private void unusable(SesEvent event, OfComplaint mail, Why why) {
        HearOfMail.said(
                "NewLinkReturned",
                "nothing more is mailed to an address of " + mail.reference() + ", because of the mail "
                        + event.messageId());
        decide(mail, complaint -> new Command.MarkAddressUnusable(holders(complaint, event), why));
    }

    /** Its sender has noted most mails before, which cost no write here. */
    private Optional<Known> accepted(SesEvent event, MailFeedback mail, OfComplaint letter) {
        Optional<Known> known = known(mail, letter);
        return known.filter(before -> !before.accepted()).isPresent()
                ? note(event, mail, letter, Fact.ACCEPTED)
                : known;
    }

    private Optional<Known> known(MailFeedback mail, OfComplaint letter) {
        return orSaid(mail.known(table, env.now()), letter);
    }

    private Optional<Known> note(SesEvent event, MailFeedback mail, OfComplaint letter, Fact fact) {
        return orSaid(mail.note(table, fact, event.at(), event.messageId(), env.now()), letter);
    }

    /** The marks of a complaint are deleted with its personal data. */
    private static Optional<Known> orSaid(Optional<Known> known, OfComplaint letter) {
        if (known.isEmpty()) {
            HearOfMail.said(
                    "UnknownMail", "SES told of a letter of " + letter.reference() + " that is not marked any more");
        }
        return known;
    }

    private void settle(SesEvent event, OfComplaint letter, Known known) {
        decide(
                letter,
                complaint -> new Command.SettleLetter(
                        letter.letter(), letter.change(), known.at(), event.messageId(), fates(complaint)));
    }

    private void delivered(SesEvent event, OfComplaint letter, Known known) {
        if (known.returned()) {
            return;
        }
        if (known.doubted()) {
            settle(event, letter, known);
        }
        if (known.delayed()) {
            arrived(letter, event.at());
        }
    }

    private void arrived(OfComplaint letter, Instant at) {
        decide(letter, complaint -> new Command.DeliverLetter(letter.letter(), letter.change(), at, fates(complaint)));
    }

    private void delayed(SesEvent event, MailFeedback mail, OfComplaint letter, Known known) {
        if (known.delivered() || known.returned()) {
            return;
        }
        Telemetry.count("MailDelayed");
        decide(
                letter,
                complaint -> new Command.DelayLetter(letter.letter(), letter.change(), event.at(), fates(complaint)));
        // Its delivery may have been noted before the delay was recorded.
        mail.known(table, env.now()).filter(Known::delivered).ifPresent(_ -> arrived(letter, event.at()));
    }

    private void returned(SesEvent event, OfComplaint letter) {
        HearOfMail.said(
                "LetterReturned", "the mail of a letter of " + letter.reference() + " came back: " + event.messageId());
        boolean forGood = event.news() == SesEvent.News.RETURNED_FOR_GOOD;
        decide(
                letter,
                complaint -> new Command.ReturnLetter(
                        letter.letter(),
                        letter.change(),
                        event.at(),
                        forGood ? holders(complaint, event) : Set.of(),
                        fates(complaint)));
    }

    private void markedAsSpam(SesEvent event, OfComplaint letter, Known known) {
        HearOfMail.said(
                "LetterMarkedAsSpam",
                "a letter of " + letter.reference() + " was marked as spam: " + event.messageId());
        decide(
                letter,
                complaint -> new Command.MarkLetterAsSpam(
                        letter.letter(),
                        letter.change(),
                        event.at(),
                        known.at(),
                        holders(complaint, event),
                        fates(complaint)));
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

    private LetterFates fates(Complaint complaint) {
        return LetterFates.of(complaints.changes(complaint));
    }

    private void decide(OfComplaint letter, Function<Complaint, Command.SystemCommand> command) {
        Optional<Complaint> complaint = Reference.parse(letter.reference()).flatMap(complaints::find);
        if (complaint.isEmpty()) {
            HearOfMail.said("UnknownMail", "SES told of a letter of an unknown complaint: " + letter.reference());
            return;
        }
        Instant now = env.now();
        complaints.change(
                complaint.get().organisation(), letter.reference(), MAIL_FEEDBACK, now, current -> book.of(current)
                        .decide(current, command.apply(current), MAIL_FEEDBACK, now));
    }
}
