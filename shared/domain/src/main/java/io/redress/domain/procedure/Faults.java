package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is wrong with a procedure. A procedure with a single fault is not used. */
final class Faults {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    private static final Set<String> RESERVED = Set.of(Role.ADMINISTRATOR, Action.COMPLAINANT, Action.SYSTEM);

    private final Procedure procedure;
    private final List<String> found = new ArrayList<>();
    private final Set<String> stages;
    private final Set<String> roles;
    private boolean nameless;

    Faults(Procedure procedure) {
        this.procedure = procedure;
        this.stages = procedure.stages().stream().map(Stage::id).collect(Collectors.toSet());
        this.roles = procedure.roles().stream().map(Role::id).collect(Collectors.toSet());
    }

    List<String> all() {
        head();
        ids("role", procedure.roles(), Role::id);
        ids("kind", procedure.kinds(), Kind::id);
        ids("channel", procedure.channels(), Channel::id);
        ids("category", procedure.categories(), Choice::id);
        ids("department", procedure.departments(), Choice::id);
        ids("outcome", procedure.outcomes(), Choice::id);
        ids("stage", procedure.stages(), Stage::id);
        ids("time limit", procedure.limits(), TimeLimit::id);
        ids("external body", procedure.externalBodies(), ExternalBody::id);
        ids("report", procedure.reports(), Report::id);
        procedure.actions().forEach(this::named);
        if (nameless) {
            // Everything else is found by its name, so that comes first.
            return List.copyOf(found);
        }
        procedure.roles().stream()
                .map(Role::id)
                .filter(RESERVED::contains)
                .forEach(role -> found.add("role " + role + " is a name that every organisation has already"));
        procedure.kinds().forEach(this::kind);
        procedure.stages().forEach(this::stage);
        procedure.actions().forEach(this::action);
        procedure.limits().forEach(this::limit);
        procedure.reports().forEach(report -> knownRoles("report " + report.id(), report.to()));
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
        check(
                procedure.channels().stream().filter(Channel::open).count() == 1,
                "exactly one channel must be open to the public endpoint");
    }

    private <T> void ids(String what, List<T> entries, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T entry : entries) {
            String name = text(id.apply(entry));
            nameless |= name.isEmpty();
            check(ID.matcher(name).matches(), what + " '" + name + "' is not in small-letters-like-this");
            check(seen.add(name), what + " " + name + " is there twice");
        }
    }

    private void kind(Kind kind) {
        knownStage("kind " + kind.id(), kind.stage());
        check(!text(kind.letter()).isBlank(), "kind " + kind.id() + " names no letter that says it was received");
        check(
                procedure.stage(kind.stage()).map(stage -> !stage.closed()).orElse(true),
                "kind " + kind.id() + " begins in the closed stage " + kind.stage());
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
        check(
                procedure.actions().stream()
                        .anyMatch(action -> action.offeredIn(stage.id())
                                && action.to() != null
                                && !action.to().equals(stage.id())),
                place + " has no way out");
        if (stage.awaits() == Stage.Awaits.COMPLAINANT) {
            check(
                    procedure.actions().stream()
                            .anyMatch(action -> action.offeredIn(stage.id())
                                    && action.by().contains(Action.COMPLAINANT)
                                    && action.to() != null),
                    place + " waits for the complainant, who can do nothing there");
        }
    }

    private void named(Action action) {
        String place = "action " + action.id();
        nameless |= text(action.id()).isEmpty();
        check(ID.matcher(text(action.id())).matches(), place + " is not named in small-letters-like-this");
        ids(place + ": field", action.fields(), Field::id);
        action.fields().forEach(field -> ids(place + ": choice", field.choices(), Choice::id));
    }

    private void action(Action action) {
        String place = "action " + action.id();
        check(!text(action.title()).isBlank(), place + " has no title");
        check(action.effect() == null, place + " claims an effect, which only standing actions have");
        check(!action.from().isEmpty(), place + " is offered in no stage");
        check(!action.by().isEmpty(), place + " can be taken by nobody");
        action.from().forEach(from -> knownStage(place, from));
        if (action.to() != null) {
            knownStage(place, action.to());
            boolean closes = procedure.stage(action.to()).map(Stage::closed).orElse(false);
            check(!closes || action.outcome() != null, place + " closes the complaint without an outcome");
            check(closes || action.outcome() == null, place + " has an outcome but closes nothing");
            check(
                    action.outcome() == null
                            || procedure.outcome(action.outcome()).isPresent(),
                    place + " names the unknown outcome " + action.outcome());
        }
        knownRoles(
                place,
                action.by().stream()
                        .filter(by -> !by.equals(Action.COMPLAINANT) && !by.equals(Action.SYSTEM))
                        .toList());
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
            check(
                    procedure.stage(stage).map(known -> !known.closed()).orElse(true),
                    place + " runs in the closed stage " + stage);
        }
        for (String action : limit.metBy()) {
            check(
                    procedure.actions().stream()
                            .anyMatch(known -> known.id().equals(action)
                                    && known.from().stream().anyMatch(limit.stages()::contains)),
                    place + " is met by " + action + ", which is no action of the stages it runs in");
        }
        if (limit.then() != null) {
            for (String stage : limit.stages()) {
                check(
                        procedure
                                .action(limit.then(), stage)
                                .filter(action -> action.by().contains(Action.SYSTEM))
                                .isPresent(),
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

    /** Alerts are told one after the other, so one that stands too late in the list would never be told. */
    private void inOrder(String place, List<Alert> alerts) {
        for (int i = 1; i < alerts.size(); i++) {
            Alert earlier = alerts.get(i - 1);
            Alert later = alerts.get(i);
            boolean ordered = earlier.reminder() == later.reminder()
                    ? earlier.reminder()
                            ? notLonger(later.before(), earlier.before())
                            : notLonger(earlier.after(), later.after())
                    : earlier.reminder();
            check(ordered, place + ": its alerts are not in the order in which they come");
        }
    }

    /** Spans in different units cannot be compared without a calendar, and pass. */
    private static boolean notLonger(Span one, Span other) {
        return one == null || other == null || one.unit() != other.unit() || one.amount() <= other.amount();
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
        Deque<String> open = new ArrayDeque<>(procedure.kinds().stream()
                .map(Kind::stage)
                .filter(stages::contains)
                .toList());
        Set<String> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            String at = open.pop();
            procedure.actions().stream()
                    .filter(action -> action.offeredIn(at) && action.to() != null && reached.add(action.to()))
                    .forEach(action -> open.push(action.to()));
        }
        stages.stream()
                .filter(stage -> !reached.contains(stage))
                .sorted()
                .forEach(stage -> found.add("stage " + stage + " can never be reached"));
    }

    private void knownStage(String place, String stage) {
        check(stages.contains(text(stage)), place + " names the unknown stage " + stage);
    }

    private void knownRoles(String place, Collection<String> named) {
        named.forEach(role -> check(roles.contains(role), place + " names the unknown role " + role));
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
