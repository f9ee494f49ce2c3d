package io.redress.correspondence;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Letter;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Recipient;
import io.redress.domain.staff.Actor;
import io.redress.email.DeskAddress;
import io.redress.email.LetterWriter;
import io.redress.email.Mail;
import io.redress.email.NotSent;
import io.redress.platform.DatesInWords;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.Complaints;
import io.redress.store.MailMark;
import io.redress.store.MailMarks;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the letters and mails about a complaint: to the complainant, with a tracking link, and to staff. */
public final class Correspondence {

    private final Env env;
    private final Table table;
    private final RuleBook book;
    private final Complaints complaints;
    private final SendOnce sendOnce;
    private final Actor.System sender;
    private final DeskAddress desk;
    private final LettersToAddress letters;
    private final NeedlessLetters needless;
    private final LetterContents contents;
    private final ReplyAddress replies;

    /** @param function the function that sends, as the history names it */
    public Correspondence(Env env, Table table, RuleBook book, Complaints complaints, String function) {
        this.env = env;
        this.table = table;
        this.book = book;
        this.complaints = complaints;
        this.sendOnce = SendOnce.in(env, table);
        this.sender = new Actor.System(function);
        this.desk = DeskAddress.in(env);
        this.letters = new LettersToAddress(table);
        this.needless = new NeedlessLetters(complaints);
        this.contents = new LetterContents(book, complaints);
        this.replies = new ReplyAddress(env, table);
    }

    /** The addresses of the desk, for what mails to staff lead to. */
    public DeskAddress desk() {
        return desk;
    }

    /** A change, with the complaint before and after it. */
    public ChangeContext context(String organisation, String reference, int change) {
        return contents.context(organisation, reference, change);
    }

    /** The current state of the complaint. It may have changed since the change that a letter is about. */
    public Complaint now(ChangeContext context) {
        return complaints.get(context.after().organisation(), context.after().reference());
    }

    /** The changes that have been made since a change; the history is read only if there are any. */
    public List<Change> changesAfter(ChangeContext context) {
        Complaint now = now(context);
        return now.version() == context.number()
                ? List.of()
                : complaints.changes(now).stream()
                        .filter(change -> change.number() > context.number())
                        .toList();
    }

    /**
     * Sends a letter about a change to the complainant, or to the person who represented them then, and records that it was
     * sent. If there is no e-mail address any more, or the mail service refuses the mail for good, it records that staff have to
     * tell the complainant by hand; if there is no other way to reach the complainant either, it does nothing.
     */
    public void toComplainant(ChangeContext context, String letter) {
        toComplainant(context, letter, Map.of());
    }

    /** Sends a letter with facts that the change itself does not contain. */
    public void toComplainant(ChangeContext context, String letter, Map<String, Object> more) {
        send(context, letter, context, more);
    }

    /**
     * Sends the same letter again.
     *
     * @param order the change that ordered it again; the mail is marked and recorded under its number
     */
    public void toComplainantAgain(ChangeContext context, String letter, ChangeContext order) {
        send(context, letter, order, Map.of());
    }

    private void send(ChangeContext context, String letter, ChangeContext order, Map<String, Object> more) {
        Complaint complaint = context.after();
        Rules rules = book.of(complaint);
        Particulars particulars = complaints.particulars(complaint.reference());
        Instant now = env.now();
        // The address on the day of the order, so that a letter that is sent late does not go to another person.
        LocalDate day =
                order.recorded().change().at().atZone(rules.calendar().zone()).toLocalDate();
        Optional<String> to = particulars.letterAddress(day);
        if (particulars.isErased() || (to.isEmpty() && !complaint.entry().contactable())) {
            return;
        }
        if (needless.include(letter, context, order, now)) {
            return;
        }
        if (to.isEmpty()
                || order.after().handling().unusable().include(particulars.letterHolder(day))
                || letters.holds(rules, particulars, to.get(), letter, order, day)) {
            boolean otherChannel = particulars
                    .preferredChannel(day)
                    .filter(channel -> channel != PreferredChannel.E_MAIL)
                    .isPresent();
            record(rules, complaint, new Command.OweLetter(letter, order.number(), otherChannel), order.number(), now);
            return;
        }
        MailMark mark = MailMark.ofLetter(complaint.reference(), order.number(), letter, to.get(), now);
        Supplier<Mail> mail = () -> {
            Rules read = book.inLanguageOf(particulars.language(), rules);
            Map<String, Object> facts = new HashMap<>(contents.facts(read, context, letter));
            facts.putAll(LetterContents.greeting(particulars, day));
            facts.put("stillNeeded", StillNeeded.of(complaint, particulars, read.procedure()));
            Optional<String> replyTo =
                    replies.of(complaint.organisation(), complaint.reference(), particulars.letterHolder(day), now);
            facts.put("repliesRead", replyTo.isPresent());
            facts.put(
                    "trackingLink",
                    desk.site() + "/tracking/"
                            + complaints
                                    .newLink(complaint.reference(), particulars.letterHolder(day), now)
                                    .token());
            LetterContents.answerBy(read, letter, order, now).ifPresent(due -> facts.put("respondBy", due));
            facts.putAll(InReadersWords.in(read, more));
            return Mail.of(
                            to.get(),
                            LetterWriter.write(
                                    LetterContents.template(rules, letter),
                                    facts,
                                    read.procedure().language()))
                    .answeredAt(replyTo.orElse(null));
        };
        record(rules, complaint, sent(mark, mail, letter, order.number()), order.number(), now);
    }

