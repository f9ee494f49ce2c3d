package io.redress.store;

import io.redress.domain.Candidate;
import io.redress.domain.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
