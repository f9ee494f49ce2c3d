package io.redress.post;

import io.redress.domain.Actor;
import io.redress.domain.Command;
import io.redress.domain.Complaint;
import io.redress.domain.Decision;
import io.redress.domain.Event;
import io.redress.domain.Particulars;
import io.redress.domain.RuleBook;
import io.redress.domain.Rules;
import io.redress.domain.StaffMember;
import io.redress.mail.Letters;
import io.redress.mail.Mail;
import io.redress.runtime.Env;
import io.redress.store.Complaints;
import io.redress.store.MailMark;
import io.redress.store.Moment;
import io.redress.store.Recorded;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters and mails about a complaint: to the complainant, with a link of their own, and to staff. */
public final class Correspondence {

    private final Env env;
    private final RuleBook book;
    private final Complaints complaints;
    private final Post post;
    private final Actor.System sender;
    private final String address;

    /** @param function who sends, as the history names it */
    public Correspondence(Env env, Table table, RuleBook book, Complaints complaints, String function) {
        this.env = env;
        this.book = book;
        this.complaints = complaints;
        this.post = Post.in(env, table);
        this.sender = new Actor.System(function);
        this.address = env.get("PUBLIC_URL");
    }

    /** The moment of one change. */
    public Moment moment(String organisation, String reference, int change) {
        return Moment.of(complaints.get(organisation, reference), complaints.history(reference), change);
    }

    /**
     * Sends a letter about a moment to the complainant, or whoever acts for them, and records that it was handed over;
     * an address that is no longer there is left alone.
     */
    public void toComplainant(Moment moment, String letter) {
        toComplainant(moment, letter, moment.number(), Map.of());
    }

    /** The same with facts that the moment itself does not tell. */
    public void toComplainant(Moment moment, String letter, Map<String, Object> more) {
        toComplainant(moment, letter, moment.number(), more);
    }

    /**
     * The same letter once more.
     *
     * @param order the change that ordered it again, under which it is marked and recorded
     */
    public void toComplainantAgain(Moment moment, String letter, int order) {
        toComplainant(moment, letter, order, Map.of());
    }

    private void toComplainant(Moment moment, String letter, int order, Map<String, Object> more) {
        Complaint complaint = moment.after();
        Rules rules = book.of(complaint);
        Particulars particulars = complaints.particulars(complaint.reference());
        Instant now = env.now();
        LocalDate today = now.atZone(rules.calendar().zone()).toLocalDate();
        Optional<String> to = particulars.letterAddress(today);
        if (to.isEmpty()) {
            return;
        }
        MailMark mark = MailMark.of(complaint.reference(), order, letter, to.get(), now);
        boolean first = post.once(mark, () -> {
            Map<String, Object> facts = new HashMap<>(Facts.of(rules, moment));
            facts.put("name", particulars.greeted(today).orElse(""));
            facts.put(
                    "trackingLink",
                    address + "/tracking/"
                            + complaints.newLink(complaint.reference(), now).token());
            facts.putAll(more);
            return Mail.of(to.get(), Letters.write(letter, facts));
        });
        record(rules, complaint, new Command.RecordLetter(letter, order), now, first);
    }

    /** A letter that had gone before may be on record already, or its record may have been lost on the way. */
    private void record(Rules rules, Complaint complaint, Command.RecordLetter letter, Instant now, boolean first) {
        complaints.change(complaint.organisation(), complaint.reference(), sender, now, current -> {
            boolean known = !first && isRecorded(complaints.history(current.reference()), letter);
            return known ? Decision.NOTHING : rules.decide(current, letter, sender, now);
        });
    }

    private static boolean isRecorded(List<Recorded> history, Command.RecordLetter letter) {
        Event.LetterSent sent = new Event.LetterSent(letter.letter(), letter.change());
        return history.stream().anyMatch(recorded -> recorded.change().events().contains(sent));
    }

    /**
     * Sends a mail about a moment to a member of staff. It names no complainant.
     *
     * @param about tells it from other mails of the same letter, moment and person
     */
    public void toStaff(Moment moment, String letter, String about, StaffMember to, Map<String, Object> more) {
        Complaint complaint = moment.after();
        MailMark mark = MailMark.of(complaint.reference(), moment.number(), letter + "#" + about, to.id(), env.now());
        post.once(mark, () -> {
            Map<String, Object> facts = new HashMap<>(Facts.of(book.of(complaint), moment));
            facts.put(
                    "adminLink",
                    address + "/" + complaint.organisation() + "/admin/complaints/" + complaint.reference());
            facts.putAll(more);
            return Mail.of(to.email(), Letters.write(letter, facts));
        });
    }
}
