package io.redress.domain.rules.builtin;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.IntakeEvent.Corrected;
import io.redress.domain.complaint.IntakeEvent.Referred;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.intake.Answers;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Submission;
import io.redress.domain.intake.SubmissionFaults;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What intake asks in a complaint, as a part of the form by which an entry becomes a complaint. What the entry says already need
 * not be filled in.
 */
final class IntakeQuestions {

    private static final String CATEGORY = "category";
    private static final String DEPARTMENT = "department";
    private static final String REMEDY = "remedy-sought";
    private static final String TRIED = "frontline-tried";
    private static final String WITH = "frontline-with";
    private static final String RESULT = "frontline-result";

    /** The fields of the form, by the names of those of a submission. */
    private static final Map<String, String> FIELDS = Map.of(
            "remedySought", REMEDY,
            "frontline.tried", TRIED,
            "frontline.with", WITH,
            "frontline.result", RESULT);

    private final Taking taking;
    private final Procedure procedure;
    private final FieldValues filledIn;
    private final Particulars before;

    IntakeQuestions(Taking taking) {
        this.taking = taking;
        this.procedure = taking.rules().procedure();
        this.filledIn = taking.filledIn();
        this.before = taking.lookedUp().particulars().orElseThrow();
    }

    static List<Field> of(Procedure procedure) {
        List<Field> fields = new ArrayList<>();
        for (Question question : procedure.intake().asks()) {
            switch (question) {
                case CATEGORY -> fields.add(Field.optionalChoice(CATEGORY, "Category", procedure.categories()));
                case DEPARTMENT -> fields.add(Field.optional(DEPARTMENT, "Department", Type.DEPARTMENT));
                case REMEDY -> fields.add(Field.personal(REMEDY, "What the complainant asks for", Type.TEXT));
                case FRONTLINE -> {
                    fields.add(Field.optional(TRIED, "Whether it was tried to settle it on the spot", Type.YES_NO));
                    fields.add(Field.personal(WITH, "With whom", Type.TEXT));
                    fields.add(Field.personal(
                            RESULT, "With what result; or why it was not appropriate to try", Type.TEXT));
                }
            }
        }
        procedure.intake().fields().forEach(field -> fields.add(field.optional()));
        return fields;
    }

    /**
     * Records the answers, and rejects an entry that lacks one that intake would have required.
     *
     * @param kind the kind that the entry becomes
     */
    void answer(String kind) {
        Submitted entry = taking.complaint().entry();
        String category = Objects.requireNonNullElse(filledIn.figure(CATEGORY), orEmpty(entry.category()));
        String department = Objects.requireNonNullElse(filledIn.figure(DEPARTMENT), orEmpty(entry.department()));
        Particulars after = before.with(
                Answers.with(before.answers(), procedure.intake(), filledIn::value),
                frontline(),
                text(REMEDY, before.remedySought()));
        rejectMissing(new Submission(
                kind,
                entry.channel(),
                entry.addressedTo(),
                orNull(category),
                orNull(department),
                null,
                before.originOr(entry.origin()),
                after));
        if (after.equals(before) && category.equals(orEmpty(entry.category()))) {
            return;
        }
        taking.pending().correct(after, Map.of());
        taking.add(new Corrected(
                parts(),
                orNull(category),
                entry.reachable(),
                entry.contactable(),
                Answers.figures(after.answers(), procedure.intake())));
    }

    /** The complaint belongs to the department that was filled in. */
    void refer() {
        Optional.ofNullable(filledIn.figure(DEPARTMENT))
                .filter(department ->
                        !department.equals(taking.complaint().entry().department()))
                .ifPresent(department -> taking.add(new Referred(department)));
    }

    private List<String> parts() {
        return of(procedure).stream()
                .map(Field::id)
                .filter(filledIn::has)
                .filter(id -> !id.equals(DEPARTMENT))
                .toList();
    }

    private Particulars.@Nullable Frontline frontline() {
        String tried = filledIn.figure(TRIED);
        Particulars.Frontline known = before.frontline();
        if (tried == null) {
            return known;
        }
        return new Particulars.Frontline(
                Boolean.valueOf(tried),
                text(WITH, known == null ? null : known.with()),
                text(RESULT, known == null ? null : known.result()));
    }

    private @Nullable String text(String field, @Nullable String present) {
        String value = filledIn.value(field);
        return value == null ? present : value;
    }

    private void rejectMissing(Submission submission) {
        List<Fault> faults = SubmissionFaults.ofQuestions(submission, procedure).stream()
                .map(fault -> new Fault(field(fault.field()), fault.said()))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
    }

    private static String field(String submitted) {
        return submitted.startsWith(SubmissionFaults.ANSWERS)
                ? submitted.substring(SubmissionFaults.ANSWERS.length())
                : FIELDS.getOrDefault(submitted, submitted);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
