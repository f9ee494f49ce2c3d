package io.redress.domain.procedure;

import java.util.List;

/**
 * What a complaint must say to be accepted.
 *
 * @param anonymous what becomes of a complaint without a name or a way to reach its complainant
 * @param recordedAs the kind of entry that an anonymous complaint is kept as, where it is only recorded
 * @param why what a person is told whose complaint is refused for lack of name and contact
 * @param representatives who may act for a complainant
 * @param protectsNames whether only those who deal with a complaint now may read who complains (NU-5)
 * @param asks what must be said besides subject and details
 */
public record Intake(
        Anonymous anonymous,
        String recordedAs,
        String why,
        Representatives representatives,
        boolean protectsNames,
        List<Question> asks) {

    /** What becomes of a complaint whose complainant is not known. */
    public enum Anonymous {
        /** It is refused, and counted. */
        REFUSE,
        /** It is kept as another kind of entry. */
        RECORD,
        /** It is dealt with like any other; whoever has its link can come back. */
        HANDLE
    }

    /** Who may act for a complainant. */
    public enum Representatives {
        /** Anybody who names the day on which the complainant gave the authority. */
        WITH_AUTHORITY,
        /** Anybody at all. */
        ANYBODY,
        /** Nobody. */
        NOBODY
    }

    /** What a submission may have to say. */
    public enum Question {
        /** Whether it was tried to settle the matter on the spot, with whom and with what result (CP-5). */
        FRONTLINE,
        CATEGORY,
        DEPARTMENT,
        REMEDY
    }

    public Intake {
        anonymous = anonymous == null ? Anonymous.REFUSE : anonymous;
        representatives = representatives == null ? Representatives.WITH_AUTHORITY : representatives;
        asks = asks == null ? List.of() : List.copyOf(asks);
    }
}
