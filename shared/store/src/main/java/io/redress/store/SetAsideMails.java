package io.redress.store;

import io.redress.domain.EmailAddress;
import io.redress.domain.intake.SetAsideMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The mails of an organisation that were set aside, until a person decides what becomes of them. The list has an entry for each mail; what a
 * mail says is an item of its own, and a complaint has an item for each mail about it, so that nobody has to read the list to find those.
 */
public final class SetAsideMails {

    /** So long a mail waits for a decision. Those who decide are told of it every day. */
    public static final Duration WAITS = Duration.ofDays(180);

    /** So long a mail that was discarded stays in the list. */
    private static final Duration DISCARDED = Duration.ofDays(30);

    /** So long one stays that became a complaint or was added to one: longer than its file, so that an erasure finds both. */
    private static final Duration TAKEN = Duration.ofDays(190);

    /** No request of staff lasts longer. */
    private static final Duration RESERVED = Duration.ofMinutes(1);

    /** DynamoDB deletes what is over within two days, in any order. What names a mail must not be gone before the mail. */
    private static final Duration LONGER = Duration.ofDays(3);

    private static final String MARK = "SET-ASIDE";
    private static final String DECISION = "decision";
    private static final String ID = "id";
    private static final String STATE = "state";
    private static final String WAITING = "waits";
    private static final String COMPLAINT = "complaint";
    private static final String SENDER = "sender";
    private static final int HASH = 16;

    private final Table table;
    private final Versioned<SetAsideMail> mails;

    public SetAsideMails(Table table) {
        this.table = table;
        this.mails = new Versioned<>(table, SetAsideMail.class);
    }

    /**
     * The id under which a mail is set aside: the same for the same mail, even if it comes twice.
     *
     * @param content what is the same if the same mail comes twice
     */
    public String id(String organisation, String content, Instant received, Instant now) {
        String id = Keys.moment(received).replaceAll("[-:.]", "") + "-"
                + Keys.hash(organisation + " " + content).replaceAll("[_-]", "").substring(0, HASH);
        Item mark = Item.of(Keys.idempotency(organisation, "mail " + content), MARK)
                .with(ID, id)
                .with(Table.EXPIRES, now.plus(IdempotencyRecord.KEPT_OF_MAILS).getEpochSecond());
        try {
            table.put(mark, "attribute_not_exists(pk)", Map.of());
            return id;
        } catch (ConditionalCheckFailedException _) {
            return table.get(Keys.idempotency(organisation, "mail " + content), MARK)
                    .map(item -> Item.text(item, ID))
                    .orElse(id);
        }
    }

    /**
     * A mail as it was set aside when it came before.
     *
     * @param content what is the same if the same mail comes twice
     */
    public Optional<SetAsideMail> known(String organisation, String content) {
        return table.get(Keys.idempotency(organisation, "mail " + content), MARK)
                .flatMap(mark -> find(organisation, Item.text(mark, ID)));
    }

    /** Until when a mail surely waits if nobody decides: it is kept from its receipt on, or from a little later. */
    public static Instant waitsUntil(SetAsideMail mail) {
        return mail.received().plus(WAITS);
    }

    /** Keeps a mail. If it has been kept before, nothing changes. */
    public void keep(String organisation, SetAsideMail mail, Instant now) {
        // The entry comes last, so that an erasure finds every mail that is in the list.
        Instant until = now.plus(WAITS).plus(LONGER);
        table.put(content(organisation, mail, until));
        mail.repliesTo().ifPresent(reference -> nameIn(reference, mail, until));
        mails.write(item(organisation, mail, 1, now.plus(WAITS)));
    }

    /**
     * Reserves a mail for one decision, for as long as a request may last. The same decision may be made twice meanwhile, because what follows
     * from it happens once.
     *
     * @return false if another decision is being made
     */
    public boolean reserve(String organisation, String id, String decision, Instant now) {
        Item reservation = Item.of(MailKeys.reservations(organisation), id)
                .with(DECISION, decision)
                .with(Table.EXPIRES, now.plus(RESERVED).getEpochSecond());
        try {
            table.put(
                    reservation,
                    "attribute_not_exists(pk) OR " + Table.EXPIRES + " <= :now",
                    Map.of(":now", AttributeValue.fromN(String.valueOf(now.getEpochSecond()))));
            return true;
        } catch (ConditionalCheckFailedException reserved) {
            return decision.equals(Item.textOrNull(reserved.item(), DECISION));
        }
    }

    /** Writes a person's decision; false if somebody else has decided. */
    public boolean settle(String organisation, SetAsideMail settled, Instant now) {
        Instant until = now.plus(settled.isDiscarded() ? DISCARDED : TAKEN);
        settled.complaints()
                .forEach(reference -> nameIn(reference, settled, now.plus(TAKEN).plus(LONGER)));
        boolean written = mails.write(item(organisation, settled, 2, until));
        if (written) {
            keepContentUntil(organisation, settled, until);
        }
        return written;
    }

    /** An erasure may have deleted the content meanwhile, which must not come back. */
    private void keepContentUntil(String organisation, SetAsideMail mail, Instant until) {
        try {
            table.put(content(organisation, mail, until), "attribute_exists(pk)", Map.of());
        } catch (ConditionalCheckFailedException _) {
            // There is nothing left to keep.
        }
    }

