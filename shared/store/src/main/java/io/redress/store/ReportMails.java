package io.redress.store;

import io.redress.domain.report.ReportMail;
import io.redress.domain.report.ReportMail.State;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The mails of reports, one item for each report, period and recipient. Every write is for the version that was read, so of two
 * senders only one hands a mail over, and of two decisions only one counts.
 */
public final class ReportMails {

    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String AT = "at";
    private static final String RECIPIENT = "recipient";

    private final Table table;

    public ReportMails(Table table) {
        this.table = table;
    }

    /**
     * A mail as it is stored.
     *
     * @param version 0 if it is not stored yet, or has been stored without a version
     */
    public record Stored(ReportMail mail, int version) {

        /** The mail of a recipient that is not stored yet. */
        public static Stored nothing(String recipient, Instant now) {
            return new Stored(ReportMail.waiting(recipient, now), 0);
        }
    }

    /**
     * The stored mails of a report, by recipient. Items that earlier versions of Redress have written do not name the recipient; they
     * are found only for members of staff who are named here.
     */
    public Map<String, Stored> of(String organisation, String report, String period, Collection<String> staff) {
        String beginning = ReportKeys.reportMails(report, period);
        Map<String, String> byKey = staff.stream()
                .collect(Collectors.toMap(
                        id -> ReportKeys.reportMail(report, period, id), Function.identity(), (one, _) -> one));
        Map<String, Stored> mails = new TreeMap<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :mails)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(ReportKeys.reports(organisation)),
                                ":mails", AttributeValue.fromS(beginning)))
                        .consistentRead(true),
                item -> kept(item, byKey.get(Item.text(item, Keys.SK)))
                        .ifPresent(kept -> mails.put(kept.mail().recipient(), kept)));
        return mails;
    }

    /** The mail of a report to one recipient, if it is stored. */
    public Optional<Stored> find(String organisation, String report, String period, String recipient) {
        return table.get(ReportKeys.reports(organisation), ReportKeys.reportMail(report, period, recipient))
                .flatMap(item -> kept(item, recipient));
    }

    /** The recipients of each report, by {@link #report}, whose mails somebody has to look after; of these members of staff only. */
    public Map<String, Set<String>> unsettled(String organisation, Collection<String> staff, Instant now) {
        Map<String, String> byHash =
                staff.stream().collect(Collectors.toMap(Keys::hash, Function.identity(), (one, _) -> one));
        Map<String, Set<String>> recipients = new HashMap<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .filterExpression("#state IN (:taken, :doubted, :refused)")
                        .expressionAttributeNames(Map.of("#state", STATE))
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(ReportKeys.reports(organisation)),
                                ":taken", AttributeValue.fromS(stored(State.BEING_SENT)),
                                ":doubted", AttributeValue.fromS(stored(State.IN_DOUBT)),
                                ":refused", AttributeValue.fromS(stored(State.REFUSED)))),
                item -> {
                    String[] key = Item.text(item, Keys.SK).split("#");
                    if (key[2].equals("MAIL")) {
                        kept(item, byHash.get(key[3]))
                                .filter(kept -> kept.mail().unsettled(now))
                                .ifPresent(kept -> recipients
                                        .computeIfAbsent(report(key[0], key[1]), _ -> new TreeSet<>())
                                        .add(kept.mail().recipient()));
                    }
                });
        return recipients;
    }

    /** The tags of the mail of a report to a recipient, by which what the mail service says about it later finds it. */
    public static Map<String, String> tags(String organisation, String report, String period, ReportMail mail) {
        return MailFeedback.tags(
                ReportKeys.reports(organisation), ReportKeys.reportMail(report, period, mail.recipient()), mail.copy());
    }

    /**
     * The same of the mail that submits a report.
     *
     * @param step the number of the step by which its hand-over began
     */
    public static Map<String, String> submissionTags(String organisation, String report, String period, int step) {
        return MailFeedback.tags(ReportKeys.reports(organisation), ReportKeys.submission(report, period), step);
    }

    /** One name for a report of a period. */
    public static String report(String report, String period) {
        return ReportKeys.report(report, period);
    }

    /** Replaces the mail that was read; empty if another writer has replaced it since. */
    public Optional<Stored> replace(
            String organisation, String report, String period, Stored before, ReportMail after) {
        Item item = Item.of(ReportKeys.reports(organisation), ReportKeys.reportMail(report, period, after.recipient()))
                .with(RECIPIENT, after.recipient())
                .with(STATE, stored(after.state()))
                .with(AT, Keys.moment(after.at()))
                .with(VERSION, before.version() + 1)
                .json(after);
        try {
            if (before.version() == 0) {
                replaceUnversioned(item, before.mail());
            } else {
                table.put(
                        item,
                        "version = :before",
                        Map.of(":before", AttributeValue.fromN(String.valueOf(before.version()))));
            }
            return Optional.of(new Stored(after, before.version() + 1));
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    /** An earlier version of Redress may have written the item, without a version. */
    private void replaceUnversioned(Item item, ReportMail before) {
        if (before.state() == State.WAITING) {
            table.put(item, "attribute_not_exists(pk)", Map.of());
        } else {
            table.put(item, "attribute_exists(pk) AND attribute_not_exists(version)", Map.of());
        }
    }

    private static Optional<Stored> kept(Map<String, AttributeValue> item, @Nullable String recipient) {
        if (item.containsKey(VERSION)) {
            return Optional.of(new Stored(Item.json(item, ReportMail.class), Item.number(item, VERSION)));
        }
        return Optional.ofNullable(recipient).map(reader -> new Stored(unversioned(item, reader), 0));
    }

    private static ReportMail unversioned(Map<String, AttributeValue> item, String recipient) {
        Instant at = Instant.parse(Item.text(item, AT));
        ReportMail begun = ReportMail.waiting(recipient, at).begun(at);
        return switch (Item.text(item, STATE)) {
            case "sent" -> begun.sent();
            case "taken" -> begun;
            case String _ -> begun.doubted();
        };
    }

    /** The names of the states that a {@link MailMark} has, too, are the same. */
    private static String stored(State state) {
        return switch (state) {
            case WAITING -> "waiting";
            case BEING_SENT -> "taken";
            case SENT -> "sent";
            case IN_DOUBT -> "doubted";
            case REFUSED -> "refused";
        };
    }
}
