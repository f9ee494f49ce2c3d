package io.redress.domain.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report lists beside its figures. It leaves out restricted complaints; the figures say how many there are.
 *
 * @param sent the complaints that a body such as an ombudsman sent on (Part A), in order of receipt
 * @param direct the others (Part B)
 * @param learned what was learnt from the complaints closed in the period, and after that, what was learnt only in this period from
 *     complaints closed before it
 * @param incidents the duties that incidents lacked at the end of the period (KW-13)
 * @param ideas the ideas for improvement that the figures list, in words
 * @param proposed the ideas that were proposed in the period and waited for a decision at its end
 * @param moreSent how many more complaints were sent on than are listed, because a report lists {@link Listing#MOST} at most
 * @param moreDirect the same for the others
 * @param leftOut how many complaints were left out of the lists and of the register after the report was made, because they were
 *     restricted, or found to be about a member of staff, or their personal data was erased
 * @param moreLearned how many more lessons there are from complaints closed in the period, because a report tells {@link
 *     Listing#MOST_WORDS} at most
 * @param moreLearnedLater the same for those from complaints closed before it
 * @param moreIncidents the same for the duties that incidents lacked
 */
public record ReportContent(
        List<ContentLine> sent,
        List<ContentLine> direct,
        List<Learned> learned,
        List<Lacking> incidents,
        List<Idea> ideas,
        List<Proposed> proposed,
        int moreSent,
        int moreDirect,
        int leftOut,
        int moreLearned,
        int moreLearnedLater,
        int moreIncidents) {

    public static final ReportContent NOTHING =
            new ReportContent(List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0);

    /**
     * What was learnt from a complaint.
     *
     * @param cause the root cause in words; absent for none, like each of the texts
     * @param corrective what puts this right
     * @param preventive what keeps it from happening again
     * @param closed when the complaint was closed, if the report on that time had been made before this was recorded; absent otherwise
     */
    public record Learned(
            String reference,
            @Nullable String cause,
            @Nullable String lesson,
            @Nullable String corrective,
            @Nullable String preventive,
            @Nullable LocalDate closed) {
        @Override
        public String toString() {
            return "Learned[" + reference + "]";
        }
    }

    /** A duty that an incident of a complaint lacked, in words. */
    public record Lacking(String reference, String duty) {}

    /**
     * An idea on which nobody has decided yet.
     *
     * @param complaint the reference of the complaint that taught it; absent for none
     * @param by the id of the member of staff who proposed it
     * @param text the idea; absent if its words were erased
     */
    public record Proposed(
            @Nullable String complaint, String by, @Nullable String text) {
        @Override
        public String toString() {
            return "Proposed[masked]";
        }
    }

    /** @param text the idea; absent if its words were erased */
    public record Idea(String id, @Nullable String text) {
        @Override
        public String toString() {
            return "Idea[" + id + "]";
        }
    }

    @SuppressWarnings("NullAway")
    public ReportContent(
            List<ContentLine> sent,
            List<ContentLine> direct,
            List<Learned> learned,
            List<Lacking> incidents,
            List<Idea> ideas,
            List<Proposed> proposed,
            int moreSent,
            int moreDirect,
            int leftOut,
            int moreLearned,
            int moreLearnedLater,
            int moreIncidents) {
        this.sent = sent == null ? List.of() : List.copyOf(sent);
        this.direct = direct == null ? List.of() : List.copyOf(direct);
        this.learned = learned == null ? List.of() : List.copyOf(learned);
        this.incidents = incidents == null ? List.of() : List.copyOf(incidents);
        this.ideas = ideas == null ? List.of() : List.copyOf(ideas);
        this.proposed = proposed == null ? List.of() : List.copyOf(proposed);
        this.moreSent = moreSent;
        this.moreDirect = moreDirect;
        this.leftOut = leftOut;
        this.moreLearned = moreLearned;
        this.moreLearnedLater = moreLearnedLater;
        this.moreIncidents = moreIncidents;
    }

    /** What a report lists with room for all that it tells in words. */
    public ReportContent(
            List<ContentLine> sent,
            List<ContentLine> direct,
            List<Learned> learned,
            List<Lacking> incidents,
            List<Idea> ideas,
            List<Proposed> proposed,
            int moreSent,
            int moreDirect,
            int leftOut) {
        this(sent, direct, learned, incidents, ideas, proposed, moreSent, moreDirect, leftOut, 0, 0, 0);
    }

    /** What a report lists as it is made, with room for all that it tells in words: no complaint has been left out since. */
    public ReportContent(
            List<ContentLine> sent,
            List<ContentLine> direct,
            List<Learned> learned,
            List<Lacking> incidents,
            List<Idea> ideas,
            int moreSent,
            int moreDirect) {
        this(sent, direct, learned, incidents, ideas, List.of(), moreSent, moreDirect, 0);
    }

    /** The references of the complaints that it lists or tells of, apart from those of ideas that were decided or are overdue. */
    public Set<String> references() {
        return Stream.of(
                        Stream.concat(sent.stream(), direct.stream()).map(ContentLine::reference),
                        learned.stream().map(Learned::reference),
                        incidents.stream().map(Lacking::reference),
                        proposed.stream().flatMap(idea -> Stream.ofNullable(idea.complaint())))
                .flatMap(references -> references)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same without some complaints.
     *
     * @param figures the ideas that are still told
     * @param count how many complaints are left out now, those included that only the register had
     */
    public ReportContent without(Set<String> references, @Nullable ImprovementFigures figures, int count) {
        Set<String> told = figures == null
                ? Set.of()
                : figures.ideas().stream().map(ImprovementFigures.Line::id).collect(Collectors.toSet());
        return new ReportContent(
                kept(sent, line -> !references.contains(line.reference())),
                kept(direct, line -> !references.contains(line.reference())),
                kept(learned, one -> !references.contains(one.reference())),
                kept(incidents, one -> !references.contains(one.reference())),
                kept(ideas, idea -> told.contains(idea.id())),
                kept(proposed, idea -> idea.complaint() == null || !references.contains(idea.complaint())),
                moreSent,
                moreDirect,
                leftOut + count,
                moreLearned,
                moreLearnedLater,
                moreIncidents);
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }
}
