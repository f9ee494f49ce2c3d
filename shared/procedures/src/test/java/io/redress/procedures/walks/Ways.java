package io.redress.procedures.walks;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Subject;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.Combinations;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The valid ways to fill in an action in the present state of a complaint. There is none if the action has nothing to do, such
 * as lifting a restriction that does not exist.
 */
record Ways(
        Rules rules,
        Complaint complaint,
        List<Candidate> staff,
        Set<Integer> lettersOrdered,
        Map<String, LocalDate> dates,
        Instant now,
        Random random) {

    /** What can still be done when the erasure of the personal data has been ordered. */
    private static final Set<BuiltInActionId> BEFORE_ERASURE = Set.of(
            BuiltInActionId.TOLD,
            BuiltInActionId.IT_ARRIVED,
            BuiltInActionId.SEND_AGAIN,
            BuiltInActionId.KEEP_LONGER,
            BuiltInActionId.KEEP_NO_LONGER);

    List<Map<String, String>> of(Action action) {
        if (complaint.handling().erasureHasBegun()
                || complaint.handling().erasure() != null
                        && action.builtIn().filter(BEFORE_ERASURE::contains).isEmpty()) {
            return List.of();
        }
        if (action.builtIn().isEmpty()) {
            return action.decides() && complaint.handling().subjectIsUnknown() ? List.of() : usual(action);
        }
        if (rules.readsParticulars(action) && !action.builtIn().equals(Optional.of(BuiltInActionId.RECLASSIFY))) {
            return List.of(corrected(action));
        }
        boolean waits = complaint.handling().pause() != null;
        boolean something =
                switch (action.builtIn().get()) {
                    case PAUSE -> !waits;
                    case RESUME -> waits;
                    case RECLASSIFY ->
                        complaint.decided().isEmpty() && accepted().size() > 1;
                    case RESTRICT -> !complaint.restricted();
                    case LIFT_RESTRICTION -> complaint.restricted();
                    case UNNAME_PERSON -> !complaint.about().isEmpty();
                    case ERASE ->
                        !complaint.open()
                                && complaint.handling().open().findAny().isEmpty()
                                && !complaint.isOnHold(now);
                    case KEEP_NO_LONGER -> complaint.isOnHold(now);
                    case SUBJECT_NOT_STAFF -> complaint.handling().subjectIsUnknown();
                    default -> true;
                };
        return something ? usual(action) : List.of();
    }

    /** A name that was not there before; staff also say how they know. */
    private Map<String, String> corrected(Action action) {
        Map<String, String> way = new LinkedHashMap<>(Map.of("name", "Ann " + random.nextInt(1_000_000)));
        action.fields().stream().filter(Field::required).forEach(field -> way.put(field.id(), "words"));
        return way;
    }

    /** One way for each value of the field that decides whether the action is possible; the other fields may have any value. */
    private List<Map<String, String>> usual(Action action) {
        List<Map<String, String>> ways = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (Field field : action.fields()) {
            List<String> values = values(action, field);
            if (field.required() && values.isEmpty()) {
                return List.of();
            }
            if (!values.isEmpty() && (field.required() || needed(field) || random.nextInt(3) == 0)) {
                ways = with(ways, field.id(), values);
            }
        }
        ways.forEach(way -> delivered(action, way));
        return action.combinations().isEmpty() ? ways : oneThatFits(action, ways);
    }

    /** Only for a letter that was handed over, staff say to whom, and whether that person signed for it. */
    private static void delivered(Action action, Map<String, String> way) {
        if (action.builtIn().filter(BuiltInActionId.TOLD::equals).isEmpty()) {
            return;
        }
        if ("handed-over".equals(way.get("how"))) {
            way.put("to", "A neighbour");
            way.put("signed", "true");
        } else {
            way.remove("to");
            way.remove("signed");
        }
    }

    private List<Map<String, String>> oneThatFits(Action action, List<Map<String, String>> ways) {
        Combinations combinations = new Combinations(procedure(), complaint);
        List<Map<String, String>> fitting = ways.stream()
                .filter(way -> combinations.faults(action, way).isEmpty())
                .toList();
        return fitting.isEmpty() ? fitting : List.of(fitting.get(random.nextInt(fitting.size())));
    }

    private static List<Map<String, String>> with(List<Map<String, String>> ways, String field, List<String> values) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> way : ways) {
            for (String value : values) {
                Map<String, String> next = new LinkedHashMap<>(way);
                next.put(field, value);
                more.add(next);
            }
        }
        return more;
    }

    /** If the complainant has no e-mail address, staff must say how they informed the complainant of a later date. */
    private static boolean needed(Field field) {
        return field.id().equals("told");
    }

    private List<String> values(Action action, Field field) {
        return switch (field.type()) {
            case TEXT -> List.of("words");
            case CHOICE -> oneUnlessCombined(action, choices(action, field));
            case DETERMINATION ->
                oneUnlessCombined(
                        action,
                        field.choices().isEmpty()
                                ? Identified.ids(procedure().determinations())
                                : Identified.ids(field.choices()));
            case PRIORITY ->
                one(Identified.ids(field.choices().isEmpty() ? procedure().priorities() : field.choices()).stream()
                        .filter(id -> !procedure()
                                .priorityOr(complaint.handling().priority())
                                .equals(Optional.of(id)))
                        .toList());
            case DEPARTMENT -> one(Identified.ids(procedure().departments()));
            case DATE -> action.id().equals("told") ? List.of(today().toString()) : days(field);
            case TIME -> List.of();
            case YES_NO -> one(List.of("true", "false"));
            case NUMBER ->
                one(lettersOrdered.stream().map(String::valueOf).sorted().toList());
            case CASEWORKER -> caseworkers(action);
            case TIME_LIMIT -> complaint.running().map(Limit::id).toList();
            case REFERENCE ->
                action.id().equals("relate")
                        ? List.of(another())
                        : one(
                                action.builtIn().isPresent()
                                        ? complaint.handling().possiblySame()
                                        : complaint.handling().related());
            case FOLLOW_ON_ACTION ->
                one(complaint.handling().open().map(FollowOnAction::id).toList());
        };
    }

    private List<String> oneUnlessCombined(Action action, List<String> values) {
        return action.combinations().isEmpty() ? one(values) : values;
    }

    /** A day to come; today for a date that is recorded, unless another one has to be recorded first. */
    private List<String> days(Field field) {
        if (field.days() == null) {
            return List.of(rules.calendar()
                    .nextWorkingDay(day().plusDays(1L + random.nextInt(40)))
                    .toString());
        }
        String other = field.days().notBefore();
        return other == null || dates.containsKey(other) ? List.of(today().toString()) : List.of();
    }

    /** A complaint that is not yet related. */
    private String another() {
        String reference = Reference.random(procedure().prefix(), random).value();
        return complaint.handling().related().contains(reference) ? another() : reference;
    }

    private List<String> choices(Action action, Field field) {
        if (action.id().equals("it-arrived")) {
            return complaint
                    .handling()
                    .untold()
                    .inDoubt()
                    .map(letter -> letter.change() + "-" + letter.letter())
                    .toList();
        }
        if (action.id().equals("told") && field.id().equals("letter")) {
            return complaint
                    .handling()
                    .untold()
                    .needingStaff()
                    .map(letter -> letter.change() + "-" + letter.letter())
                    .toList();
        }
        List<String> choices = field.choices().stream()
                .filter(choice -> choice.refused() == null)
                .map(Choice::id)
                .toList();
        return action.id().equals("reclassify") && field.id().equals("kind") ? accepted() : choices;
    }

    private List<String> accepted() {
        return procedure().kinds().stream()
                .filter(kind ->
                        kind.accepted() && !kind.id().equals(complaint.entry().kind()))
                .map(kind -> kind.id())
                .toList();
    }

    /**
     * The possible caseworkers: members with the owner's role, without those whom it is about and those who have answered it
     * before.
     */
    private List<String> caseworkers(Action action) {
        if (action.builtIn().equals(Optional.of(BuiltInActionId.UNNAME_PERSON))) {
            return one(complaint.about().stream().map(Subject::caseworker).toList());
        }
        String to = action.to();
        if (action.assigns() != null && to != null) {
            return one(staff.stream()
                    .filter(person ->
                            person.roles().contains(procedure().stageOf(to).owner())
                                    && person.worksFor(complaint.entry().department())
                                    && !person.away()
                                    && !complaint.isAbout(person.id())
                                    && !complaint.decidedElsewhere(person.id(), to))
                    .map(Candidate::id)
                    .toList());
        }
        if (action.builtIn().equals(Optional.of(BuiltInActionId.ADD_FOLLOW_ON_ACTION))) {
            return one(staff.stream()
                    .filter(person -> rules.access()
                            .mayRead(
                                    complaint,
                                    new Actor.Caseworker(person.id(), person.roles(), person.departments()),
                                    now))
                    .map(Candidate::id)
                    .toList());
        }
        boolean named =
                complaint.restricted() && complaint.handling().restriction().named();
        return one(staff.stream()
                .filter(person -> !action.builtIn().equals(Optional.of(BuiltInActionId.ASSIGN))
                        || canGetIt(action).contains(person.id()))
                .filter(person -> !action.id().equals("assign")
                        || ((named || person.roles().contains(complaint.status().owner()))
                                && !person.id().equals(complaint.status().caseworker())
                                && !complaint.isAbout(person.id())
                                && !reviews(person)))
                .map(Candidate::id)
                .toList());
    }

    /** The members of staff whom the form of an assignment offers. */
    private List<String> canGetIt(Action action) {
        List<StaffMember> directory = staff.stream()
                .map(person -> new StaffMember(
                        person.id(),
                        person.id(),
                        person.id() + "@example.org",
                        person.roles(),
                        person.departments(),
                        person.manager(),
                        List.of()))
                .toList();
        return rules
                .options(
                        action,
                        action.fields().getFirst(),
                        complaint,
                        new Actor.Caseworker("nobody", Set.of(), Set.of()),
                        now,
                        new StaffFacts(directory, Map.of(), List.of(), Map.of(), List.of()))
                .options()
                .orElse(List.of())
                .stream()
                .map(FieldOptions.Option::id)
                .toList();
    }

    private boolean reviews(Candidate person) {
        return procedure().stageOf(complaint.stage()).awaits() == Stage.Awaits.STAFF
                && complaint.decided().stream()
                        .anyMatch(decider -> decider.caseworker().equals(person.id())
                                && !decider.stage().equals(complaint.stage()));
    }

    private LocalDate today() {
        return now.atZone(rules.calendar().zone()).toLocalDate();
    }

    /** A day on or after today and all due times, so that a date after it is later than all of them. */
    private LocalDate day() {
        Instant latest = complaint.running().map(Limit::due).reduce(now, (a, b) -> a.isAfter(b) ? a : b);
        return latest.atZone(rules.calendar().zone()).toLocalDate();
    }

    private List<String> one(List<String> these) {
        return these.isEmpty() ? these : List.of(these.get(random.nextInt(these.size())));
    }

    private Procedure procedure() {
        return rules.procedure();
    }
}
