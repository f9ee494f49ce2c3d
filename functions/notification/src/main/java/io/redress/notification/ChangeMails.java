package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.correspondence.InReadersWords;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.ChangeRecipients;
import io.redress.domain.rules.recipients.Recipients;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails of one change: which letter each of its events calls for, and to whom. */
final class ChangeMails {

    private final RuleBook book;
    private final Rules rules;
    private final Correspondence correspondence;
    private final ChangeContext context;
    private final Complaint now;
    private final ChangeRecipients changeRecipients;
    private final Recipients recipients;
    private final StaffMails toStaff;
    private final ToldAddition additions;

    ChangeMails(
            RuleBook book,
            Correspondence correspondence,
            ChangeContext context,
            Complaint now,
            ChangeRecipients changeRecipients,
            ToldAddition additions) {
        this.book = book;
        this.rules = book.of(context.after());
        this.correspondence = correspondence;
        this.context = context;
        this.changeRecipients = changeRecipients;
        this.recipients = changeRecipients.after();
        this.now = now;
        this.additions = additions;
        this.toStaff = new StaffMails(correspondence, changeRecipients, context);
    }

    Stream<Runnable> all() {
        return context.recorded().change().events().stream().flatMap(this::of);
    }

    private Stream<Runnable> of(Event event) {
        return switch (event) {
            case IntakeEvent _, ErasureEvent _ -> Stream.empty();
            case StageEvent stage -> ofStage(stage);
            case LimitEvent limit -> ofLimit(limit);
            case ActionEvent action -> ofAction(action);
            case LetterEvent letter -> ofLetter(letter);
            case AssignmentEvent assignment ->
                new AssignmentMails(correspondence, context, now, recipients, toStaff).of(assignment);
            case SubjectEvent subject -> ofSubject(subject);
            case AccessEvent access -> new AccessMails(context, recipients, toStaff).of(access);
            case DocumentEvent document ->
                new DocumentMails(context, changeRecipients, toStaff, additions).of(document);
            case ReplyEvent reply ->
                new WaitingReplyMails(rules, context, now, recipients, toStaff, correspondence.desk()).of(reply);
            case FollowOnEvent followOn ->
                new FollowOnMails(rules, correspondence, context, recipients, toStaff).of(followOn);
        };
    }

    private Stream<Runnable> ofStage(StageEvent event) {
        return switch (event) {
            case StageEvent.ConsultationRequested _ -> consultationRequested();
            case StageEvent.StageEntered _ ->
                new ConsultationMails(rules, context, recipients, toStaff).afterStage(requestedBy());
            case StageEvent.OwnerReplaced _,
                    StageEvent.Paused _,
                    StageEvent.Resumed _,
                    StageEvent.Reopened _,
                    StageEvent.ContactedAfterEnd _,
                    StageEvent.Closed _ -> Stream.empty();
        };
    }

    /** A complaint about a person is handed up to the next manager, who is told of the assignment. Nobody else is consulted. */
    private Stream<Runnable> consultationRequested() {
        return context.after().namesPerson()
                ? Stream.empty()
                : toStaff.mails(
                        "consultation-requested",
                        recipients.consulted(),
                        Map.of("requestedBy", requestedBy(), "toConsulted", recipients.hasConsulted()));
    }

    private Stream<Runnable> ofLimit(LimitEvent event) {
        return switch (event) {
            case LimitEvent.Alerted alerted ->
                new LimitAlerts(rules, correspondence, context, now, recipients, toStaff).mails(alerted);
            case LimitEvent.ExtensionTakenBack back -> extensionTakenBack(back);
            case LimitEvent.LimitStarted _,
                    LimitEvent.LimitMet _,
                    LimitEvent.LimitMissed _,
                    LimitEvent.LimitEndedLate _,
                    LimitEvent.LimitCancelled _,
                    LimitEvent.LimitRunsAgain _,
                    LimitEvent.LimitHeld _,
                    LimitEvent.LimitNotApplicable _,
                    LimitEvent.LimitPaused _,
                    LimitEvent.LimitResumed _,
                    LimitEvent.LimitMoved _,
                    LimitEvent.NewDateTold _,
                    LimitEvent.LimitExtended _ -> Stream.empty();
        };
    }

    /** The caseworker tells the complainant in another way, and extends the time limit again. */
    private Stream<Runnable> extensionTakenBack(LimitEvent.ExtensionTakenBack back) {
        return toStaff.mails(
                "extension-taken-back",
                back.limit(),
                recipients.caseworker(),
                Map.of(
                        "limit",
                        StaffWords.limit(back.limit()),
                        "refusedDate",
                        StaffWords.day(back.from()),
                        "standingDate",
                        StaffWords.day(back.due())));
    }

