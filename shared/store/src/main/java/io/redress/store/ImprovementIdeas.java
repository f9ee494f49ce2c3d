package io.redress.store;

import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.report.Improvement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The ideas for improvement of an organisation. Those that an action proposes are written with the change of the complaint. */
public final class ImprovementIdeas {

    private static final String VERSION = "version";

    private final Table table;

    public ImprovementIdeas(Table table) {
        this.table = table;
    }

    /** All ideas, the first proposed first. */
    public List<Improvement> all(String organisation) {
        List<Improvement> ideas = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.improvements(organisation))))
                        .consistentRead(true),
                item -> ideas.add(Item.json(item, Improvement.class)));
        return ideas.stream()
                .sorted(Comparator.comparing((Improvement idea) -> idea.first().at())
                        .thenComparing(Improvement::id))
                .toList();
    }

    public Optional<Improvement> find(String organisation, String id) {
        return table.get(Keys.improvements(organisation), id).map(item -> Item.json(item, Improvement.class));
    }

    /** Writes an idea with one more step than was read; false if somebody else has written one meanwhile. */
    public boolean write(String organisation, Improvement next) {
        int version = next.steps().size();
        try {
            table.put(
                    item(organisation, next),
                    version == 1 ? "attribute_not_exists(pk)" : "version = :before",
                    version == 1 ? Map.of() : Map.of(":before", AttributeValue.fromN(String.valueOf(version - 1))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private static Item item(String organisation, Improvement idea) {
        return Item.of(Keys.improvements(organisation), idea.id())
                .json(idea)
                .with(VERSION, idea.steps().size());
    }

    /** The id of an idea that somebody proposes with an Idempotency-Key: the same request makes the same id. */
    public static String idOf(String by, String mark) {
        return Keys.hash(by + " " + mark).substring(0, 22);
    }

    /** The ideas that a change of a complaint proposes. */
    static List<Item> proposed(Complaint before, Change change, Map<String, String> texts, Procedure procedure) {
        return change.events().stream()
                .filter(ActionTaken.class::isInstance)
                .map(event -> ((ActionTaken) event).action())
                .flatMap(id -> procedure.actions().stream()
                        .filter(action -> action.id().equals(id) && action.offeredIn(before.stage())))
                .map(Action::proposes)
                .flatMap(field -> Optional.ofNullable(field).map(texts::get).stream())
                .map(idea -> item(
                        before.organisation(),
                        Improvement.proposed(
                                before.reference() + "-" + change.number(),
                                before.reference(),
                                idea,
                                change.by(),
                                change.at())))
                .toList();
    }
}
