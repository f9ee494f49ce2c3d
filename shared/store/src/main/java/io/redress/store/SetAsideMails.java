package io.redress.store;

import io.redress.domain.intake.SetAsideMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The mails of an organisation that were set aside, until a person decides what becomes of them. */
public final class SetAsideMails {

    /** So long a mail waits for a decision. Those who decide are told of it every day. */
    public static final Duration WAITS = Duration.ofDays(180);

    /** So long a mail stays in the list after the decision. */
    private static final Duration SETTLED = Duration.ofDays(30);

    private static final String MARK = "SET-ASIDE";
    private static final String ID = "id";
    private static final String STATE = "state";
    private static final String WAITING = "waits";
    private static final String COMPLAINT = "complaint";
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
                .with(Table.EXPIRES, now.plus(IdempotencyRecord.KEPT).getEpochSecond());
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

    /** Keeps a mail. If it has been kept before, nothing changes. */
    public void keep(String organisation, SetAsideMail mail, Instant now) {
        mails.write(item(organisation, mail, 1, now.plus(WAITS)));
    }

    /** Writes a person's decision; false if somebody else has decided. */
    public boolean settle(String organisation, SetAsideMail settled, Instant now) {
        return mails.write(item(organisation, settled, 2, now.plus(SETTLED)));
    }

    private static Item item(String organisation, SetAsideMail mail, int version, Instant expires) {
        Item item = Versioned.item(MailKeys.setAside(organisation), mail.id(), mail, version)
                .with(STATE, mail.waits() ? WAITING : "settled")
                .with(Table.EXPIRES, expires.getEpochSecond());
        return item.with(COMPLAINT, mail.complaint());
    }

    public Optional<SetAsideMail> find(String organisation, String id) {
        return mails.find(MailKeys.setAside(organisation), id);
    }

    /**
     * The next mails of the list, the oldest first.
     *
     * @param after the id of the last mail that was read; empty for the first page
     * @param most how many mails are read
     */
    public List<SetAsideMail> page(String organisation, String after, int most) {
        QueryResponse page = table.query(query -> query.keyConditionExpression("pk = :pk AND sk > :after")
                .limit(most)
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(MailKeys.setAside(organisation)),
                        ":after", AttributeValue.fromS(after.isEmpty() ? "0" : after))));
        return page.items().stream()
                .map(item -> Item.json(item, SetAsideMail.class))
                .toList();
    }

    /** All mails that wait: for each, the complaint to whose letter it replies, if it replies to one. What they say is not read. */
    public List<Optional<String>> waiting(String organisation) {
        List<Optional<String>> waiting = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .filterExpression("#state = :waits")
                        .projectionExpression("pk, sk, complaint")
                        .expressionAttributeNames(Map.of("#state", STATE))
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(MailKeys.setAside(organisation)),
                                ":waits", AttributeValue.fromS(WAITING))),
                item -> waiting.add(Optional.ofNullable(Item.textOrNull(item, COMPLAINT))));
        return List.copyOf(waiting);
    }

    /** Removes the mails that reply to letters of a complaint whose personal data is erased. */
    static void erase(Table table, String organisation, String reference) {
        List<String> ids = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .filterExpression("complaint = :reference")
                        .projectionExpression("pk, sk")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(MailKeys.setAside(organisation)),
                                ":reference", AttributeValue.fromS(reference))),
                item -> ids.add(Item.text(item, Keys.SK)));
        ids.forEach(id -> table.delete(MailKeys.setAside(organisation), id));
    }
}
