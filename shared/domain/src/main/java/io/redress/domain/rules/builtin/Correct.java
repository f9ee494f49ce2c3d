package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.AccessEvent.LinksEnded;
import io.redress.domain.complaint.IntakeEvent.Corrected;
import io.redress.domain.intake.Answers;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.SubmissionFaults;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the details of the people and the category. What was there before is kept for staff.
 *
 * @param byComplainant whether complainants correct their own name and addresses by the link; else staff correct
 */
record Correct(boolean byComplainant) implements BuiltInAction {

    private static final String CATEGORY = "category";

    @Override
    public Definition definition(Procedure procedure) {
        return byComplainant
                ? Definition.of(
                        "Correct my name or address",
                        "Tell us if your name or a way to reach you is wrong or has changed. Leave empty what is right.",
                        Definition.Where.OPEN_STAGES,
                        Definition.By.COMPLAINANT,
                        forComplainant(procedure).toArray(Field[]::new))
                : Definition.of(
                        "Correct details",
                        "Correct the name, the addresses, the representative or the category. Leave empty what is right."
                                + " What was there before is kept.",
                        Definition.Where.ALL_STAGES,
                        Definition.By.STAFF,
                        forStaff(procedure).toArray(Field[]::new));
    }

    private static List<Field> forComplainant(Procedure procedure) {
        List<Field> fields = new ArrayList<>(CorrectedDetails.ofComplainant());
        fields.addAll(CorrectedDetails.ofConsent(procedure));
        return fields;
    }

    private static List<Field> forStaff(Procedure procedure) {
        List<Field> fields = new ArrayList<>(CorrectedDetails.ofComplainant());
        fields.addAll(CorrectedDetails.ofRepresentative());
        fields.addAll(CorrectedDetails.ofConsent(procedure));
        fields.addAll(CorrectedDetails.ofIntake(procedure));
        fields.add(Field.optionalChoice(
                CorrectedDetails.REMOVE, "What is wrong and has nothing in its place", CorrectedDetails.removable()));
        if (!procedure.categories().isEmpty()) {
            fields.add(Field.optionalChoice(CATEGORY, "Category", procedure.categories()));
        }
        fields.add(Field.confidentialText("reason", "How you know", true));
        return fields;
    }

    /** Where names are protected, only staff who handle the complaint correct it, because they alone may read them (NU-5). */
    @Override
    public Optional<String> denial(Situation situation) {
        return unless(
                situation.rules().access().mayReadProtected(situation.complaint(), situation.caseworker()),
                "only staff who handle this complaint now may correct its details");
    }

    @Override
    public boolean readsParticulars() {
        return true;
    }

    @Override
    public void take(Taking taking) {
        Particulars before = taking.lookedUp().particulars().orElseThrow();
        Procedure procedure = taking.rules().procedure();
        Particulars after = new CorrectedDetails(taking.filledIn(), procedure).in(before);
        String category = taking.complaint().entry().category();
        String corrected = taking.filledIn().figure(CATEGORY);
        Map<String, String> replaced = replaced(before, after, procedure);
        List<String> parts = new ArrayList<>(replaced.keySet());
        if (corrected != null && !corrected.equals(category)) {
            parts.add(CATEGORY);
        }
        if (parts.isEmpty()) {
            throw Rejection.invalid("name", FaultWords.say("nothingCorrected"));
        }
        rejectFaults(taking, before, after);
        replaced.values().removeIf(String::isEmpty);
        taking.pending().correct(after, replaced);
        taking.add(new Corrected(
                parts,
                corrected == null ? category : corrected,
                after.letterAddress(taking.today()).isPresent(),
                taking.rules().contactable(after, taking.complaint().entry().channel()),
                Answers.figures(after.answers(), procedure.intake())));
        if (isAnotherRepresentative(before.representative(), after.representative())) {
            taking.add(new LinksEnded(true));
        }
    }

    /** Links belong to a person: those of a former representative, or at an address that was wrong, end. */
    private static boolean isAnotherRepresentative(@Nullable Representative before, @Nullable Representative after) {
        return before != null
                && (after == null
                        || !before.name().equals(after.name())
                        || !Objects.equals(before.email(), after.email()));
    }

    /** What stood in the fields that change, by their ids; an empty text where nothing stood. */
    private static Map<String, String> replaced(Particulars before, Particulars after, Procedure procedure) {
        Map<String, String> was = CorrectedDetails.values(before);
        Map<String, String> is = CorrectedDetails.values(after);
        Map<String, String> replaced = new LinkedHashMap<>();
        List<Field> fields = new ArrayList<>(CorrectedDetails.ofComplainant());
        fields.addAll(CorrectedDetails.ofRepresentative());
        fields.addAll(CorrectedDetails.ofConsent(procedure));
        fields.addAll(CorrectedDetails.ofIntake(procedure));
        for (Field field : fields) {
            if (!Objects.equals(was.get(field.id()), is.get(field.id()))) {
                replaced.put(field.id(), was.getOrDefault(field.id(), ""));
            }
        }
        return replaced;
    }

    /** The corrected details have to be as valid as in a submission. What was wrong before does not stand in the way. */
    private static void rejectFaults(Taking taking, Particulars before, Particulars after) {
        LocalDate receipt = taking.dayOf(taking.complaint().entry().received());
        Procedure procedure = taking.rules().procedure();
        List<Fault> known = SubmissionFaults.ofPeople(before, procedure, receipt, taking.today());
        List<Fault> faults = SubmissionFaults.ofPeople(after, procedure, receipt, taking.today()).stream()
                .filter(fault -> !known.contains(fault))
                .map(fault -> new Fault(CorrectedDetails.field(fault.field()), fault.said()))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
    }
}
