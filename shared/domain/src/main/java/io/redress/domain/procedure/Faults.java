package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong with a procedure. A procedure with a single fault is not used. */
final class Faults {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    private static final Set<String> RESERVED = Set.of(Role.ADMINISTRATOR, Action.COMPLAINANT, Action.SYSTEM);

    private static final Set<String> NO_STAFF = Set.of(Action.COMPLAINANT, Action.SYSTEM);

    private final Procedure procedure;
    private final List<String> found = new ArrayList<>();
    private final Set<String> stages;
    private final Set<String> roles;
    private boolean nameless;

    Faults(Procedure procedure) {
        this.procedure = procedure;
        this.stages = new HashSet<>(Identified.ids(procedure.stages()));
        this.roles = new HashSet<>(Identified.ids(procedure.roles()));
    }

    List<String> all() {
        head();
        ids("role", procedure.roles());
        ids("kind", procedure.kinds());
        ids("channel", procedure.channels());
        ids("category", procedure.categories());
        ids("department", procedure.departments());
        ids("outcome", procedure.outcomes());
        ids("stage", procedure.stages());
        ids("time limit", procedure.limits());
        ids("external body", procedure.externalBodies());
        ids("report", procedure.reports());
        for (Action action : procedure.actions()) {
            named(action);
        }
        if (nameless) {
            // Everything else is found by its name, so that comes first.
            return List.copyOf(found);
        }
        for (Role role : procedure.roles()) {
            check(
                    !RESERVED.contains(role.id()),
                    "role " + role.id() + " is a name that every organisation has already");
        }
        for (Kind kind : procedure.kinds()) {
            kind(kind);
        }
        for (Stage stage : procedure.stages()) {
            stage(stage);
        }
        for (Action action : procedure.actions()) {
            action(action);
        }
        for (TimeLimit limit : procedure.limits()) {
            limit(limit);
        }
        for (Report report : procedure.reports()) {
            knownRoles("report " + report.id(), report.to());
        }
        overlaps();
        reachable();
        return List.copyOf(found);
    }

    private void head() {
        check(
                ID.matcher(text(procedure.organisation())).matches(),
                "the organisation's id must be in small-letters-like-this");
        check(
                PREFIX.matcher(text(procedure.prefix())).matches(),
                "the prefix must be 2 to 10 capital letters or digits");
        check(procedure.version() > 0, "the version must be 1 or more");
        check(!text(procedure.name()).isBlank(), "the organisation has no name");
        check(!text(procedure.calendar()).isBlank(), "no calendar is named");
        check(procedure.intake() != null, "nothing is said about intake");
        check(!procedure.kinds().isEmpty(), "there is no kind of entry");
        check(openChannels() == 1, "exactly one channel must be open to the public endpoint");
    }

    private int openChannels() {
        int open = 0;
        for (Channel channel : procedure.channels()) {
            open += channel.open() ? 1 : 0;
        }
        return open;
    }

    private void ids(String what, List<? extends Identified> entries) {
        Set<String> seen = new HashSet<>();
        for (Identified entry : entries) {
            String name = text(entry.id());
            nameless |= name.isEmpty();
            check(ID.matcher(name).matches(), what + " '" + name + "' is not in small-letters-like-this");
            check(seen.add(name), what + " " + name + " is there twice");
        }
    }

    private void kind(Kind kind) {
        knownStage("kind " + kind.id(), kind.stage());
        check(!text(kind.letter()).isBlank(), "kind " + kind.id() + " names no letter that says it was received");
        check(!closed(kind.stage()), "kind " + kind.id() + " begins in the closed stage " + kind.stage());
    }

    private void stage(Stage stage) {
        String place = "stage " + stage.id();
        check(!text(stage.title()).isBlank(), place + " has no title");
        check(!text(stage.says()).isBlank(), place + " says nothing to the public");
        if (stage.closed()) {
            check(stage.owner() == null, place + " is closed and cannot have an owner");
            return;
        }
        check(stage.owner() != null, place + " has no owner");
        knownRoles(place, stage.owner() == null ? List.of() : List.of(stage.owner()));
        knownRoles(place, stage.standIn() == null ? List.of() : List.of(stage.standIn()));
        boolean wayOut = false;
        boolean complainantMoves = false;
        for (Action action : procedure.actions()) {
            if (action.offeredIn(stage.id()) && action.to() != null) {
                wayOut |= !action.to().equals(stage.id());
                complainantMoves |= action.by().contains(Action.COMPLAINANT);
            }
        }
        check(wayOut, place + " has no way out");
        check(
                stage.awaits() != Stage.Awaits.COMPLAINANT || complainantMoves,
                place + " waits for the complainant, who can do nothing there");
    }

    /** Whether it is a stage that closes; an unknown one does not, and is told of elsewhere. */
    private boolean closed(String stage) {
        Optional<Stage> known = procedure.stage(stage);
        return known.isPresent() && known.get().closed();
    }

