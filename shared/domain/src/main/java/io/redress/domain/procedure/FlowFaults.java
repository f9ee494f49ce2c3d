package io.redress.domain.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the faults in the stages and in the actions between them. */
final class FlowFaults {

    private static final Set<String> NO_STAFF = Set.of(Action.COMPLAINANT, Action.SYSTEM);

    private final Procedure procedure;
    private final ProcedureActions actions;
    private final FaultCollector findings;

    FlowFaults(ProcedureActions actions, FaultCollector findings) {
        this.procedure = actions.procedure();
        this.actions = actions;
        this.findings = findings;
    }

    void find() {
        procedure.stages().forEach(this::stage);
        procedure.actions().forEach(this::action);
        overlaps();
        Set<String> reached = ReachableStages.of(procedure);
        for (String stage : new TreeSet<>(findings.stages())) {
            findings.check(reached.contains(stage), "stage " + stage + " can never be reached");
        }
    }

    private void stage(Stage stage) {
        String place = "stage " + stage.id();
        findings.check(!FaultCollector.blank(stage.title()), place + " has no title");
        findings.check(!FaultCollector.blank(stage.description()), place + " has no description");
        findings.knownRole(place, stage.owner());
        findings.knownRole(place, stage.standIn());
        findings.knownRole(place, stage.consults());
        findings.knownRoles(place, stage.sharedWith());
        findings.check(
                stage.owner() == null || !stage.sharedWith().contains(stage.owner()),
                place + " is shared with its owner " + stage.owner());
        findings.check(
                stage.standIn() != null || (stage.standInDescription() == null && stage.standInGoFurther() == null),
                place + " has words for a stand-in, but no stand-in");
        findings.check(
                !stage.afterTheEnd() || cameFromTheEnd(stage),
                place + " is read after the end, so it must be open, and only actions of closed stages may lead there");
        if (stage.closed()) {
            findings.check(stage.owner() == null, place + " is closed and cannot have an owner");
            findings.check(stage.sharedWith().isEmpty(), place + " is closed and cannot be shared");
            findings.check(stage.consults() == null, place + " is closed and cannot consult a role");
            return;
        }
        findings.check(stage.owner() != null, place + " has no owner");
        findings.check(leaves(stage), place + " has no action that leads out of it");
        findings.check(
                stage.awaits() != Stage.Awaits.COMPLAINANT || moves(stage, Action.COMPLAINANT),
                place + " waits for the complainant, who has no action there");
        findings.check(
                stage.consults() == null || moves(stage, stage.consults()),
                place + " consults " + stage.consults() + ", who has no action there");
    }

    private boolean cameFromTheEnd(Stage stage) {
        return !stage.closed()
                && !ReachableStages.beginnings(procedure).contains(stage.id())
                && procedure.actions().stream()
                        .filter(action -> stage.id().equals(action.to()))
                        .allMatch(action -> action.from().stream()
                                .allMatch(from -> from.equals(stage.id()) || findings.closed(from)));
    }

    private boolean leaves(Stage stage) {
        return procedure.actions().stream()
                .anyMatch(action -> action.offeredIn(stage.id())
                        && action.to() != null
                        && !action.to().equals(stage.id()));
    }

    private boolean moves(Stage stage, String who) {
        return procedure.actions().stream()
                .anyMatch(action -> action.offeredIn(stage.id())
                        && action.to() != null
                        && action.by().contains(who));
    }

    private void action(Action action) {
        String place = "action " + action.id();
        findings.check(!FaultCollector.blank(action.title()), place + " has no title");
        findings.check(!FaultCollector.blank(action.description()), place + " has no description");
        findings.check(action.builtIn().isEmpty(), place + " is built in and cannot be defined");
        findings.check(!action.from().isEmpty(), place + " is available in no stage");
        findings.check(!action.by().isEmpty(), place + " has no role that may take it");
        findings.check(
                action.assigns() == null
                        || (action.to() != null
                                && !findings.closed(action.to())
                                && action.fields().stream()
                                        .anyMatch(field -> field.id().equals(action.assigns())
                                                && field.type() == Field.Type.CASEWORKER)),
                place + " assigns the complaint, so it needs a field " + action.assigns()
                        + " of type caseworker and has to lead to an open stage");
        findings.check(
                action.proposes() == null
                        || (procedure.improvements() != null
                                && action.fields().stream()
                                        .anyMatch(field -> field.id().equals(action.proposes())
                                                && field.type() == Field.Type.TEXT)),
                place + " proposes an idea for improvement, so it needs a text field " + action.proposes()
                        + ", and the procedure needs improvements");
        findings.check(
                action.satisfaction() == null || action.by().contains(Action.COMPLAINANT),
                place + " states the satisfaction of complainants, but complainants cannot take it");
        for (String from : action.from()) {
            findings.knownStage(place, from);
            findings.check(
                    !(action.decides() && findings.closed(from)),
                    place + " decides, but is offered in the closed stage " + from);
        }
        if (action.to() == null) {
            findings.check(action.outcome() == null, place + " has an outcome but does not close the complaint");
        } else {
            destination(place, action);
        }
        List<String> staff = new ArrayList<>(action.by());
        staff.removeAll(NO_STAFF);
        findings.knownRoles(place, staff);
        combinations(place, action);
        goesOnWithout(place, action);
        findings.check(
                !action.isOfComplainantAndStaff()
                        || Identified.find(action.fields(), ProcedureActions.HOW)
                                .isEmpty(),
                place + " cannot have the field " + ProcedureActions.HOW
                        + ", which staff are asked in every action of the complainant");
        for (Field field : action.fields()) {
            field(place, field);
            findings.check(
                    !(field.required() && action.by().contains(Action.SYSTEM)),
                    place + ": the system cannot fill in the field " + field.id());
        }
    }

