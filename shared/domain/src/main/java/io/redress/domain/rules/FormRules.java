package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.builtin.BuiltInActions;
import io.redress.domain.rules.builtin.Situation;
import io.redress.domain.rules.builtin.StaffOptions;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.Combinations;
import io.redress.domain.rules.form.DateBounds;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldOptions.Option;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Decides what the fields of forms offer. A form offers only values that the action accepts now. */
final class FormRules {

    private final Procedure procedure;
    private final SharedRules shared;
    private final FormReferences references;

    FormRules(SharedRules shared) {
        this.procedure = shared.procedure();
        this.shared = shared;
        this.references = new FormReferences(shared);
    }

    /** What a field offers a caseworker. */
    FieldOptions forStaff(Action action, Field field, Situation situation, StaffFacts facts) {
        return BuiltInActions.of(action)
                .flatMap(builtIn -> builtIn.options(field, situation, facts))
                .orElseGet(() -> switch (field.type()) {
                    case CASEWORKER ->
                        field.id().equals(action.assigns())
                                ? canBeNamed(action, situation, facts)
                                : StaffOptions.of(facts, member -> maySee(member, situation));
                    case FOLLOW_ON_ACTION -> followOnActions(situation.complaint(), facts);
                    case DATE ->
                        new DateBounds(situation.complaint(), shared.calendar().zone(), situation.now(), facts.dates())
                                .options(field);
                    case REFERENCE ->
                        references
                                .nameable(action, situation.complaint(), facts.related())
                                .map(FormRules::references)
                                .orElse(FieldOptions.FREE);
                    case TEXT, CHOICE, TIME, YES_NO, NUMBER, TIME_LIMIT, DEPARTMENT, DETERMINATION, PRIORITY ->
                        forComplainant(action, field, situation.complaint());
                });
    }

    private static FieldOptions references(List<Complaint> complaints) {
        return FieldOptions.of(complaints.stream()
                .map(Complaint::reference)
                .map(reference -> new Option(reference, reference))
                .toList());
    }

    /** What a field offers the complainant: only values that the procedure and the complaint hold. */
    FieldOptions forComplainant(Action action, Field field, Complaint complaint) {
        return switch (field.type()) {
            case CHOICE -> new Combinations(procedure, complaint).choices(action, field);
            case DETERMINATION ->
                FieldOptions.ofChoices(new Combinations(procedure, complaint).determinations(action, field));
            case PRIORITY -> priorities(field, complaint);
            case DEPARTMENT -> FieldOptions.ofChoices(procedure.departments());
            case TIME_LIMIT ->
                FieldOptions.of(complaint.running().map(this::option).toList());
            case TEXT, DATE, TIME, YES_NO, NUMBER, REFERENCE, CASEWORKER, FOLLOW_ON_ACTION -> FieldOptions.FREE;
        };
    }

    /** All priorities but the one that the complaint has. */
    private FieldOptions priorities(Field field, Complaint complaint) {
        Optional<String> has = procedure.priorityOr(complaint.handling().priority());
        return FieldOptions.ofChoices((field.choices().isEmpty() ? procedure.priorities() : field.choices())
                .stream()
                        .filter(priority -> !has.equals(Optional.of(priority.id())))
                        .toList());
    }

    private FieldOptions canBeNamed(Action action, Situation situation, StaffFacts facts) {
        LocalDate today = situation.now().atZone(shared.calendar().zone()).toLocalDate();
        Stage stage = procedure.stageOf(Objects.requireNonNull(action.to()));
        List<Candidate> all =
                facts.staff().stream().map(member -> member.candidate(today, 0)).toList();
        return StaffOptions.of(facts, member -> shared.assignment()
                .canBeNamed(situation.complaint(), stage, member.candidate(today, 0), all));
    }

    private boolean maySee(StaffMember member, Situation situation) {
        Actor.Caseworker colleague = new Actor.Caseworker(member.id(), member.roles(), member.departments());
        return shared.access().mayRead(situation.complaint(), colleague, situation.now());
    }

    private static FieldOptions followOnActions(Complaint complaint, StaffFacts facts) {
        return FieldOptions.of(complaint
                .handling()
                .open()
                .map(FollowOnAction::id)
                .map(id -> new Option(id, facts.followOnActions().getOrDefault(id, id)))
                .toList());
    }

    private Option option(Limit limit) {
        return new Option(limit.id(), shared.limits().definition(limit).title());
    }
}
