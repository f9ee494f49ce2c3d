package io.redress.domain.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report lists beside its figures. It leaves out restricted complaints; the figures say how many there are.
 *
 * @param sent the complaints that a body such as an ombudsman sent on (Part A), in order of receipt
 * @param direct the others (Part B)
 * @param learned what was learnt from the complaints closed in the period
 * @param incidents the duties that incidents lacked at the end of the period (KW-13)
 * @param ideas the ideas for improvement that the figures list, in words
 * @param moreSent how many more complaints were sent on than are listed, because a report lists {@link Listing#MOST} at most
 * @param moreDirect the same for the others
 */
public record ReportContent(
        List<ContentLine> sent,
        List<ContentLine> direct,
        List<Learned> learned,
        List<Lacking> incidents,
        List<Idea> ideas,
        int moreSent,
        int moreDirect) {

    public static final ReportContent NOTHING =
            new ReportContent(List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0);

    /**
     * What was learnt from a complaint.
     *
     * @param cause the root cause in words; absent for none, like each of the texts
     * @param corrective what puts this right
     * @param preventive what keeps it from happening again
     */
    public record Learned(
            String reference,
            @Nullable String cause,
            @Nullable String lesson,
            @Nullable String corrective,
            @Nullable String preventive) {
        @Override
        public String toString() {
            return "Learned[" + reference + "]";
        }
    }

    /** A duty that an incident of a complaint lacked, in words. */
    public record Lacking(String reference, String duty) {}

    /** @param text the idea; absent if its words were erased */
    public record Idea(String id, @Nullable String text) {
        @Override
        public String toString() {
            return "Idea[" + id + "]";
        }
    }

    public ReportContent {
        sent = sent == null ? List.of() : List.copyOf(sent);
        direct = direct == null ? List.of() : List.copyOf(direct);
        learned = learned == null ? List.of() : List.copyOf(learned);
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        ideas = ideas == null ? List.of() : List.copyOf(ideas);
    }
}
