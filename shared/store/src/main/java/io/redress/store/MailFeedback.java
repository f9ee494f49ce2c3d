package io.redress.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * A mail of which the mail service says something, found by the tags that the mail was sent with. What it says is added to the mark of
 * the mail, where each fact stays, so that it makes no difference in which order the facts come.
 */
public final class MailFeedback {

    /** What the mail service can say about a mail. */
    public enum Fact {
        /** It has accepted the mail. */
        ACCEPTED,
        /** The mail has arrived. */
        DELIVERED,
        /** It could not deliver the mail yet. */
        DELAYED,
        /** The mail came back. */
        RETURNED
    }

    /**
     * What a mark says.
     *
     * @param at when the mail was handed over
     * @param doubted whether its sender did not know whether the mail was sent
     * @param accepted whether it is known that the mail service has accepted the mail
     */
    public record Known(
            Instant at, boolean doubted, boolean accepted, boolean delivered, boolean delayed, boolean returned) {}

    /** The id by which the mail service knows the mail. */
    static final String MESSAGE_ID = "messageId";

    private static final String PK_TAG = "mark-of";
    private static final String SK_TAG = "mark";

    /** A complaint has at most 999,999 changes; see {@link Keys#mail}. */
    private static final Pattern COMPLAINT_MAIL = Pattern.compile("MAIL#(\\d{6})#(.+)#([^#]+)");

    /** See {@link ReportKeys#reportMail} and {@link ReportKeys#submission}. */
    private static final Pattern REPORT_MAIL = Pattern.compile("([^#]+)#([^#]+)#(?:MAIL#([^#]+)|submission)");

    private static final int LONGEST_TAG = 256;

    private static final String COPY_TAG = "copy";

    private final String pk;
    private final String sk;
    private final int copy;

    private MailFeedback(String pk, String sk, int copy) {
        this.pk = pk;
        this.sk = sk;
        this.copy = copy;
    }

    /** The tags of a mail, which are the key of its mark in letters that SES allows in tags. */
    static Map<String, String> tags(String pk, String sk) {
        Map<String, String> tags = new HashMap<>();
        tags.put(PK_TAG, encoded(pk));
        tags.put(SK_TAG, encoded(sk));
        if (tags.values().stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            throw new IllegalArgumentException("the key of a mail mark is too long for a tag: " + sk);
        }
        return Map.copyOf(tags);
    }

    /** The same for a mail that is sent again under the same key. */
    static Map<String, String> tags(String pk, String sk, int copy) {
        Map<String, String> tags = new HashMap<>(tags(pk, sk));
        tags.put(COPY_TAG, String.valueOf(copy));
        return Map.copyOf(tags);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The mail with these tags; empty if they are not those of a mail of Redress. */
    public static Optional<MailFeedback> of(Map<String, String> tags) {
        try {
            String pk = decoded(tags.getOrDefault(PK_TAG, ""));
            String sk = decoded(tags.getOrDefault(SK_TAG, ""));
            int copy = Integer.parseInt(tags.getOrDefault(COPY_TAG, "0"));
            return pk.isEmpty() || sk.isEmpty() ? Optional.empty() : Optional.of(new MailFeedback(pk, sk, copy));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String tag) {
        return new String(Base64.getUrlDecoder().decode(tag), StandardCharsets.UTF_8);
    }

    /** A letter or a mail about a complaint. */
    public record OfComplaint(String reference, int change, String letter, String recipient) {

        /** Whether it went to the complainant, or to who represents them. */
        public boolean isToComplainant() {
            return recipient.equals(Keys.hash(MailMark.COMPLAINANT));
        }

        /** Whether it brought a new link to somebody who had asked for one. */
        public boolean isNewLink() {
            return change == MailMark.NO_CHANGE && letter.equals(MailMark.NEW_LINK);
        }
    }

    /** Which letter or mail about a complaint it is; empty if it is another mail. */
    public Optional<OfComplaint> ofComplaint() {
        Matcher mail = COMPLAINT_MAIL.matcher(sk);
        return pk.startsWith(Keys.complaint("")) && mail.matches()
                ? Optional.of(new OfComplaint(
                        Keys.reference(pk), Integer.parseInt(mail.group(1)), mail.group(2), mail.group(3)))
                : Optional.empty();
    }

    /** The organisation of a mail to staff that is about no complaint; empty if it is another mail. */
    public Optional<String> organisation() {
        String organisation = Keys.reference(pk);
        return pk.equals(ReportKeys.reports(organisation)) || pk.equals(ReportKeys.digests(organisation))
                ? Optional.of(organisation)
                : Optional.empty();
    }

    /**
     * A mail of a report.
     *
     * @param recipient the hidden recipient; null for the mail to the receiver of the report
     * @param copy which of the mails to the recipient it is; 0 if the mail does not say so
     */
    public record OfReport(
            String organisation,
            String report,
            String period,
            @Nullable String recipient,
            int copy) {}

    /** Which mail of a report it is; empty if it is another mail. */
    public Optional<OfReport> ofReport() {
        String organisation = Keys.reference(pk);
        Matcher mail = REPORT_MAIL.matcher(sk);
        return pk.equals(ReportKeys.reports(organisation)) && mail.matches()
                ? Optional.of(new OfReport(organisation, mail.group(1), mail.group(2), mail.group(3), copy))
                : Optional.empty();
    }

    /** The hidden recipient of the mail. */
    public String recipient() {
        return sk.substring(sk.lastIndexOf('#') + 1);
    }

    /** Whether a hidden recipient is a member of staff. */
    public static boolean isTo(String member, String recipient) {
        return Keys.hash(member).equals(recipient);
    }

    /** The mark of the mail that tells administrators, once in a month, that mails to a member come back. */
    public static MailMark ofReturn(String organisation, YearMonth month, String recipient, String to, Instant now) {
        return MailMark.ofReturn(organisation, month, recipient, to, now);
    }

    /** What the mark says; empty if there is none: the data has been erased, or the mail is not one of Redress. */
    public Optional<Known> known(Table table, Instant now) {
        return table.get(pk, sk).map(item -> known(item, now));
    }

    /**
     * Adds what the mail service says to the mark, with which the mail counts as sent.
     *
     * @return what the mark says now; empty if there is no mark
     */
    public Optional<Known> note(Table table, Fact fact, Instant at, String messageId, Instant now) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":id", AttributeValue.fromS(messageId));
        values.put(":at", AttributeValue.fromS(Keys.moment(at)));
        String name = name(fact);
        try {
            Map<String, AttributeValue> before = table.update(request -> request.key(Table.key(pk, sk))
                    .updateExpression("SET " + MESSAGE_ID + " = if_not_exists(" + MESSAGE_ID + ", :id), " + name
                            + " = if_not_exists(" + name + ", :at)")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeValues(values)
                    .returnValues(ReturnValue.ALL_OLD));
            Map<String, AttributeValue> after = new HashMap<>(before);
            after.put(name, AttributeValue.fromS(Keys.moment(at)));
            return Optional.of(known(after, now));
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    private static Known known(Map<String, AttributeValue> item, Instant now) {
        return new Known(
                Instant.parse(Item.text(item, "at")),
                MailMark.isInDoubt(item, now),
                MailMark.isAccepted(item),
                item.containsKey(name(Fact.DELIVERED)),
                item.containsKey(name(Fact.DELAYED)),
                item.containsKey(name(Fact.RETURNED)));
    }

    private static String name(Fact fact) {
        return fact.name().toLowerCase(Locale.ROOT);
    }
}
