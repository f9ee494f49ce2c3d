package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.LastDate;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The items that show the current state of a complaint: the snapshot, its line in the register of the organisation, and its
 * lines in those of departments (KN-4). {@link Pointers} has its entries in further lists. An item is in an index only while
 * the complaint belongs to a list.
 */
final class Snapshot {

    private final RuleBook book;
    private final int shards;

    Snapshot(RuleBook book, int shards) {
        this.book = book;
        this.shards = shards;
    }

    /** The time zone of the complaint's organisation. */
    ZoneId zone(Complaint complaint) {
        return book.of(complaint).calendar().zone();
    }

    /** The snapshot of a complaint whose changes nobody follows up. */
    Item now(Complaint complaint) {
        return now(complaint, null);
    }

    Item now(Complaint complaint, @Nullable FollowUp followUp) {
        Rules rules = book.of(complaint);
        Item item = Item.of(Keys.complaint(complaint.reference()), Keys.NOW)
                .json(complaint)
                .with("version", complaint.version())
                .with("organisation", complaint.organisation())
                .with("caseworker", complaint.status().caseworker());
        if (complaint.open()) {
            ListOwner owner = ListOwner.of(complaint).getFirst();
            item.with(Keys.WORK_PK, Keys.list(list(complaint), complaint.organisation(), owner))
                    .with(Keys.WORK_SK, urgency(complaint));
        }
        check(rules, complaint, followUp, item);
        return item;
    }

    /**
     * One entry for what comes first. What comes first writes the entry for what comes after it. Complaints of which it is known when
     * their data is erased are in partitions of their organisation, so that a look at what is erased soon reads no others.
     */
    private void check(Rules rules, Complaint complaint, @Nullable FollowUp followUp, Item item) {
        Optional<Instant> check = Stream.concat(
                        rules.nextCheckAt(complaint).stream(),
                        Stream.ofNullable(followUp).map(FollowUp::at))
                .min(Comparator.naturalOrder());
        Optional<Instant> erasure = rules.erasures().nextStep(complaint);
        Stream.concat(check.stream(), erasure.stream())
                .min(Comparator.naturalOrder())
                .ifPresent(first -> item.with(Keys.NEXT_CHECK_PK, partition(complaint, first, check, erasure))
                        .with(Keys.NEXT_CHECK_SK, Keys.nextCheck(first, complaint.organisation(), followUp)));
    }

    private String partition(Complaint complaint, Instant first, Optional<Instant> check, Optional<Instant> erasure) {
        if (erasure.isEmpty()) {
            return shard(complaint.reference());
        }
        return check.filter(first::equals).isPresent()
                ? Keys.ended(complaint.organisation())
                : Keys.retention(complaint.organisation());
    }

    /** The condition of a transaction that a complaint exists and is open: only then is it in a list of open work. */
    static TransactWriteItem isOpen(Table table, String reference) {
        return table.transactCheck(Keys.complaint(reference), Keys.NOW, "attribute_exists(" + Keys.WORK_PK + ")");
    }

    /** The list of open work that contains the complaint. */
    static WorkList list(Complaint complaint) {
        return complaint.status().caseworker() == null ? WorkList.UNASSIGNED : WorkList.TEAM;
    }

    /**
     * The line of the complaint in the register of the organisation. It is in an index by its last date, so that a report reads only the
     * lines of its period.
     */
    Item register(Complaint complaint) {
        return register(complaint, row(complaint));
    }

    private static Item register(Complaint complaint, RegisterRow row) {
        return LastDates.in(
                ReportKeys.lastDates(complaint.organisation()),
                LastDate.of(row),
                line(Keys.register(complaint.organisation()), complaint, row));
    }

    /**
     * All lines of the complaint: in the register of the organisation, and in those of departments that have given it a number.
     */
    List<Item> lines(Complaint complaint) {
        RegisterRow row = row(complaint);
        List<Item> lines = new ArrayList<>();
        lines.add(register(complaint, row));
        for (Handling.Number number : complaint.handling().registers()) {
            lines.add(line(Keys.register(complaint.organisation(), number.department()), complaint, row));
        }
        return lines;
    }

    private static Item line(String register, Complaint complaint, RegisterRow row) {
        return Item.of(register, Keys.registered(complaint.entry().received(), complaint.reference()))
                .json(row);
    }

    /** The items besides the snapshot that a change has to write; none if nothing in them has changed. */
    List<Item> changed(Complaint before, Complaint after) {
        List<Item> changed = new ArrayList<>();
        if (!row(before).equals(row(after))) {
            changed.addAll(lines(after));
        }
        return changed;
    }

    /** The stored snapshot among the items of a complaint, by their sort keys. */
    static Map<String, AttributeValue> stored(String reference, Map<String, Map<String, AttributeValue>> items) {
        Map<String, AttributeValue> now = items.get(Keys.NOW);
        if (now == null) {
            throw new IllegalStateException(reference + " has no snapshot");
        }
        return now;
    }

    RegisterRow row(Complaint complaint) {
        return RegisterRow.of(complaint, procedure(complaint));
    }

    Procedure procedure(Complaint complaint) {
        return book.of(complaint).procedure();
    }

    String urgency(Complaint complaint) {
        return Keys.urgency(book.of(complaint).due(complaint), complaint);
    }

    private String shard(String reference) {
        return Keys.shard(Math.floorMod(reference.hashCode(), shards));
    }
}