    private Stream<Runnable> ofAction(ActionEvent event) {
        return switch (event) {
            case ActionEvent.ActionTaken _ ->
                context.recorded().change().isByPublic() && additions.isTold() ? byPublic() : Stream.empty();
            case ActionEvent.ActedFor _,
                    ActionEvent.Decided _,
                    ActionEvent.Determined _,
                    ActionEvent.Prioritised _,
                    ActionEvent.SatisfactionStated _ -> Stream.empty();
        };
    }

    private Stream<Runnable> byPublic() {
        Map<String, Object> facts = new HashMap<>(additions.facts());
        facts.put("byRepresentative", context.recorded().change().isByRepresentative());
        return toStaff.mails("complainant-acted", changeRecipients.caseworkerBefore(), facts);
    }

    private Stream<Runnable> ofLetter(LetterEvent event) {
        return switch (event) {
            case LetterEvent.LetterOrdered ordered ->
                context.recorded().change().ordersAcknowledgement()
                        ? Stream.empty()
                        : Stream.of(() -> correspondence.toComplainant(context, ordered.letter()));
            case LetterEvent.LetterOrderedAgain again -> again(again.change());
            case LetterEvent.LetterOwed owed -> byHand(owed);
            case LetterEvent.LetterDoubted doubted -> inDoubt(doubted);
            case LetterEvent.LetterMarkedAsSpam marked -> markedAsSpam(marked);
            case LetterEvent.LetterDrafted _,
                    LetterEvent.LetterSent _,
                    LetterEvent.LetterTold _,
                    LetterEvent.LetterReturned _,
                    LetterEvent.LetterDelayed _,
                    LetterEvent.LetterDelivered _,
                    LetterEvent.AddressUnusable _ -> Stream.empty();
        };
    }

    /** The caseworker finds out whether the letter arrived. */
    private Stream<Runnable> inDoubt(LetterEvent.LetterDoubted doubted) {
        return toStaff.mails(
                "letter-in-doubt",
                doubted.letter() + "#" + doubted.change(),
                recipients.caseworker(),
                Map.of(
                        "letter",
                        (InReadersWords) read -> read.procedure().titleOf(doubted.letter()),
                        "handedOver",
                        StaffWords.minute(doubted.at())));
    }

    /** The caseworker finds another way to the complainant. */
    private Stream<Runnable> markedAsSpam(LetterEvent.LetterMarkedAsSpam marked) {
        return toStaff.each(
                ByHand.MARKED_AS_SPAM,
                recipients.caseworker(),
                to -> correspondence.byHand(context, ByHand.MARKED_AS_SPAM, marked.letter(), marked.change(), to));
    }

    /** Sends the letters of an earlier change again, as mails of this change. That change may itself have sent copies. */
    private Stream<Runnable> again(int change) {
        ChangeContext earlier = correspondence.context(
                context.after().organisation(), context.after().reference(), change);
        Optional<LetterEvent.LetterOrderedAgain> copies = earlier.event(LetterEvent.LetterOrderedAgain.class);
        if (copies.isPresent()) {
            return again(copies.get().change());
        }
        return earlier.letters().map(letter -> () -> correspondence.toComplainantAgain(earlier, letter, context));
    }

    /**
     * One person is asked to tell the complainant: who looks after the complaint now. A person who gets the complaint later, or has got
     * it since this change, is asked together with the assignment. A complainant who gave no way to be reached gets no letter
     * (KT-15).
     */
    private Stream<Runnable> byHand(LetterEvent.LetterOwed owed) {
        String mail = owed.returned() == null ? ByHand.USUAL : ByHand.RETURNED;
        return context.after().entry().contactable() && !isAskedWithAssignment()
                ? toStaff.each(
                        mail,
                        changeRecipients.now().caseworker(),
                        to -> correspondence.byHand(
                                context, mail, owed.letter(), owed.orderNumber(context.number()), to))
                : Stream.empty();
    }

    private boolean isAskedWithAssignment() {
        String caseworker = now.status().caseworker();
        return caseworker == null
                ? now.open()
                : !caseworker.equals(context.after().status().caseworker());
    }

    /** Data-protection contacts get a mail when the rules no longer keep a member of staff away from the complaint (NU-6). */
    private Stream<Runnable> ofSubject(SubjectEvent event) {
        return switch (event) {
            case SubjectEvent.PersonUnnamed _ -> new AccessMails(context, recipients, toStaff).told("person-unnamed");
            case SubjectEvent.PersonNamed _, SubjectEvent.SubjectUnknown _, SubjectEvent.SubjectNotStaff _ ->
                Stream.empty();
        };
    }

    /** Who made the change, by the name that colleagues know; the owner's role, if it was not one of the staff. */
    private InReadersWords requestedBy() {
        String owner = context.after().status().owner();
        Optional<String> name = recipients.nameOf(context.recorded().change().by());
        return read -> name.or(() -> Optional.ofNullable(owner)
                        .flatMap(read.procedure()::role)
                        .map(Role::title))
                .orElse(read.procedure().name());
    }
}