    private void combinations(String place, Action action) {
        List<Choice> choices = new ArrayList<>();
        boolean determines = false;
        for (Field field : action.fields()) {
            determines |= field.type() == Field.Type.DETERMINATION;
            if (field.type() == Field.Type.CHOICE) {
                choices.addAll(field.choices());
            }
        }
        findings.check(
                action.combinations().isEmpty() || determines,
                place + " has combinations with determinations, but no field for a determination");
        Set<String> seen = new HashSet<>();
        for (Combination combination : action.combinations()) {
            String there = place + ": the combination with " + combination.choice();
            findings.check(
                    Identified.find(choices, combination.choice()).isPresent(), there + " names an unknown choice");
            findings.check(seen.add(combination.choice()), there + " comes twice");
            findings.check(
                    !combination.determinations().isEmpty() || combination.finding() != null,
                    there + " names neither determinations nor a finding");
            for (String determination : combination.determinations()) {
                findings.check(
                        procedure.determination(determination).isPresent(),
                        there + " names the unknown determination " + determination);
            }
        }
    }

    /**
     * A role is not passed over at will: an action that takes a complaint from one consulted role to another one asks for a
     * reason, which the first role gets by mail.
     */
    private void goesOnWithout(String place, Action action) {
        boolean tells = false;
        for (Field field : action.fields()) {
            if (field.toldConsulted()) {
                tells = true;
                findings.check(
                        field.type() == Field.Type.TEXT
                                && field.required()
                                && field.seenBy().isEmpty(),
                        place + ": the field " + field.id()
                                + " is told to the consulted role, so it must be a required text that all staff may read");
            }
        }
        String next = action.to() == null ? null : consultedIn(action.to());
        for (String from : action.from()) {
            String consulted = consultedIn(from);
            boolean replies = consulted != null
                    && action.by().contains(consulted)
                    && procedure
                            .stage(from)
                            .map(Stage::owner)
                            .filter(action.by()::contains)
                            .isEmpty();
            findings.check(
                    !tells || (consulted != null && action.to() != null && !consulted.equals(next)),
                    place + " has a field that is told to the consulted role, but in " + from
                            + " it does not go on without one");
            findings.check(
                    tells || replies || consulted == null || next == null || consulted.equals(next),
                    place + " passes over " + consulted + ", who is consulted in " + from
                            + ", so it must ask for a reason that is told to them");
        }
    }

    private @Nullable String consultedIn(String stage) {
        return procedure.stage(stage).map(Stage::consults).orElse(null);
    }

    private void destination(String place, Action action) {
        findings.knownStage(place, action.to());
        boolean closes = findings.closed(action.to());
        findings.check(!closes || action.outcome() != null, place + " closes the complaint without an outcome");
        findings.check(closes || action.outcome() == null, place + " has an outcome but does not close the complaint");
        findings.check(
                action.outcome() == null || procedure.outcome(action.outcome()).isPresent(),
                place + " names the unknown outcome " + action.outcome());
    }

    private void field(String place, Field field) {
        String there = place + ": the field " + field.id();
        findings.knownRoles(there, field.seenBy());
        days(there, field);
        switch (field.type()) {
            case CHOICE -> findings.check(!field.choices().isEmpty(), there + " has no choices");
            case DETERMINATION -> {
                findings.check(!procedure.determinations().isEmpty(), there + " has no determinations to choose from");
                for (Choice choice : field.choices()) {
                    findings.check(
                            procedure.determination(choice.id()).isPresent(),
                            there + " names the unknown determination " + choice.id());
                }
            }
            case DEPARTMENT ->
                findings.check(!procedure.departments().isEmpty(), there + " has no departments to choose from");
            case PRIORITY -> {
                findings.check(
                        procedure.priorities().size() > 1, there + " has no two priorities between which to choose");
                for (Choice choice : field.choices()) {
                    findings.check(
                            procedure.priority(choice.id()).isPresent(),
                            there + " names the unknown priority " + choice.id());
                }
            }
            case TEXT, DATE, TIME, YES_NO, NUMBER, CASEWORKER, TIME_LIMIT, REFERENCE, FOLLOW_ON_ACTION -> {
                // These types have no choices in the procedure.
            }
        }
    }

    private void days(String there, Field field) {
        Days days = field.days();
        if (days == null) {
            return;
        }
        String other = days.notBefore();
        findings.check(field.type() == Field.Type.DATE, there + " has days but is no date");
        findings.check(
                other == null
                        || procedure.actions().stream()
                                .flatMap(action -> action.fields().stream())
                                .anyMatch(known -> known.id().equals(other)
                                        && known.type() == Field.Type.DATE
                                        && !known.personal()),
                there + " may not be before " + other
                        + ", which is no date of an action that is stored with its event");
    }

    /** Several actions may have the same id if no stage has two of them. */
    private void overlaps() {
        Set<String> seen = new HashSet<>();
        for (Action action : actions.all()) {
            for (String from : action.from()) {
                findings.check(
                        seen.add(action.id() + " in " + from),
                        "stage " + from + " has two actions named " + action.id());
            }
        }
    }
}
