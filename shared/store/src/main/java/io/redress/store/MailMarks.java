package io.redress.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The mail marks of one complaint. A mail with a mark was sent, is being sent, or may have been sent; a mail that was certainly
 * not sent has no mark. A mail in doubt counts as sent, because its reader may have read it.
 */
public final class MailMarks {

    private final Set<String> marked;

    private MailMarks(Set<String> marked) {
        this.marked = Set.copyOf(marked);
    }

    /** The mail marks of the changes from the first to the last, read by one query. */
    public static MailMarks of(Table table, String reference, int first, int last) {
        Set<String> marked = new HashSet<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :end")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.complaint(reference)),
                                ":first", AttributeValue.fromS(Keys.mails(first)),
                                ":end", AttributeValue.fromS(Keys.mails(last + 1))))
                        .projectionExpression(Keys.SK)
                        .consistentRead(true),
                item -> marked.add(Item.text(item, Keys.SK)));
        return new MailMarks(marked);
    }

    /** Whether a letter of a change to a recipient has a mark. */
    public boolean has(int change, String letter, String recipient) {
        return marked.contains(Keys.mail(change, letter, recipient));
    }
}
