package io.redress.store;

import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.Delegation;
import io.redress.domain.staff.StaffMember;
import io.redress.store.SettingsHistory.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The staff of every organisation. A version counts the changes of each directory, so that two administrators cannot undo each
 * other's change, or together make a change that neither could make alone.
 */
public final class Directory {

    private static final String VERSION = "version";

    private final Table table;
    private final SettingsHistory<StaffMember> history;

    public Directory(Table table) {
        this.table = table;
        this.history = new SettingsHistory<>(table, SettingsHistory.STAFF, StaffMember.class);
    }

    /** Who changed the directory, when and how. */
    public SettingsHistory<StaffMember> history() {
        return history;
    }

    /**
     * A stored member of staff.
     *
     * @param version the version of the directory in which the entry was written; 0 for entries older than versions
     */
    public record Entry(StaffMember member, int version) {}

    /**
     * The staff of an organisation, read at one time.
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

    /** All members and the version of the directory. The version is read first, so a change during the read makes it stale. */
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

    /** Writes a member without a check of the version: only for filling a directory that nobody uses yet. */
    public void put(String organisation, StaffMember member) {
        table.put(Item.of(Keys.staff(organisation), member.id()).json(member));
    }

    /**
     * Writes a member if the directory has not been changed since it was read; empty if it has.
     *
     * @param absent when the member's next absence begins, for the index of next checks; empty if none is planned
     */
    public Optional<Entry> put(
            String organisation, Roster before, StaffMember member, Optional<Instant> absent, Author author) {
        Entry kept = new Entry(member, before.version() + 1);
        return changed(
                        organisation,
                        before,
                        table.transactPut(item(organisation, kept, absent)),
                        recorded(organisation, before, member.id(), member, author))
                ? Optional.of(kept)
                : Optional.empty();
    }

    /**
     * Records that an absence has been handled, and when the next one begins. If somebody has changed the entry since, it stays
     * as it is.
     */
    public void lookedAt(String organisation, Entry kept, Optional<Instant> next) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":version", AttributeValue.fromN(String.valueOf(kept.version())));
        next.ifPresent(at -> {
            values.put(":shard", AttributeValue.fromS(Keys.shard(0)));
            values.put(":next", AttributeValue.fromS(Keys.nextCheck(at, organisation)));
        });
        try {
            table.update(request -> request.key(
                            Table.key(Keys.staff(organisation), kept.member().id()))
                    .updateExpression(
                            next.isPresent()
                                    ? "SET nextCheckPk = :shard, nextCheckSk = :next"
                                    : "REMOVE nextCheckPk, nextCheckSk")
                    .conditionExpression(
                            "attribute_exists(pk) AND (version = :version OR attribute_not_exists(version))")
                    .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException _) {
            // Somebody changed the entry in between, and that change has already written the next check.
        }
    }

    private static Item item(String organisation, Entry kept, Optional<Instant> absent) {
        Item item = Item.of(Keys.staff(organisation), kept.member().id())
                .json(kept.member())
                .with(VERSION, kept.version());
        // Members of staff are all in the first shard, because there are few of them.
        absent.ifPresent(at -> item.with(Keys.NEXT_CHECK_PK, Keys.shard(0))
                .with(Keys.NEXT_CHECK_SK, Keys.nextCheck(at, organisation)));
        return item;
    }

    /** Removes a member if the directory has not been changed since it was read. */
    public boolean remove(String organisation, Roster before, String id, Author author) {
        return changed(
                organisation,
                before,
                table.transactDelete(Keys.staff(organisation), id),
                recorded(organisation, before, id, null, author));
    }

    private List<TransactWriteItem> recorded(
            String organisation, Roster before, String id, @Nullable StaffMember after, Author author) {
        StaffMember was = before.find(id).map(Entry::member).orElse(null);
        return history.writes(organisation, before.version() + 1, author, id, was, after);
    }

    private boolean changed(
            String organisation, Roster before, TransactWriteItem change, List<TransactWriteItem> recorded) {
        Item next = SettingsVersion.with(
                Item.of(Keys.staff(organisation), Keys.CHANGES).with(VERSION, before.version() + 1),
                before.version() + 1);
        TransactWriteItem version = table.put(
                next,
                before.version() == 0 ? "attribute_not_exists(pk)" : "version = :before",
                Map.of(),
                before.version() == 0
                        ? Map.of()
                        : Map.of(":before", AttributeValue.fromN(String.valueOf(before.version()))));
        try {
            table.write(
                    Stream.concat(Stream.of(change, version), recorded.stream()).toList());
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (ChangeWriter.contended(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    /**
     * How many open complaints a caseworker has. Complaints that name a member of staff are not counted, because this number
     * must not reveal them (NU-6).
     */
    public int openWork(String organisation, String caseworker) {
        return counted(Keys.mine(organisation, caseworker));
    }

    /** On about how many complaints a caseworker has an open follow-on action; with the same exception as {@link #openWork}. */
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

    /** The references of the caseworker's complaints that name a member of staff. */
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
     * The staff as candidates for an assignment on a day. Open work is counted only for members of the given roles, and for
     * nobody if no role owns the complaint.
     */
    public List<Candidate> candidates(String organisation, List<String> roles, LocalDate day) {
        List<StaffMember> staff = all(organisation);
        Delegation delegation = new Delegation(staff);
        return staff.stream()
                .map(member -> {
                    boolean mayGet = roles.stream().anyMatch(member.roles()::contains);
                    Candidate candidate = member.candidate(day, mayGet ? openWork(organisation, member.id()) : 0);
                    return delegation
                            .actingFor(member, day)
                            .map(colleague -> candidate.representedBy(colleague.id()))
                            .orElse(candidate);
                })
                .toList();
    }

    /** The staff as candidates, without counting their work: for an action that names a colleague. */
    public List<Candidate> people(String organisation, LocalDate day) {
        return all(organisation).stream()
                .map(member -> member.candidate(day, 0))
                .toList();
    }
}
