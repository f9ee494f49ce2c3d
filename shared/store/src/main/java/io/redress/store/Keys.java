package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.platform.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every key of the table, in one place; {@link ReportKeys} has those of reports. */
final class Keys {

    static final String PK = "pk";
    static final String SK = "sk";

    /** The index of open work, by team and by caseworker, the most urgent first. */
    static final String WORK_INDEX = "work";

    static final String WORK_PK = "workPk";
    static final String WORK_SK = "workSk";

    /** An attribute of the work index. A pointer has it only if the complaint must not be counted. */
    static final String UNCOUNTED = "caseworker";

    /** The index of next checks: complaints and members of staff, by the time of their next check. */
    static final String NEXT_CHECK_INDEX = "nextCheck";

    static final String NEXT_CHECK_PK = "nextCheckPk";
    static final String NEXT_CHECK_SK = "nextCheckSk";

    /** The snapshot of a complaint. */
    static final String NOW = "NOW";

    /** The particulars of a complaint. */
    static final String PERSON = "PERSON";

    /** The particulars as they were submitted, once they have been corrected. */
    static final String PERSON_SUBMITTED = "PERSON#SUBMITTED";

    /** The days off that an organisation has declared. */
    static final String DECLARED = "DECLARED";

    /** The version of a directory of staff. No member's id begins with #, so this key sorts before all members. */
    static final String CHANGES = "#CHANGES";

    /** The entry of a complaint in its caseworker's list. The keys of its entries in other lists begin with the same word. */
    static final String WORK = "WORK";

    static final String RELATED = "RELATED#";

    /** The beginning of the keys of all submissions that joined a complaint. It sorts among the items of the history. */
    static final String SUBMITTED_AGAIN = "SUBMITTED-AGAIN#";

    /** The beginning of the keys of all records of reads. */
    static final String READS = "READS#";

    /** The beginning of the keys of all settings histories. */
    static final String SETTINGS = "SETTINGS#";

    /** The beginning of the keys of the entries of a settings history. Not CHANGE#, which the stream passes to relay. */
    static final String ENTRY = "ENTRY#";

    /** The hash of the last entry of a settings history. */
    static final String HEAD = "HEAD";

    /** The beginnings of the keys of texts, tracking links and mail marks at a complaint. */
    static final String TEXT = "TEXT#";

    static final String LINK = "LINK#";
    static final String MAIL = "MAIL#";

    /** The beginning of the keys of all handled marks of a complaint. Among a complaint's items, it sorts directly after the changes. */
    static final String HANDLED = "HANDLED#";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Keys() {}

    static String complaint(String reference) {
        return "C#" + reference;
    }

    /** The reference of the complaint that an item belongs to. */
    static String reference(String pk) {
        return pk.substring(pk.indexOf('#') + 1);
    }

    static String change(int number) {
        return "CHANGE#" + padded(number, 6);
    }

    static String text(int number) {
        return TEXT + padded(number, 6);
    }

    /** Pads with zeros, so that texts sort in the order of numbers. String.format would cost 17 ms of a cold start. */
    static String padded(int number, int digits) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    static String link(String hash) {
        return LINK + hash;
    }

    static String mail(int change, String letter, String recipient) {
        return mails(change) + letter + "#" + hash(recipient);
    }

    /** The beginning of the keys of all mail marks of one change. */
    static String mails(int change) {
        return MAIL + padded(change, 6) + "#";
    }

    /** Stored at a complaint: a function has handled a change completely. */
    static String handled(int change, String function) {
        return HANDLED + padded(change, 6) + "#" + function;
    }

    static String idempotency(String organisation, String key) {
        return "IDEMPOTENCY#" + organisation + "#" + hash(key);
    }

    /** The submissions of the last day of one person, whom {@link PersonKey} hides. */
    static String recent(String organisation, String person) {
        return "RECENT#" + organisation + "#" + person;
    }

    /** Stored at a complaint: a time at which the complainant sent the same submission once more. */
    static String submittedAgain(Instant at) {
        return SUBMITTED_AGAIN + moment(at);
    }

    static String register(String organisation) {
        return "REGISTER#" + organisation;
    }

    /** The register of a department, with lines of the same form. */
    static String register(String organisation, String department) {
        return register(organisation) + "#" + department;
    }

    /** The numbers that a department's register has given out. */
    static String numbers(String organisation, String department) {
        return "NUMBER#" + organisation + "#" + department;
    }

