package io.redress.store;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Decision;
import io.redress.platform.Tree;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes one change of a complaint, with the snapshot and all other items that belong to it, in one transaction. */
final class ChangeWriter {

    private final Table table;
    private final Snapshot snapshot;
    private final Pointers pointers;
    private final SecureRandom random;

    ChangeWriter(Table table, Snapshot snapshot, SecureRandom random) {
        this.table = table;
        this.snapshot = snapshot;
        this.pointers = new Pointers(snapshot);
        this.random = random;
    }

    /** Writes a change; false if another writer wrote at the same time, and nothing was written. */
    boolean write(
            StoredComplaint stored, Complaint after, Change change, Decision decision, Optional<MarkedRequest> once) {
        Complaint before = stored.complaint();
        Optional<CorrectedParticulars> corrected = decision.corrected()
                .map(particulars -> CorrectedParticulars.of(
                        table, before.reference(), particulars, snapshot.procedure(before), random));
        Item texts = decision.texts().isEmpty() && corrected.isEmpty() ? null : texts(after, change, decision.texts());
        if (texts != null && corrected.isPresent()) {
            texts.with(Chain.CORRECTED, corrected.get().digest());
        }
        Item next = change(after, change, stored.hash(), texts);
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(table.put(
                snapshot.now(after, FollowUp.after(stored.followUp(), change))
                        .with(Chain.HASH, Chain.hash(next.attributes())),
                "version = :before",
                Map.of(),
                Map.of(":before", AttributeValue.fromN(String.valueOf(before.version())))));
        items.add(table.transactPutIfAbsent(next));
        if (texts != null) {
            items.add(table.transactPutIfAbsent(texts));
        }
        corrected.ifPresent(particulars -> items.addAll(particulars.items(table)));
        once.ifPresent(request -> items.add(request.item(table, change.number(), change.at())));
        snapshot.changed(before, after).forEach(item -> items.add(table.transactPut(item)));
        pointers.changed(before, after).forEach(pointer -> items.add(table.transactPut(pointer)));
        Relations.pointers(after, change).forEach(pointer -> items.add(table.transactPut(pointer)));
        change.joinedTo().ifPresent(other -> items.add(Snapshot.isOpen(table, other)));
        ImprovementIdeas.proposed(before, change, decision.texts(), snapshot.procedure(before))
                .forEach(idea -> items.add(table.transactPutIfAbsent(idea)));
        RegisterNumbers.given(after, change).forEach(number -> items.add(table.transactPutIfAbsent(number)));
        try {
            table.write(items);
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (contended(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    /** Whether a transaction failed because another writer wrote at the same time. */
    static boolean contended(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(reason -> Objects.requireNonNullElse(reason.code(), "None"))
                .anyMatch(code -> code.equals("ConditionalCheckFailed") || code.equals("TransactionConflict"));
    }

    /**
     * The item of a change.
     *
     * @param before the hash of the change before it; null if that change was stored before hashes existed
     * @param written the item with its texts; null if there are none
     */
    static Item change(Complaint complaint, Change change, @Nullable String before, @Nullable Item written) {
        return Item.of(Keys.complaint(complaint.reference()), Keys.change(change.number()))
                .json(change)
                .with(Chain.ORGANISATION, complaint.organisation())
                .with(Chain.TEXTS, written == null ? null : Chain.digest(written.attributes()))
                .with(Chain.BEFORE, before);
    }

    private Item texts(Complaint complaint, Change change, Map<String, String> written) {
        return Chain.salted(
                Item.of(Keys.complaint(complaint.reference()), Keys.text(change.number()))
                        .texts(written),
                random);
    }

    static Map<String, String> readTexts(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Map.of() : Tree.read(Item.text(item, Item.JSON)).texts();
    }
}
