package io.redress.domain.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote that belongs to a row of the register. It is stored apart from the row, because it may hold personal data.
 *
 * @param subject the heading of the complaint; absent if it was erased or may not be shown
 * @param actions what has to be done, by the id of the follow-on action
 * @param lessons what was learnt from the complaint, in order
 * @param represented whether somebody complained for the complainant
 */
public record RowWords(
        @Nullable String subject, Map<String, String> actions, List<Learned> lessons, boolean represented) {

    public static final RowWords NONE = new RowWords(null, Map.of(), List.of(), false);

    /**
     * The texts of a lesson.
     *
     * @param change the number of the change that recorded it
     * @param corrective what puts this right; absent if nothing was written, like the others
     * @param preventive what keeps it from happening again
     */
    public record Learned(
            int change,
            @Nullable String lesson,
            @Nullable String corrective,
            @Nullable String preventive) {}

    public RowWords {
        actions = Map.copyOf(actions);
        lessons = List.copyOf(lessons);
    }

    @Override
    public String toString() {
        return "RowWords[masked]";
    }
}
