package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds the complaints that a report may no longer show, although it was made with them: those that are restricted now, or known
 * to be about a member of staff, and those whose personal data was erased since.
 */
public final class NoLongerShown {

    private final Table table;

    public NoLongerShown(Table table) {
        this.table = table;
    }

    /**
     * Most of what a report shows is in the register of its period, which is read as it is read for a report. What it shows besides is
     * looked up one by one.
     *
     * @param shown the references of the complaints that the report shows
     * @param made when the report was made
     */
    public Set<String> among(Collection<String> shown, String organisation, Instant from, Instant until, Instant made) {
        Set<String> left = new HashSet<>(shown);
        Set<String> found = new HashSet<>();
        new Register(table).eachDated(organisation, from, until, row -> {
            if (left.remove(row.reference()) && isHidden(row, made)) {
                found.add(row.reference());
            }
        });
        List<Map<String, AttributeValue>> keys = left.stream()
                .map(reference -> Table.key(Keys.complaint(reference), Keys.NOW))
                .toList();
        table.getAll(keys).stream()
                .map(item -> Item.json(item, Complaint.class))
                .filter(complaint -> isHidden(complaint, made))
                .map(Complaint::reference)
                .forEach(found::add);
        return Set.copyOf(found);
    }

    private static boolean isHidden(RegisterRow row, Instant made) {
        PersonalDataState personalData = row.personalData();
        return !row.listed() || personalData != null && isSince(personalData.erased(), made);
    }

    private static boolean isHidden(Complaint complaint, Instant made) {
        Erasure erasure = complaint.handling().erasure();
        return !complaint.listed() || erasure != null && isSince(erasure.done(), made);
    }

    private static boolean isSince(@Nullable Instant erased, Instant made) {
        return erased != null && !erased.isBefore(made);
    }
}
