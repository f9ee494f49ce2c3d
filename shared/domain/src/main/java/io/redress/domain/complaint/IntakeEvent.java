package io.redress.domain.complaint;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the complaint was submitted, and where it is recorded. */
public sealed interface IntakeEvent extends Event {

    /**
     * The first event of every complaint.
     *
     * @param channel the channel that it came in by; absent only in a history that was stored without it
     * @param addressedTo the addressee that the complainant chose; absent for none, like category and department
     * @param reachable whether letters go by e-mail: an address was given, and no other channel is preferred
     * @param contactable whether any way to reach the complainant was given
     * @param origin recorded facts about how the complaint came in, in events of earlier versions; since then, the particulars have them
     * @param answers the answers to the organisation's own questions, without personal data; absent for none, because most new
     *     complaints have to fit into one write unit of the table
     */
    @RecordBuilder
    record Submitted(
            String kind,
            @Nullable String channel,
            @Nullable String addressedTo,
            @Nullable String category,
            @Nullable String department,
            Instant received,
            boolean reachable,
            boolean contactable,
            @Nullable String relatesTo,
            Map<String, String> origin,
            @Nullable Map<String, String> answers)
            implements IntakeEvent {

        public Submitted {
            origin = origin == null ? Map.of() : Map.copyOf(origin);
            answers = answers == null || answers.isEmpty() ? null : Map.copyOf(answers);
        }

        /** A submission without answers to questions of the organisation's own. */
        public static Submitted of(
                String kind,
                @Nullable String channel,
                @Nullable String addressedTo,
                @Nullable String category,
                @Nullable String department,
                Instant received,
                boolean reachable,
                boolean contactable,
                @Nullable String relatesTo,
                Map<String, String> origin) {
            return new Submitted(
                    kind,
                    channel,
                    addressedTo,
                    category,
                    department,
                    received,
                    reachable,
                    contactable,
                    relatesTo,
                    origin,
                    null);
        }

        Submitted as(String newKind) {
            return SubmittedBuilder.copy(this).kind(newKind).build();
        }

        /** The same submission without the reference of the earlier complaint. */
        public Submitted unrelated() {
            return SubmittedBuilder.copy(this).relatesTo(null).build();
        }

        Submitted corrected(Corrected by) {
            return SubmittedBuilder.copy(this)
                    .category(by.category())
                    .reachable(by.reachable())
                    .contactable(by.contactable())
                    .answers(by.answers())
                    .build();
        }

        Submitted in(String newDepartment) {
            return SubmittedBuilder.copy(this).department(newDepartment).build();
        }
    }

    /** The complaint belongs to this department from now on (KN-3). */
    record Referred(String department) implements IntakeEvent {}

    /** The complaint was entered in a department's own register, under a running number of that register (KN-4). */
    record Registered(String department, int number) implements IntakeEvent {}

    /** Staff corrected the kind of the complaint. Its reference and its receipt stay. */
    record Reclassified(String kind) implements IntakeEvent {}

    /**
     * The particulars or the category were wrong or have changed since, and have been corrected.
     *
     * @param parts what was corrected, such as {@code name}; what it was before and is now is stored apart
     * @param category the category as it is now; absent for none
     * @param reachable whether letters go by e-mail now
     * @param contactable whether there is any way to reach the complainant now
     * @param answers the answers to the organisation's own questions as they are now, without personal data
     */
    record Corrected(
            List<String> parts,
            @Nullable String category,
            boolean reachable,
            boolean contactable,
            Map<String, String> answers)
            implements IntakeEvent {
        public Corrected {
            parts = parts == null ? List.of() : List.copyOf(parts);
            answers = answers == null ? Map.of() : Map.copyOf(answers);
        }
    }

    /** The complaint is related to another one. */
    record Related(String reference) implements IntakeEvent {}

    /** The same person submitted another complaint within a day, so the two may be the same. They are related. */
    record PossiblySame(String reference) implements IntakeEvent {}

    /** Staff decided that this complaint and another one are not the same. */
    record NotTheSame(String reference) implements IntakeEvent {}
}