    static String number(int number) {
        return padded(number, 8);
    }

    /** Stored at a complaint: the pointer of another complaint that is related to it. */
    static String related(String reference) {
        return RELATED + reference;
    }

    static String turnedAway(String organisation) {
        return "TURNED#" + organisation;
    }

    /** The letters that one mailbox gets for what the public does. The mailbox is hidden, for each day in another way. */
    static String mailed(PersonKey key, String organisation, LocalDate day, String mailbox) {
        return "MAILED#" + organisation + "#" + key.hide(day + "#" + organisation + "#" + mailbox);
    }

    /** The numbers of submissions by the public, hour by hour. */
    static String submitted(String organisation) {
        return "SUBMITTED#" + organisation;
    }

    static String registered(Instant received, String reference) {
        return moment(received) + "#" + reference;
    }

    static String staff(String organisation) {
        return "STAFF#" + organisation;
    }

    /** The members who have been removed from the directory a short time ago. */
    static String removed(String organisation) {
        return "REMOVED#" + organisation;
    }

    static String calendar(String organisation) {
        return "CALENDAR#" + organisation;
    }

    /**
     * Who read a complaint, or the sheets of an organisation.
     *
     * @param what the reference of a complaint, or the id of an organisation
     */
    static String reads(String what) {
        return READS + what;
    }

    /** The history of the directory of staff, or of the calendar. */
    static String settings(String organisation, String what) {
        return SETTINGS + organisation + "#" + what;
    }

    static String entry(int number) {
        return ENTRY + padded(number, 8);
    }

    /** The persons with whom contact is under conditions. */
    static String contactConditions(String organisation) {
        return "CONDITIONS#" + organisation;
    }

    /** A key of its own for the calls of a person, so that listing the persons does not read the calls. */
    static String calls(String organisation, String id) {
        return contactConditions(organisation) + "#" + id;
    }

    /** The ideas for improvement. */
    static String improvements(String organisation) {
        return "IMPROVEMENTS#" + organisation;
    }

    /** A session at the desk. Its id is a hash, so that nobody can take over a session who reads the table. */
    static String session(String id) {
        return "SESSION#" + id;
    }

    /** A work list of one owner. */
    static String list(WorkList list, String organisation, ListOwner owner) {
        return list.name() + "#" + organisation + "#" + owner.whose();
    }

    /** Complaints with incidents whose duties are not all done. */
    static String duties(String organisation) {
        return "DUTIES#" + organisation;
    }

    static String mine(String organisation, String caseworker) {
        return "MINE#" + organisation + "#" + caseworker;
    }

    /** Complaints without a time limit come after all others, the longest waiting first. */
    static String urgency(Optional<Instant> due, Complaint complaint) {
        String when = due.map(Keys::moment).orElseGet(() -> "~" + moment(complaint.inStageSince()));
        return when + "#" + complaint.reference();
    }

    /** The place of a complaint in a list of follow-on actions. */
    static String followOn(Instant due, Complaint complaint) {
        return moment(due) + "#" + complaint.reference();
    }

    /** In the index of next checks: ended complaints of an organisation that are checked before their personal data is erased. */
    static String ended(String organisation) {
        return "ENDED#" + organisation;
    }

    /** In the index of next checks: the other ended complaints of an organisation, by when their erasure is planned or carried out. */
    static String retention(String organisation) {
        return "RETENTION#" + organisation;
    }

    /** In the index of next checks: the entries of the removals of members of staff, by when they left. */
    static String former(String organisation) {
        return "FORMER#" + organisation;
    }

    /** In the index of next checks: the particulars of all complaints of an organisation, by hashes of whom they are about. */
    static String persons(String organisation) {
        return "PERSONS#" + organisation;
    }

    static String shard(int number) {
        return "DUE#" + number;
    }

    /** The time of a next check. Whether it is for a complaint or a member of staff can be seen from the keys of the item. */
    static String nextCheck(Instant at, String organisation) {
        return moment(at) + "#" + organisation;
    }

    /** The same with the first of the changes that have to be followed up; null if there are none. */
    static String nextCheck(Instant at, String organisation, @Nullable FollowUp followUp) {
        return nextCheck(at, organisation) + (followUp == null ? "" : "#" + followUp.from());
    }

    /** A time of fixed width, so that keys sort by time. */
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String hash(String value) {
        return Sha256.base64(value);
    }
}