    private void nameIn(String reference, SetAsideMail mail, Instant until) {
        table.put(Item.of(Keys.complaint(reference), MailKeys.about(mail.id()))
                .with(Table.EXPIRES, until.getEpochSecond()));
    }

    private static Item content(String organisation, SetAsideMail mail, Instant until) {
        return Item.of(MailKeys.contents(organisation), mail.id())
                .json(mail)
                .with(Table.EXPIRES, until.getEpochSecond());
    }

    private static Item item(String organisation, SetAsideMail mail, int version, Instant expires) {
        return Versioned.item(MailKeys.setAside(organisation), mail.id(), mail.saying("", List.of()), version)
                .with(STATE, mail.waits() ? WAITING : "settled")
                .with(Table.EXPIRES, expires.getEpochSecond())
                .with(COMPLAINT, mail.complaint())
                .with(SENDER, mail.from() == null ? null : EmailAddress.mailbox(mail.from()));
    }

    /** A mail with all that it says. */
    public Optional<SetAsideMail> find(String organisation, String id) {
        return entry(organisation, id).map(mail -> whole(organisation, mail));
    }

    /** A mail without what it says, for those who need only to know what was decided, and which complaints it is about. */
    public Optional<SetAsideMail> entry(String organisation, String id) {
        return mails.find(MailKeys.setAside(organisation), id);
    }

    /** Whether a mail is in the list and nobody has decided about it. */
    public boolean waits(String organisation, String id) {
        return entry(organisation, id).filter(SetAsideMail::waits).isPresent();
    }

    /** A mail of a list, with all that it says. */
    public SetAsideMail whole(String organisation, SetAsideMail entry) {
        return table.get(MailKeys.contents(organisation), entry.id())
                .map(item -> Item.json(item, SetAsideMail.class))
                .map(content -> entry.saying(content.text(), content.headers()))
                .orElse(entry);
    }

    /**
     * A part of the list, without what the mails say.
     *
     * @param more whether there may be further mails
     */
    public record Page(List<SetAsideMail> mails, boolean more) {
        @Override
        public String toString() {
            return "Page[" + mails.size() + " mails]";
        }
    }

    /**
     * The next mails of the list, the oldest first.
     *
     * @param after the id of the last mail that was read; empty for the first page
     * @param most how many mails are read
     */
    public Page page(String organisation, String after, int most) {
        QueryResponse page = table.query(query -> query.keyConditionExpression("pk = :pk AND sk > :after")
                .limit(most)
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(MailKeys.setAside(organisation)),
                        ":after", AttributeValue.fromS(after.isEmpty() ? "0" : after))));
        return new Page(
                page.items().stream()
                        .map(item -> Item.json(item, SetAsideMail.class))
                        .toList(),
                page.hasLastEvaluatedKey());
    }

    /**
     * A mail that waits.
     *
     * @param complaint the complaint to whose letter it replies; empty if it replies to none
     * @param until when it is deleted if nobody decides
     */
    public record Waiting(Optional<String> complaint, Instant until) {}

    /** All mails that wait. */
    public List<Waiting> waiting(String organisation) {
        List<Waiting> waiting = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .filterExpression("#state = :waits")
                        .projectionExpression("pk, sk, complaint, " + Table.EXPIRES)
                        .expressionAttributeNames(Map.of("#state", STATE))
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(MailKeys.setAside(organisation)),
                                ":waits", AttributeValue.fromS(WAITING))),
                item -> waiting.add(new Waiting(
                        Optional.ofNullable(Item.textOrNull(item, COMPLAINT)),
                        Instant.ofEpochSecond(Item.number(item, Table.EXPIRES)))));
        return List.copyOf(waiting);
    }

    /** The ids of the mails that reply to letters of a complaint, were added to it, or became it. */
    public List<String> about(String reference) {
        List<String> ids = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :about)")
                        .projectionExpression("pk, sk")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.complaint(reference)),
                                ":about", AttributeValue.fromS(MailKeys.ABOUT)))
                        .consistentRead(true),
                item -> ids.add(Item.text(item, Keys.SK).substring(MailKeys.ABOUT.length())));
        return List.copyOf(ids);
    }

    /** The mails that somebody sent, by the address that the mails name, without what they say. */
    public List<SetAsideMail> from(String organisation, String address) {
        List<SetAsideMail> sent = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .filterExpression("sender = :sender")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(MailKeys.setAside(organisation)),
                                ":sender", AttributeValue.fromS(EmailAddress.mailbox(address))))
                        .consistentRead(true),
                item -> sent.add(Item.json(item, SetAsideMail.class)));
        return List.copyOf(sent);
    }

    /**
     * Removes all that is kept of a mail, also if it is not in the list any more. Its file has to be deleted before.
     *
     * @param complaints the complaints that name it
     */
    public void delete(String organisation, String id, Collection<String> complaints) {
        table.delete(MailKeys.contents(organisation), id);
        table.delete(MailKeys.setAside(organisation), id);
        complaints.forEach(reference -> table.delete(Keys.complaint(reference), MailKeys.about(id)));
    }
}
