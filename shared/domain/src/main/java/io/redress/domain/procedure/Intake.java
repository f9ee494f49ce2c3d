package io.redress.domain.procedure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint must contain to be accepted.
 *
 * @param anonymous what happens with a complaint without a name or a way to reach its complainant
 * @param recordedAs the kind that an anonymous complaint becomes, if anonymous complaints are only recorded; else absent
 * @param why the reason that the sender gets when a complaint is rejected because name or contact is missing; absent if the
 *     organisation does not reject it for that
 * @param representatives who may act for a complainant
 * @param protectsNames whether only the staff who handle a complaint now may read the name of the complainant (NU-5)
 * @param asks what a complaint must contain in addition to subject and details
 * @param fields the organisation's own questions; a required one has to be answered in a complaint, and in no other kind of entry
 */
public record Intake(
        Anonymous anonymous,
        @Nullable String recordedAs,
        @Nullable String why,
        Representatives representatives,
        boolean protectsNames,
        List<Question> asks,
        List<Field> fields) {

    /** What happens with an anonymous complaint. */
    public enum Anonymous {
        /** It is rejected, and counted. */
        REFUSE,
        /** It becomes another kind of entry. */
        RECORD,
        /** It is handled like any other; the complainant can come back with the link. */
        HANDLE
    }

    /** Who may act for a complainant. */
    public enum Representatives {
        /** Any person who states the day on which the complainant gave the authority. */
        WITH_AUTHORITY,
        /** Any person. */
        ANYBODY,
        /** Nobody. */
        NOBODY
    }

    /** What a submission may have to contain. */
    public enum Question {
        /** Whether the complainant tried to settle the matter on the spot, with whom and with what result (CP-5). */
        FRONTLINE,
        CATEGORY,
        DEPARTMENT,
        REMEDY
    }

    public Intake {
        anonymous = anonymous == null ? Anonymous.REFUSE : anonymous;
        representatives = representatives == null ? Representatives.WITH_AUTHORITY : representatives;
        asks = asks == null ? List.of() : List.copyOf(asks);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** An intake without questions of the organisation's own. */
    public static Intake of(
            Anonymous anonymous,
            @Nullable String recordedAs,
            @Nullable String why,
            Representatives representatives,
            boolean protectsNames,
            List<Question> asks) {
        return new Intake(anonymous, recordedAs, why, representatives, protectsNames, asks, List.of());
    }

    /** The question with this id. */
    public Optional<Field> field(String id) {
        return Identified.find(fields, id);
    }
}