    /** Sends a letter; returns what to record: that it was sent, that nobody knows, or that it was refused for good. */
    private Command.SystemCommand sent(MailMark mark, Supplier<Mail> mail, String letter, int order) {
        try {
            SendOnce.Outcome outcome = sendOnce.send(mark, mail);
            if (outcome.doubt() != null) {
                Log.said("nobody knows whether the letter of change " + order
                        + " was sent; staff are asked to find out");
                return new Command.DoubtLetter(letter, order, outcome.doubt());
            }
            return new Command.RecordLetter(letter, order, outcome.messageId());
        } catch (NotSent refused) {
            if (!refused.forGood()) {
                throw refused;
            }
            Log.failed("a letter was refused for good, so staff have to tell the complainant by hand", refused);
            return new Command.OweLetter(letter, order);
        }
    }

    /**
     * Records a letter once, even if a message comes twice, two functions handle it at the same time, or the first attempt to
     * record it has failed. The history is read only if the complaint has changed since the letter was ordered.
     */
    private void record(Rules rules, Complaint complaint, Command.SystemCommand what, int order, Instant now) {
        complaints.change(complaint.organisation(), complaint.reference(), sender, now, current -> {
            Decision decision = rules.decide(current, what, sender, now);
            return current.version() > order
                            && RecordedLetters.include(decision, what, order, complaints.changes(current))
                    ? Decision.NOTHING
                    : decision;
        });
    }

    /** Records a follow-on action as completed, because a mail has done it. */
    public void complete(ChangeContext context, String followOnAction) {
        Complaint complaint = context.after();
        Instant now = env.now();
        complaints.change(complaint.organisation(), complaint.reference(), sender, now, current -> book.of(current)
                .decide(current, new Command.CompleteFollowOnAction(followOnAction), sender, now));
    }

    /**
     * Asks a member of staff to tell the complainant a letter that cannot go by mail, or whose mail has not reached the complainant. The
     * mail names the letter, the change with its text, by when the complainant has to be told, and where the words are.
     *
     * @param context the change for which the member of staff is asked now
     * @param mail the mail to the member of staff
     * @param ordered the number of the change that ordered the letter
     */
    public void byHand(ChangeContext context, String mail, String letter, int ordered, Recipient to) {
        Rules rules = book.of(context.after());
        ChangeContext order = contents.orderedBy(context, ordered);
        if (needless.isReplaced(letter, order)) {
            return;
        }
        Rules read = book.inLanguageOf(to.member().language(), rules);
        Map<String, Object> facts = contents.facts(read, order, letter);
        String title = read.procedure()
                .letter(letter)
                .map(Letter::title)
                .orElseGet(() -> LetterWriter.title(
                        LetterContents.template(rules, letter),
                        facts,
                        read.procedure().language()));
        Map<String, Object> more = new HashMap<>(Map.of("letter", title));
        List.of("change", "parts", "keptUntil", "erasedOn").forEach(fact -> more.put(fact, facts.get(fact)));
        String platform = read.procedure()
                .platform(context.after().entry().channel())
                .map(Channel::title)
                .orElse("");
        Optional<PreferredChannel> preferred = complaints
                .particulars(context.after().reference())
                .preferredChannel(env.now().atZone(rules.calendar().zone()).toLocalDate())
                .filter(channel -> channel != PreferredChannel.E_MAIL);
        Language language = read.procedure().language();
        more.put("platform", platform);
        more.put("preferred", preferred.map(channel -> channel.title(language)).orElse(""));
        more.put(
                "request",
                LetterFacts.MESSAGES
                        .in(language)
                        .say("request."
                                + preferred
                                        .filter(_ -> platform.isEmpty())
                                        .orElse(PreferredChannel.LETTER)
                                        .id()));
        more.put(
                "tellBy",
                read.telling()
                        .toTellBy(context.after(), letter)
                        .map(limit -> DatesInWords.of(read).due(limit.due()))
                        .orElse(""));
        more.put(
                "words",
                desk.letter(context.after().organisation(), context.after().reference(), ordered, letter));
        toStaff(context, mail, letter + "#" + ordered, to, more);
    }

    /** The marks of the mails to staff for the changes of a complaint, from the first of these changes to the last. */
    public StaffMailMarks staffMailMarks(String reference, int first, int last) {
        return new StaffMailMarks(MailMarks.of(table, reference, first, last));
    }

    /**
     * Sends a mail about a change to a member of staff. It names no complainant. If nobody knows whether the mail was sent, it
     * counts as sent: what it is about is in the lists of staff, and is alerted when it is overdue.
     *
     * @param about distinguishes it from other mails of the same letter and change to the same person
     * @param more further facts; what they say in words is {@link InReadersWords}
     * @return whether the mail was certainly sent
     */
    public boolean toStaff(ChangeContext context, String letter, String about, Recipient to, Map<String, Object> more) {
        Complaint complaint = context.after();
        MailMark mark = MailMark.of(
                complaint.reference(),
                context.number(),
                StaffMailMarks.letter(letter, about),
                to.member().id(),
                env.now());
        Optional<Instant> doubt = sendOnce.doubtAfter(mark, () -> {
            Rules read = book.inLanguageOf(to.member().language(), book.of(complaint));
            Map<String, Object> facts = new HashMap<>(LetterFacts.of(read, context));
            facts.put("deskAddress", desk.complaint(complaint.organisation(), complaint.reference()));
            facts.put("actsFor", String.join(", ", to.actsFor()));
            facts.putAll(InReadersWords.in(read, more));
            return Mail.of(
                    to.member().email(),
                    LetterWriter.write(letter, facts, read.procedure().language()));
        });
        doubt.ifPresent(_ -> Log.said("nobody knows whether the mail " + letter + " to a member of staff was sent"));
        return doubt.isEmpty();
    }
}
