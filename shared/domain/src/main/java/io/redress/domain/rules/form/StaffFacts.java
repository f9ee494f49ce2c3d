package io.redress.domain.rules.form;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the forms for staff offer and the complaint itself does not hold: names from the directory, and texts and letters from
 * the history. The caller leaves out what the caseworker may not see.
 *
 * @param staff the organisation's members of staff
 * @param followOnActions the titles of the open follow-on actions, by their ids
 * @param letters the changes that ordered letters to the complainant, in order
 * @param dates the last dates that actions have recorded, by the ids of their fields
 * @param related the complaints to which this one is related, in both directions
 */
public record StaffFacts(
        List<StaffMember> staff,
        Map<String, String> followOnActions,
        List<OrderedLetters> letters,
        Map<String, LocalDate> dates,
        List<Complaint> related) {

    /** The letters that one change ordered. */
    public record OrderedLetters(int change, List<String> letters, Instant at) {
        public OrderedLetters {
            letters = List.copyOf(letters);
        }
    }

    /** The name of a member of staff; the id if the directory no longer has them. */
    public String nameOf(String id) {
        return staff.stream()
                .filter(member -> member.id().equals(id))
                .map(StaffMember::name)
                .findFirst()
                .orElse(id);
    }

    public StaffFacts {
        staff = List.copyOf(staff);
        followOnActions = Map.copyOf(followOnActions);
        letters = List.copyOf(letters);
        dates = Map.copyOf(dates);
        related = List.copyOf(related);
    }
}
