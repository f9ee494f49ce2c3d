package io.redress.store;

import io.redress.domain.Candidate;
import io.redress.domain.StaffMember;
import io.redress.runtime.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The staff of every organisation. */
public final class Directory {

    private final Table table;

    public Directory(Table table) {
        this.table = table;
    }

    public Optional<StaffMember> find(String organisation, String id) {
        return table.get(Keys.staff(organisation), id).map(item -> Item.json(item, StaffMember.class));
    }

    public List<StaffMember> all(String organisation) {
        List<StaffMember> staff = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.staff(organisation))))
                        .consistentRead(true),
                item -> staff.add(Item.json(item, StaffMember.class)));
        return List.copyOf(staff);
    }

    public void put(String organisation, StaffMember member) {
        table.put(Item.of(Keys.staff(organisation), member.id()).json(member));
    }

    /**
     * The same, to be met among what has come due.
     *
     * @param absent when they are away next; empty for never
     */
    public void put(String organisation, StaffMember member, Optional<Instant> absent) {
        table.put(item(organisation, member, absent));
    }

    /** That an absence has been looked at: it is met again when the next begins. What has been changed since is kept. */
    public void lookedAt(String organisation, StaffMember member, Optional<Instant> next) {
        try {
            table.put(
                    item(organisation, member, next),
                    "json = :json",
                    Map.of(":json", AttributeValue.fromS(Json.write(member))));
        } catch (ConditionalCheckFailedException _) {
            // Whoever changed the entry has said when it is to be met.
        }
    }

    private static Item item(String organisation, StaffMember member, Optional<Instant> absent) {
        Item item = Item.of(Keys.staff(organisation), member.id()).json(member);
        absent.ifPresent(
                at -> item.with(Keys.DUE_PK, Keys.shard(0)).with(Keys.DUE_SK, Keys.wake(at, organisation, member)));
        return item;
    }

    public void remove(String organisation, String id) {
        table.delete(Keys.staff(organisation), id);
    }

    /** How many open complaints somebody has, as far as others may know: those that name a person do not count (NU-6). */
    public int openWork(String organisation, String caseworker) {
        AtomicInteger count = new AtomicInteger();
        table.each(
                query -> query.indexName(Keys.WORK_INDEX)
                        .projectionExpression("workPk")
                        .keyConditionExpression("workPk = :pk")
                        .filterExpression("attribute_not_exists(" + Keys.UNCOUNTED + ")")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(Keys.mine(organisation, caseworker)))),
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

    /** The staff as assignment sees them on a day; open work is counted for those of one role only, who may get it. */
    public List<Candidate> candidates(String organisation, String role, LocalDate day) {
        return all(organisation).stream()
                .map(member ->
                        member.candidate(day, member.roles().contains(role) ? openWork(organisation, member.id()) : 0))
                .toList();
    }

    /** The staff as candidates, their work uncounted: for an action that names somebody. */
    public List<Candidate> people(String organisation, LocalDate day) {
        return all(organisation).stream()
                .map(member -> member.candidate(day, 0))
                .toList();
    }
}
