package io.redress.store;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which complaints are related, seen from the other side: a complaint that names another one stores a pointer there, so that
 * the other one can list it (NU-13).
 */
public final class Relations {

    private final Table table;

    public Relations(Table table) {
        this.table = table;
    }

    /** The references of the complaints of an organisation that have named this one, restricted ones included. */
    public List<String> of(String organisation, String reference) {
        List<String> children = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :related)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.complaint(reference)),
                                ":related", AttributeValue.fromS(Keys.RELATED))),
                item -> {
                    if (organisation.equals(Item.textOrNull(item, Chain.ORGANISATION))) {
                        children.add(Item.text(item, Keys.SK).substring(Keys.RELATED.length()));
                    }
                });
        return List.copyOf(children);
    }

    /**
     * The pointers that a change stores at the complaints that it names. They are stored even if such a complaint does not
     * exist, so that a member of the public cannot find out whether it exists.
     */
    static List<Item> pointers(Complaint complaint, Change change) {
        List<Item> pointers = new ArrayList<>();
        for (Event event : change.events()) {
            String other = named(event);
            if (other != null) {
                pointers.add(Item.of(Keys.complaint(other), Keys.related(complaint.reference()))
                        .with(Chain.ORGANISATION, complaint.organisation()));
            }
        }
        return pointers;
    }

    /** No switch, because the first switch over a sealed type would slow down the first submission of a JVM. */
    private static @Nullable String named(Event event) {
        if (event instanceof IntakeEvent.Submitted submitted) {
            return submitted.relatesTo();
        }
        if (event instanceof IntakeEvent.PossiblySame other) {
            return other.reference();
        }
        return event instanceof IntakeEvent.Related related ? related.reference() : null;
    }
}
