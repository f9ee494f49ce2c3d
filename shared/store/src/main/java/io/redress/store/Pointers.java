package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.procedure.Stage.Awaits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The entries of a complaint in further work lists: small items that point to the complaint. An entry is written only when it
 * changes. A complaint without pending consultation and open follow-on actions has none.
 */
final class Pointers {

    private final Snapshot snapshot;

    Pointers(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** All pointers of a new complaint. */
    List<Item> of(Complaint complaint) {
        return List.copyOf(all(complaint).values());
    }

    /** The pointers that a change adds, moves or ends. A pointer that has ended leaves the index. */
    List<Item> changed(Complaint before, Complaint after) {
        Map<String, Item> old = all(before);
        Map<String, Item> now = all(after);
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Item> changed = new ArrayList<>();
        for (String key : keys) {
            Item item = now.getOrDefault(key, Item.of(Keys.complaint(after.reference()), key));
            Item former = old.get(key);
            if (former == null || !former.attributes().equals(item.attributes())) {
                changed.add(item);
            }
        }
        return changed;
    }

    /** All pointers, by sort key. */
    private Map<String, Item> all(Complaint complaint) {
        Map<String, Item> all = new LinkedHashMap<>();
        if (complaint.open()) {
            mine(complaint, all);
            others(complaint, all);
            consulted(complaint, all);
            waiting(complaint, all);
        }
        followOn(complaint, all);
        untold(complaint, all);
        return all;
    }

    private void mine(Complaint complaint, Map<String, Item> all) {
        String caseworker = complaint.status().caseworker();
        if (caseworker != null) {
            Item mine = add(all, complaint, Keys.WORK, Keys.mine(complaint.organisation(), caseworker));
            if (complaint.namesPerson()) {
                mine.with(Keys.UNCOUNTED, caseworker);
            }
        }
    }

    /**
     * The snapshot itself can be in one list only. If several people may see a restricted complaint, it is in the list of the
     * first, and the others get pointers.
     */
    private void others(Complaint complaint, Map<String, Item> all) {
        ListOwner.of(complaint).stream().skip(1).forEach(owner -> add(all, complaint, Snapshot.list(complaint), owner));
    }

    private void consulted(Complaint complaint, Map<String, Item> all) {
        String consulted = complaint.status().pendingConsultation();
        if (consulted != null) {
            add(all, complaint, WorkList.CONSULTATION, ListOwner.role(consulted));
        }
    }

    private void waiting(Complaint complaint, Map<String, Item> all) {
        boolean waits = complaint.handling().pause() != null
                || snapshot.procedure(complaint).stageOf(complaint.stage()).awaits() == Awaits.COMPLAINANT;
        if (waits) {
            ListOwner.of(complaint).forEach(owner -> add(all, complaint, WorkList.WAITING, owner));
        }
    }

    /** Follow-on actions have to be completed even when the complaint is closed. */
    private void followOn(Complaint complaint, Map<String, Item> all) {
        Map<ListOwner, Instant> first = new HashMap<>();
        complaint
                .handling()
                .open()
                .forEach(followOnAction ->
                        first.merge(ListOwner.of(followOnAction), followOnAction.due(), Pointers::min));
        first.forEach((owner, due) -> {
            Item item = add(
                    all,
                    complaint,
                    key(WorkList.FOLLOW_ON, owner),
                    Keys.list(WorkList.FOLLOW_ON, complaint.organisation(), owner),
                    Keys.followOn(due, complaint));
            if (complaint.namesPerson()) {
                item.with(Keys.UNCOUNTED, owner.whose());
            }
        });
        complaint
                .handling()
                .open()
                .filter(followOnAction -> followOnAction.duty() != null)
                .map(FollowOnAction::due)
                .min(Instant::compareTo)
                .ifPresent(due -> add(
                        all,
                        complaint,
                        Keys.WORK + "#DUTIES",
                        Keys.duties(complaint.organisation()),
                        Keys.followOn(due, complaint)));
    }

    /** Letters have to be told even when the complaint is closed. */
    private void untold(Complaint complaint, Map<String, Item> all) {
        if (complaint.handling().untold().needingStaff().findAny().isPresent()) {
            ListOwner.ofUntoldLetters(complaint).forEach(owner -> add(all, complaint, WorkList.UNTOLD, owner));
        }
    }

    private void add(Map<String, Item> all, Complaint complaint, WorkList list, ListOwner owner) {
        add(all, complaint, key(list, owner), Keys.list(list, complaint.organisation(), owner));
    }

    private Item add(Map<String, Item> all, Complaint complaint, String key, String partition) {
        return add(all, complaint, key, partition, snapshot.urgency(complaint));
    }

    private static Item add(Map<String, Item> all, Complaint complaint, String key, String partition, String place) {
        Item item = Item.of(Keys.complaint(complaint.reference()), key)
                .with(Keys.WORK_PK, partition)
                .with(Keys.WORK_SK, place);
        all.put(key, item);
        return item;
    }

    private static String key(WorkList list, ListOwner owner) {
        return Keys.WORK + "#" + list.name() + "#" + owner.whose();
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
