package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent.Reclassified;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.change.Stages;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Corrects the kind of an entry, such as a query that is a complaint (KW-2). */
record Reclassify() implements BuiltInAction {

    private static final String KIND = "kind";

    @Override
    public Definition definition(Procedure procedure) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(KIND, "Kind", kinds(procedure)));
        fields.add(Field.quotedText("reason", "Reason, as the complainant will read it"));
        fields.addAll(IntakeQuestions.of(procedure));
        return Definition.of(
                "Record as another kind",
                "Correct the kind of this entry. Its reference and its date of receipt stay the same, and the complainant gets a letter"
                        + " with the reason. A complaint has to say what we would have asked at its receipt.",
                OPEN_STAGES,
                STAFF,
                fields.toArray(Field[]::new));
    }

    @Override
    public boolean readsParticulars() {
        return true;
    }

    private static List<Choice> kinds(Procedure procedure) {
        List<Choice> kinds = new ArrayList<>();
        for (Kind kind : procedure.kinds()) {
            if (kind.accepted()) {
                kinds.add(Choice.of(kind.id(), kind.title()));
            }
        }
        return kinds;
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(complaint.decided().isEmpty(), "this entry has been answered, so its kind cannot be corrected");
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        String present = situation.complaint().entry().kind();
        return field.id().equals(KIND)
                ? Optional.of(FieldOptions.ofChoices(field.choices().stream()
                        .filter(kind -> !kind.id().equals(present))
                        .toList()))
                : Optional.empty();
    }

    @Override
    public void take(Taking taking) {
        Kind kind = taking.rules()
                .procedure()
                .kind(taking.filledIn().required(KIND))
                .orElseThrow();
        if (kind.id().equals(taking.complaint().entry().kind())) {
            throw Rejection.conflict("this entry is recorded as " + kind.id() + " already");
        }
        IntakeQuestions questions = new IntakeQuestions(taking);
        if (kind.startsLimits()) {
            questions.answer(kind.id());
        }
        taking.add(new Reclassified(kind.id()));
        questions.refer();
        taking.rules().letters().order(taking.pending(), kind.receiptLetter());
        Stages stages = taking.rules().stages();
        stages.enter(taking.pending(), stages.first(taking.complaint().entry()), null);
    }
}
