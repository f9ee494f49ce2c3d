package io.redress.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The sessions of staff at the desk. A session that has been ended is gone, and no later write brings it back. */
public final class DeskSessions {

    private static final String SK = "SESSION";
    private static final String SUB = "sub";
    private static final String GROUPS = "groups";
    private static final String TOKEN = "sealedToken";
    private static final String UNTIL = "until";
    private static final String ASK_AGAIN = "askAgain";

    private final Table table;

    public DeskSessions(Table table) {
        this.table = table;
    }

    public void begin(DeskSession session) {
        table.put(Item.of(Keys.session(session.id()), SK)
                .with(SUB, session.sub())
                .with(GROUPS, session.groups())
                .with(TOKEN, session.sealedToken())
                .with(UNTIL, session.until().getEpochSecond())
                .with(Table.EXPIRES, session.expires().getEpochSecond())
                .with(ASK_AGAIN, session.askAgain().getEpochSecond()));
    }

    /** A session that has not ended. The read is consistent, so that a sign-out counts from the next request on. */
    public Optional<DeskSession> find(String id, Instant now) {
        return table.get(Keys.session(id), SK).map(item -> of(id, item)).filter(session -> session.expires()
                .isAfter(now));
    }

    private static DeskSession of(String id, Map<String, AttributeValue> item) {
        return new DeskSession(
                id,
                Item.text(item, SUB),
                Item.text(item, GROUPS),
                Item.text(item, TOKEN),
                time(item, UNTIL),
                time(item, Table.EXPIRES),
                time(item, ASK_AGAIN));
    }

    private static Instant time(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochSecond(Long.parseLong(Item.attribute(item, name).n()));
    }

    private static AttributeValue number(Instant time) {
        return AttributeValue.fromN(String.valueOf(time.getEpochSecond()));
    }

    /** Lets a session go on; returns whether it still exists. */
    public boolean goOn(String id, Instant expires) {
        return update(
                id,
                "SET #expires = :expires",
                "attribute_exists(pk)",
                Map.of("#expires", Table.EXPIRES),
                Map.of(":expires", number(expires)));
    }

    /**
     * Takes it upon this request to ask the user pool again; of several requests at once, one succeeds.
     *
     * @param next when another request may ask, if this one comes to nothing
     */
    public boolean mayAsk(DeskSession session, Instant next) {
        return update(
                session.id(),
                "SET #ask = :next",
                "#ask = :now",
                Map.of("#ask", ASK_AGAIN),
                Map.of(":next", number(next), ":now", number(session.askAgain())));
    }

    /** Stores what the user pool has answered; returns whether the session still exists. */
    public boolean renew(DeskSession session) {
        return update(
                session.id(),
                "SET #groups = :groups, #token = :token, #expires = :expires, #ask = :ask",
                "attribute_exists(pk)",
                Map.of("#groups", GROUPS, "#token", TOKEN, "#expires", Table.EXPIRES, "#ask", ASK_AGAIN),
                Map.of(
                        ":groups", AttributeValue.fromS(session.groups()),
                        ":token", AttributeValue.fromS(session.sealedToken()),
                        ":expires", number(session.expires()),
                        ":ask", number(session.askAgain())));
    }

    public void end(String id) {
        table.delete(Keys.session(id), SK);
    }

    private boolean update(
            String id,
            String expression,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        try {
            table.update(request -> request.key(Table.key(Keys.session(id), SK))
                    .updateExpression(expression)
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
