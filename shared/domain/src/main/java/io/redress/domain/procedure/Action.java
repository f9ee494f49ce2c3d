package io.redress.domain.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person or the system can do with a complaint: move it to another stage, or record something.
 *
 * @param description what the action means, in words for the person who may take it
 * @param from the stages in which it may be taken
 * @param to the stage it leads to; absent when the complaint stays in its stage
 * @param by the roles that may take it; also {@link #COMPLAINANT} and {@link #SYSTEM}
 * @param letter the letter that it sends to the complainant; absent for none
 * @param outcome the outcome in the register when the action closes the complaint; absent for any other action
 * @param decides whether it is a decision on the complaint; the member of staff who takes it may not review it later
 * @param combinations which determinations go with the choices of its form; a choice without an entry goes with all
 * @param opening the words with which its letter begins, for the complainant; absent for those of the letter's template
 * @param purpose what the action is for, if letters point the complainant to it; absent for most
 * @param assigns the field that names the member of staff who gets the complaint in the stage to which the action leads; absent
 *     if the system always chooses one
 * @param proposes the text field with an idea for improvement; absent for most
 * @param satisfaction what a complainant who takes it says about the answer; absent for most
 * @param needsDocument whether it is refused as long as no document is attached to the complaint
 */
public record Action(
        String id,
        String title,
        String description,
        List<String> from,
        @Nullable String to,
        List<String> by,
        List<Field> fields,
        @Nullable String letter,
        @Nullable String outcome,
        boolean decides,
        List<Combination> combinations,
        @Nullable String opening,
        @Nullable Purpose purpose,
        @Nullable Satisfaction satisfaction,
        @Nullable String assigns,
        @Nullable String proposes,
        boolean needsDocument) {

    public static final String COMPLAINANT = "complainant";
    public static final String SYSTEM = "system";

    /** What letters tell complainants that they can do by their link. */
    public enum Purpose {
        /** To tell us something more. */
        ADD_INFORMATION,
        /** To stop, so that the complaint is closed. */
        WITHDRAW,
        /** To tell us something after the end. Letters do not mention it, but it takes what a complainant answers to a letter. */
        CONTACT_AGAIN
    }

    /** What a complainant says about an answer. */
    public enum Satisfaction {
        SATISFIED,
        PARTLY_SATISFIED,
        NOT_SATISFIED
    }

    public Action {
        from = from == null ? List.of() : List.copyOf(from);
        by = by == null ? List.of() : List.copyOf(by);
        fields = fields == null ? List.of() : List.copyOf(fields);
        combinations = combinations == null ? List.of() : List.copyOf(combinations);
    }

    /** An action whose choices go with all determinations, and whose letter begins with the words of its template. */
    public Action(
            String id,
            String title,
            String description,
            List<String> from,
            @Nullable String to,
            List<String> by,
            List<Field> fields,
            @Nullable String letter,
            @Nullable String outcome,
            boolean decides,
            @Nullable Purpose purpose) {
        this(
                id,
                title,
                description,
                from,
                to,
                by,
                fields,
                letter,
                outcome,
                decides,
                List.of(),
                null,
                purpose,
                null,
                null,
                null,
                false);
    }

    /** Whether it is an action of the complainant that staff take too, for a complainant who has told them. */
    public boolean isOfComplainantAndStaff() {
        return by.contains(COMPLAINANT)
                && by.stream().anyMatch(role -> !role.equals(COMPLAINANT) && !role.equals(SYSTEM));
    }

    /** Whether its form has a date that may not be before one that another action has recorded. */
    public boolean comparesDates() {
        return fields.stream()
                .anyMatch(field -> field.days() != null && field.days().notBefore() != null);
    }

    /** Whether its form asks for the reference of another complaint. */
    public boolean namesComplaint() {
        return fields.stream().anyMatch(field -> field.type() == Field.Type.REFERENCE);
    }

    /** The same action with one more field at the end of its form. */
    Action asking(Field more) {
        List<Field> all = new ArrayList<>(fields);
        all.add(more);
        return new Action(
                id,
                title,
                description,
                from,
                to,
                by,
                all,
                letter,
                outcome,
                decides,
                combinations,
                opening,
                purpose,
                satisfaction,
                assigns,
                proposes,
                needsDocument);
    }

    /** Whether its form gives the complaint a priority. */
    boolean setsPriority() {
        return fields.stream().anyMatch(field -> field.type() == Field.Type.PRIORITY);
    }

    public boolean offeredIn(String stage) {
        return from.contains(stage);
    }

    /** Whether the action sends this letter. A reclassification sends the letter of the new kind. */
    public boolean sends(String what) {
        return what.equals(letter)
                || builtIn().filter(BuiltInActionId.RECLASSIFY::equals).isPresent();
    }

    /** Which built-in action this is; empty for an action that the procedure defines. */
    public Optional<BuiltInActionId> builtIn() {
        return BuiltInActionId.of(id);
    }
}
