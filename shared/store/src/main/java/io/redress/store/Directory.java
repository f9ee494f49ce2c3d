package io.redress.store;

import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The staff of every organisation. Beside them stands how often the directory has been changed, so that two administrators
 * do not undo each other's change, or take away together what neither could alone.
 */
public final class Directory {

    private static final String VERSION = "version";

    private final Table table;

    public Directory(Table table) {
        this.table = table;
    }

    /**
     * Somebody as they are kept.
     *
     * @param version the version of the directory with which they were entered so; 0 before it had any
     */
    public record Entry(StaffMember member, int version) {}

    /**
     * The staff of an organisation as they were read at one time.
     *
     * @param version how often the directory has been changed
     */
    public record Roster(List<Entry> kept, int version) {
        public Roster {
            kept = List.copyOf(kept);
        }

        public List<StaffMember> staff() {
            return kept.stream().map(Entry::member).toList();
        }

        public Optional<Entry> find(String id) {
            return kept.stream().filter(known -> known.member().id().equals(id)).findFirst();
        }
    }

    public Optional<StaffMember> find(String organisation, String id) {
        return kept(organisation, id).map(Entry::member);
    }

    public Optional<Entry> kept(String organisation, String id) {
        return table.get(Keys.staff(organisation), id).map(Directory::kept);
    }

    public List<StaffMember> all(String organisation) {
        return roster(organisation).staff();
    }

    /** All of them, and the version to which a change can be held. It is read first: what is newer than it outdates it. */
    public Roster roster(String organisation) {
        List<Entry> staff = new ArrayList<>();
        AtomicInteger version = new AtomicInteger();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.staff(organisation))))
                        .consistentRead(true),
                item -> {
                    if (Item.text(item, Keys.SK).equals(Keys.CHANGES)) {
                        version.set(version(item));
                    } else {
                        staff.add(kept(item));
                    }
                });
        return new Roster(staff, version.get());
    }

    private static Entry kept(Map<String, AttributeValue> item) {
        return new Entry(Item.json(item, StaffMember.class), version(item));
    }

    private static int version(Map<String, AttributeValue> item) {
        AttributeValue version = item.get(VERSION);
        return version == null ? 0 : Integer.parseInt(version.n());
    }

    /** Enters somebody whatever the directory holds: for one that is being filled, and nobody works with yet. */
    public void put(String organisation, StaffMember member) {
        table.put(Item.of(Keys.staff(organisation), member.id()).json(member));
    }

    /**
     * Enters somebody in the directory that was read; empty when it has been changed since.
     *
     * @param absent when they are away next, to be met among what has come due; empty for never
     */
    public Optional<Entry> put(String organisation, Roster before, StaffMember member, Optional<Instant> absent) {
        Entry kept = new Entry(member, before.version() + 1);
        return changed(organisation, before, table.transactPut(item(organisation, kept, absent)))
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** That an absence has been looked at: it is met again when the next begins. What has been changed since is kept. */
    public void lookedAt(String organisation, Entry kept, Optional<Instant> next) {
        try {
            table.put(
                    item(organisation, kept, next),
                    "version = :version OR attribute_not_exists(version)",
                    Map.of(":version", AttributeValue.fromN(String.valueOf(kept.version()))));
        } catch (ConditionalCheckFailedException _) {
            // Another change of the entry was quicker, and has written the next check itself.
        }
    }

    private static Item item(String organisation, Entry kept, Optional<Instant> absent) {
        Item item = Item.of(Keys.staff(organisation), kept.member().id())
                .json(kept.member())
                .with(VERSION, kept.version());
        // Members of staff stand in the first shard: there are few.
        absent.ifPresent(at -> item.with(Keys.NEXT_CHECK_PK, Keys.shard(0))
                .with(Keys.NEXT_CHECK_SK, Keys.nextCheck(at, organisation)));
        return item;
    }

    /** Removes somebody from the directory that was read, unless it has been changed since. */
    public boolean remove(String organisation, Roster before, String id) {
        return changed(organisation, before, table.transactDelete(Keys.staff(organisation), id));
    }

    private boolean changed(String organisation, Roster before, TransactWriteItem change) {
        Item next = Item.of(Keys.staff(organisation), Keys.CHANGES).with(VERSION, before.version() + 1);
        try {
            table.write(List.of(
                    change,
                    table.put(
                            next,
                            before.version() == 0 ? "attribute_not_exists(pk)" : "version = :before",
                            Map.of(),
                            before.version() == 0
                                    ? Map.of()
                                    : Map.of(":before", AttributeValue.fromN(String.valueOf(before.version()))))));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (Complaints.contended(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    /** How many open complaints somebody has, as far as others may know: those that name a person do not count (NU-6). */
    public int openWork(String organisation, String caseworker) {
        return counted(Keys.mine(organisation, caseworker));
    }

    /**
     * About how many complaints somebody has promised something that is not done; as far as others may know, like
     * {@link #openWork}.
     */
    public int openFollowOnActions(String organisation, String caseworker) {
        return counted(Keys.list(WorkList.FOLLOW_ON, organisation, ListOwner.person(caseworker)));
    }

    private int counted(String partition) {
        AtomicInteger count = new AtomicInteger();
        table.each(
                query -> query.indexName(Keys.WORK_INDEX)
                        .projectionExpression("workPk")
                        .keyConditionExpression("workPk = :pk")
                        .filterExpression("attribute_not_exists(" + Keys.UNCOUNTED + ")")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))),
                item -> count.incrementAndGet());
        return count.get();
    }

    /** The references of the complaints that somebody has and that name a person. */
    public List<String> namingOthers(String organisation, String caseworker) {
        List<String> references = new ArrayList<>();
        table.each(
                query -> query.indexName(Keys.WORK_INDEX)
                        .keyConditionExpression("workPk = :pk")
                        .filterExpression("attribute_exists(" + Keys.UNCOUNTED + ")")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(Keys.mine(organisation, caseworker)))),
                item -> references.add(Keys.reference(Item.text(item, Keys.PK))));
        return references;
    }

    /**
     * The staff as assignment sees them on a day; open work is counted for those of one role only, who may get it, and for
     * nobody if no role owns the complaint.
     */
    public List<Candidate> candidates(String organisation, @Nullable String role, LocalDate day) {
        return all(organisation).stream()
                .map(member -> {
                    boolean mayGet = role != null && member.roles().contains(role);
                    return member.candidate(day, mayGet ? openWork(organisation, member.id()) : 0);
                })
                .toList();
    }

    /** The staff as candidates, their work uncounted: for an action that names somebody. */
    public List<Candidate> people(String organisation, LocalDate day) {
        return all(organisation).stream()
                .map(member -> member.candidate(day, 0))
                .toList();
    }
}
