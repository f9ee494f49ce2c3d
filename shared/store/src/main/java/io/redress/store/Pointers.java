package io.redress.store;

import io.redress.domain.Complaint;
import io.redress.domain.PromisedAction;
import io.redress.domain.procedure.Stage.Awaits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The further places of a complaint in lists: small items without the complaint itself. Each is written only when it
 * changes, so a complaint that nobody is asked about and about which nothing is promised has none.
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

    /** The pointers that a change makes, moves or ends. One that has ended has no place in the index any more. */
    List<Item> changed(Complaint before, Complaint after) {
        Map<String, Item> old = all(before);
        Map<String, Item> now = all(after);
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Item> changed = new ArrayList<>();
        for (String key : keys) {
            Item item = now.getOrDefault(key, Item.of(Keys.complaint(after.reference()), key));
            if (!old.containsKey(key) || !old.get(key).attributes().equals(item.attributes())) {
                changed.add(item);
            }
        }
        return changed;
    }

    /** By their sort keys. */
    private Map<String, Item> all(Complaint complaint) {
        Map<String, Item> all = new LinkedHashMap<>();
        if (complaint.open()) {
            mine(complaint, all);
            others(complaint, all);
            asked(complaint, all);
            waiting(complaint, all);
        }
        promised(complaint, all);
        return all;
    }

    private void mine(Complaint complaint, Map<String, Item> all) {
        String caseworker = complaint.standing().caseworker();
        if (caseworker != null) {
            add(all, complaint, Keys.WORK, Keys.mine(complaint.organisation(), caseworker));
            if (complaint.namesPerson()) {
                all.get(Keys.WORK).with(Keys.UNCOUNTED, caseworker);
            }
        }
    }

    /** The snapshot stands in one list of open work; where several people see a restricted complaint, in the first's. */
    private void others(Complaint complaint, Map<String, Item> all) {
        Audience.of(complaint).stream()
                .skip(1)
                .forEach(audience -> add(all, complaint, Snapshot.list(complaint), audience));
    }

    private void asked(Complaint complaint, Map<String, Item> all) {
        String asked = complaint.standing().asked();
        if (asked != null) {
            add(all, complaint, WorkList.ASKED, Audience.role(asked));
        }
    }

    private void waiting(Complaint complaint, Map<String, Item> all) {
        boolean waits = complaint.handling().pause() != null
                || snapshot.procedure(complaint).stageOf(complaint.stage()).awaits() == Awaits.COMPLAINANT;
        if (waits) {
            Audience.of(complaint).forEach(audience -> add(all, complaint, WorkList.WAITING, audience));
        }
    }

    /** What is promised is to be done even when the complaint is closed. */
    private void promised(Complaint complaint, Map<String, Item> all) {
        Map<Audience, Instant> first = new HashMap<>();
        complaint.handling().open().forEach(promise -> first.merge(Audience.of(promise), promise.due(), Pointers::min));
        first.forEach((audience, due) -> {
            String key = key(WorkList.PROMISED, audience);
            add(
                    all,
                    complaint,
                    key,
                    Keys.list(WorkList.PROMISED, complaint.organisation(), audience),
                    Keys.promised(due, complaint));
            if (complaint.namesPerson()) {
                all.get(key).with(Keys.UNCOUNTED, audience.whose());
            }
        });
        complaint
                .handling()
                .open()
                .filter(promise -> promise.duty() != null)
                .map(PromisedAction::due)
                .min(Instant::compareTo)
                .ifPresent(due -> add(
                        all,
                        complaint,
                        Keys.WORK + "#DUTIES",
                        Keys.duties(complaint.organisation()),
                        Keys.promised(due, complaint)));
    }

    private void add(Map<String, Item> all, Complaint complaint, WorkList list, Audience audience) {
        add(all, complaint, key(list, audience), Keys.list(list, complaint.organisation(), audience));
    }

    private void add(Map<String, Item> all, Complaint complaint, String key, String partition) {
        add(all, complaint, key, partition, snapshot.urgency(complaint));
    }

    private static void add(Map<String, Item> all, Complaint complaint, String key, String partition, String place) {
        all.put(
                key,
                Item.of(Keys.complaint(complaint.reference()), key)
                        .with(Keys.WORK_PK, partition)
                        .with(Keys.WORK_SK, place));
    }

    private static String key(WorkList list, Audience audience) {
        return Keys.WORK + "#" + list.name() + "#" + audience.whose();
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