    private void named(Action action) {
        String place = "action " + action.id();
        nameless |= text(action.id()).isEmpty();
        check(ID.matcher(text(action.id())).matches(), place + " is not named in small-letters-like-this");
        ids(place + ": field", action.fields());
        for (Field field : action.fields()) {
            ids(place + ": choice", field.choices());
        }
    }

    private void action(Action action) {
        String place = "action " + action.id();
        check(!text(action.title()).isBlank(), place + " has no title");
        check(action.effect() == null, place + " claims an effect, which only standing actions have");
        check(!action.from().isEmpty(), place + " is offered in no stage");
        check(!action.by().isEmpty(), place + " can be taken by nobody");
        for (String from : action.from()) {
            knownStage(place, from);
        }
        if (action.to() != null) {
            knownStage(place, action.to());
            boolean closes = closed(action.to());
            check(!closes || action.outcome() != null, place + " closes the complaint without an outcome");
            check(closes || action.outcome() == null, place + " has an outcome but closes nothing");
            check(
                    action.outcome() == null
                            || procedure.outcome(action.outcome()).isPresent(),
                    place + " names the unknown outcome " + action.outcome());
        }
        List<String> staff = new ArrayList<>(action.by());
        staff.removeAll(NO_STAFF);
        knownRoles(place, staff);
        for (Field field : action.fields()) {
            check(
                    field.type() != Field.Type.CHOICE || !field.choices().isEmpty(),
                    place + ": the field " + field.id() + " offers nothing to choose");
            check(
                    !(field.required() && action.by().contains(Action.SYSTEM)),
                    place + ": the system cannot fill in the field " + field.id());
        }
    }

    private void limit(TimeLimit limit) {
        String place = "time limit " + limit.id();
        check(limit.span() != null, place + " has no length");
        check(!limit.stages().isEmpty(), place + " runs in no stage");
        check(
                limit.metByLetter() != null || !limit.metBy().isEmpty() || limit.then() != null,
                place + " can be met by nothing");
        for (String stage : limit.stages()) {
            knownStage(place, stage);
            check(!closed(stage), place + " runs in the closed stage " + stage);
        }
        for (String action : limit.metBy()) {
            check(
                    offeredInAny(action, limit.stages()),
                    place + " is met by " + action + ", which is no action of the stages it runs in");
        }
        if (limit.then() != null) {
            for (String stage : limit.stages()) {
                Optional<Action> then = procedure.action(limit.then(), stage);
                check(
                        then.isPresent() && then.get().by().contains(Action.SYSTEM),
                        place + " leads to " + limit.then() + ", which the system may not take in " + stage);
            }
        }
        knownRoles(place, limit.extendableBy());
        inOrder(place, limit.alerts());
        for (Alert alert : limit.alerts()) {
            check(
                    (alert.before() == null) != (alert.after() == null),
                    place + ": an alert comes either before or after it is due");
            check(alert.to() != null, place + ": an alert is for nobody");
            check(
                    alert.before() == null
                            || alert.before().unit() != Span.Unit.WORKING_DAYS
                            || limit.span() == null
                            || limit.span().unit() != Span.Unit.WORKING_DAYS
                            || alert.before().amount() < limit.span().amount(),
                    place + ": a reminder comes before the limit begins");
        }
    }

    private boolean offeredInAny(String id, List<String> where) {
        for (Action action : procedure.actions()) {
            if (action.id().equals(id) && !Collections.disjoint(action.from(), where)) {
                return true;
            }
        }
        return false;
    }

    /** Alerts are told one after the other, so one that stands too late in the list would never be told. */
    private void inOrder(String place, List<Alert> alerts) {
        for (int i = 1; i < alerts.size(); i++) {
            check(
                    alerts.get(i).mayFollow(alerts.get(i - 1)),
                    place + ": its alerts are not in the order in which they come");
        }
    }

    /** One name may serve several actions as long as no stage offers two of them. */
    private void overlaps() {
        Set<String> seen = new HashSet<>();
        for (Action action : procedure.everyAction()) {
            for (String from : action.from()) {
                check(
                        seen.add(action.id() + " in " + from),
                        "stage " + from + " offers two actions named " + action.id());
            }
        }
    }

    private void reachable() {
        Set<String> reached = Reach.of(procedure);
        for (String stage : new TreeSet<>(stages)) {
            check(reached.contains(stage), "stage " + stage + " can never be reached");
        }
    }

    private void knownStage(String place, String stage) {
        check(stages.contains(text(stage)), place + " names the unknown stage " + stage);
    }

    private void knownRoles(String place, Collection<String> named) {
        for (String role : named) {
            check(roles.contains(role), place + " names the unknown role " + role);
        }
    }

    private void check(boolean holds, String sentence) {
        if (!holds) {
            found.add(sentence);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
