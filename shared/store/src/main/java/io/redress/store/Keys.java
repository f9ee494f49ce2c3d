package io.redress.store;

import io.redress.domain.complaint.Complaint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;

/** Every key of the table, in one place. */
final class Keys {

    static final String PK = "pk";
    static final String SK = "sk";

    /** Open work, by team and by caseworker, the most urgent first. */
    static final String WORK_INDEX = "work";

    static final String WORK_PK = "workPk";
    static final String WORK_SK = "workSk";

    /** An attribute that the index of work carries; a pointer has it only if it is to be left out when work is counted. */
    static final String UNCOUNTED = "caseworker";

    /** Complaints for which somebody waits, by the moment at which they have to be looked at. */
    static final String NEXT_CHECK_INDEX = "nextCheck";

    static final String NEXT_CHECK_PK = "nextCheckPk";
    static final String NEXT_CHECK_SK = "nextCheckSk";

    /** The complaint as it stands. */
    static final String NOW = "NOW";

    /** Who complains and of what, in their words. */
    static final String PERSON = "PERSON";

    /** The days off that an organisation has declared. */
    static final String DECLARED = "DECLARED";

    /** How often a directory of staff has been changed; nobody's id begins so, and it comes before all of them. */
    static final String CHANGES = "#CHANGES";

    /** The place of a complaint in its caseworker's list; its places in further lists begin with the same. */
    static final String WORK = "WORK";

    static final String RELATED = "RELATED#";

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
        return "TEXT#" + padded(number, 6);
    }

    /** With zeros before it, so that texts sort as numbers do; a format would cost a cold start 17 ms. */
    private static String padded(int number, int digits) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    static String link(String hash) {
        return "LINK#" + hash;
    }

    static String mail(int change, String letter, String recipient) {
        return mails(change) + letter + "#" + hash(recipient);
    }

    /** What the marks of all mails of one change begin with. */
    static String mails(int change) {
        return "MAIL#" + padded(change, 6) + "#";
    }

    static String idempotency(String organisation, String key) {
        return "IDEMPOTENCY#" + organisation + "#" + hash(key);
    }

    static String register(String organisation) {
        return "REGISTER#" + organisation;
    }

    /** A department's own register, with the same lines. */
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

    /** At a complaint, another one that says that the two have to do with each other. */
    static String related(String reference) {
        return RELATED + reference;
    }

    static String turnedAway(String organisation) {
        return "TURNED#" + organisation;
    }

    static String registered(Instant received, String reference) {
        return moment(received) + "#" + reference;
    }

    static String staff(String organisation) {
        return "STAFF#" + organisation;
    }

    static String calendar(String organisation) {
        return "CALENDAR#" + organisation;
    }

    static String reports(String organisation) {
        return "REPORT#" + organisation;
    }

    static String report(String report, String period) {
        return report + "#" + period;
    }

    static String reportMailed(String report, String period) {
        return report(report, period) + "#MAILED";
    }

    static String reportMail(String report, String period, String recipient) {
        return report(report, period) + "#MAIL#" + hash(recipient);
    }

    /** Apart from the reports themselves, so that a list of these does not read all of those. */
    static String reportParts(String organisation, String report, String period) {
        return reports(organisation) + "#" + report(report, period);
    }

    static String reportParts(String digest) {
        return "PART#" + digest + "#";
    }

    static String reportPart(String digest, int number) {
        return reportParts(digest) + padded(number, 4);
    }

    /** A list of work, of those that have something to do with it. */
    static String list(WorkList list, String organisation, ListOwner owner) {
        return list.name() + "#" + organisation + "#" + owner.whose();
    }

    /** Incidents about which something is still to be done. */
    static String duties(String organisation) {
        return "DUTIES#" + organisation;
    }

    static String mine(String organisation, String caseworker) {
        return "MINE#" + organisation + "#" + caseworker;
    }

    /** Complaints under no promise come after all that are, the longest waiting first. */
    static String urgency(Optional<Instant> due, Complaint complaint) {
        String when = due.map(Keys::moment).orElseGet(() -> "~" + moment(complaint.inStageSince()));
        return when + "#" + complaint.reference();
    }

    /** The place of a complaint in a list of what was promised. */
    static String followOn(Instant due, Complaint complaint) {
        return moment(due) + "#" + complaint.reference();
    }

    static String shard(int number) {
        return "DUE#" + number;
    }

    /** When something of an organisation has to be looked at; which it is, the index tells by the keys of the table. */
    static String nextCheck(Instant at, String organisation) {
        return moment(at) + "#" + organisation;
    }

    /** Of one width, so that keys sort as time goes. */
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
