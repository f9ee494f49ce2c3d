package io.redress.store;

import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.Improvement.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The ideas for improvement of an organisation. Those that an action proposes are written with the change of the complaint, without
 * their text, which stays with the change.
 */
public final class ImprovementIdeas {

    private final Table table;
    private final Versioned<Improvement> ideas;

    public ImprovementIdeas(Table table) {
        this.table = table;
        this.ideas = new Versioned<>(table, Improvement.class);
    }

    /** All ideas, the first proposed first. */
    public List<Improvement> all(String organisation) {
        return ideas.all(Keys.improvements(organisation)).stream()
                .sorted(Comparator.comparing(ImprovementIdeas::place))
                .toList();
    }

    /**
     * The ideas that a report on a time from an instant on can have anything to say about: those that are open, and those of which
     * something was decided since. The first proposed comes first.
     */
    public List<Improvement> dated(String organisation, Instant from) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        new LastDates(table)
                .since(
                        ReportKeys.ideaDates(organisation),
                        from,
                        item -> keys.add(Table.key(Item.text(item, Keys.PK), Item.text(item, Keys.SK))));
        return table.getAll(keys).stream()
                .map(item -> Item.json(item, Improvement.class))
                .sorted(Comparator.comparing(ImprovementIdeas::place))
                .toList();
    }

    /** The same ideas without those of complaints that a report may not show now, because many people read it. */
    public List<Improvement> listed(List<Improvement> ideas) {
        List<Map<String, AttributeValue>> snapshots = ideas.stream()
                .flatMap(idea -> Optional.ofNullable(idea.complaint()).stream())
                .distinct()
                .map(reference -> Table.key(Keys.complaint(reference), Keys.NOW))
                .toList();
        Set<String> hidden = table.getAll(snapshots).stream()
                .map(item -> Item.json(item, Complaint.class))
                .filter(complaint -> !complaint.listed())
                .map(Complaint::reference)
                .collect(Collectors.toSet());
        return ideas.stream()
                .filter(idea -> idea.complaint() == null || !hidden.contains(idea.complaint()))
                .toList();
    }

    /** The place of an idea among all of its organisation. */
    public static String place(Improvement idea) {
        return Keys.moment(idea.first().at()) + "#" + idea.id();
    }

    public Optional<Improvement> find(String organisation, String id) {
        return ideas.find(Keys.improvements(organisation), id);
    }

    /** Writes an idea with one more step than was read; false if somebody else has written one meanwhile. */
    public boolean write(String organisation, Improvement next) {
        return ideas.write(item(organisation, next));
    }

    /** Erases what was written about the ideas of a complaint: their texts, and the notes of decisions on them. */
    void erase(String organisation, String complaint) {
        boolean replaced = true;
        for (Improvement idea : ideas.all(Keys.improvements(organisation))) {
            if (complaint.equals(idea.complaint()) && idea.hasWords()) {
                replaced &= ideas.replace(item(organisation, idea.withoutWords()));
            }
        }
        if (!replaced) {
            erase(organisation, complaint);
        }
    }

    private static Item item(String organisation, Improvement idea) {
        Optional<Instant> last = Optional.of(idea.last().at()).filter(_ -> !idea.open());
        return LastDates.in(
                ReportKeys.ideaDates(organisation),
                last,
                Versioned.item(
                        Keys.improvements(organisation),
                        idea.id(),
                        idea,
                        idea.steps().size()));
    }

    /** The id of an idea that somebody proposes with an Idempotency-Key: the same request makes the same id. */
    public static String idOf(String by, String mark) {
        return Keys.hash(by + " " + mark).substring(0, 22);
    }

    /** The texts of ideas by their ids, read together. An idea whose text was erased has none. */
    public Map<String, String> texts(Collection<Improvement> ideas) {
        Map<Map<String, AttributeValue>, Improvement> keys = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (Improvement idea : ideas) {
            if (idea.text() != null) {
                texts.put(idea.id(), idea.text());
            } else if (idea.complaint() != null && idea.source() != null) {
                keys.put(
                        Table.key(
                                Keys.complaint(idea.complaint()),
                                Keys.text(idea.source().change())),
                        idea);
            }
        }
        for (Map<String, AttributeValue> item : table.getAll(List.copyOf(keys.keySet()))) {
            Improvement idea = keys.get(Table.key(Item.text(item, Keys.PK), Item.text(item, Keys.SK)));
            if (idea != null && idea.source() != null) {
                Optional.ofNullable(
                                ChangeWriter.readTexts(item).get(idea.source().field()))
                        .ifPresent(text -> texts.put(idea.id(), text));
            }
        }
        return texts;
    }

    /** The ideas that a change of a complaint proposes. */
    static List<Item> proposed(Complaint before, Change change, Map<String, String> texts, Procedure procedure) {
        return change.events().stream()
                .filter(ActionTaken.class::isInstance)
                .map(event -> ((ActionTaken) event).action())
                .flatMap(id -> procedure.actions().stream()
                        .filter(action -> action.id().equals(id) && action.offeredIn(before.stage())))
                .map(Action::proposes)
                .flatMap(field -> Optional.ofNullable(field).filter(texts::containsKey).stream())
                .map(field -> item(
                        before.organisation(),
                        Improvement.proposed(
                                before.reference(), new Source(change.number(), field), change.by(), change.at())))
                .toList();
    }
}
