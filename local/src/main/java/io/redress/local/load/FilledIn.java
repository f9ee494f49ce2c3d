package io.redress.local.load;

import io.redress.domain.Reference;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.Combinations;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Fills in the fields of an action with made-up values. */
final class FilledIn {

    private static final int OPTIONAL = 40;
    private static final Set<BuiltInActionId> IN_THE_FUTURE =
            Set.of(BuiltInActionId.EXTEND, BuiltInActionId.PAUSE, BuiltInActionId.ADD_FOLLOW_ON_ACTION);

    /** How often fields are filled in anew because a choice and a determination do not go together. */
    private static final int TRIES = 50;

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final RandomGenerator random;
    private final Words words;

    FilledIn(Procedure procedure, WorkingCalendar calendar, RandomGenerator random, Words words) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.random = random;
        this.words = words;
    }

    /**
     * The fields of an action.
     *
     * @param all whether optional fields are filled in too
     */
    Map<String, String> of(
            Action action, Complaint complaint, Actor actor, List<Candidate> staff, Instant now, boolean all) {
        Combinations combinations = new Combinations(procedure, complaint);
        Map<String, String> fields = tried(action, complaint, actor, staff, now, all);
        for (int i = 0; i < TRIES && !combinations.faults(action, fields).isEmpty(); i++) {
            fields = tried(action, complaint, actor, staff, now, all);
        }
        delivered(action, fields);
        return fields;
    }

    /** Only for a letter that was handed over, staff say to whom, and whether that person signed for it. */
    private static void delivered(Action action, Map<String, String> fields) {
        if (action.builtIn().filter(BuiltInActionId.TOLD::equals).isEmpty()) {
            return;
        }
        if ("handed-over".equals(fields.get("how"))) {
            fields.put("to", "The complainant");
            fields.put("signed", "true");
        } else {
            fields.remove("to");
            fields.remove("signed");
        }
    }

    private Map<String, String> tried(
            Action action, Complaint complaint, Actor actor, List<Candidate> staff, Instant now, boolean all) {
        Map<String, String> fields = new HashMap<>();
        for (Field field : action.fields()) {
            if (field.required() || all || random.nextInt(100) < OPTIONAL) {
                String value = value(field, action, complaint, actor, staff, now);
                if (value != null) {
                    fields.put(field.id(), value);
                }
            }
        }
        return fields;
    }

    /** A value of the field; null if there is nothing to choose from. */
    private @Nullable String value(
            Field field, Action action, Complaint complaint, Actor actor, List<Candidate> staff, Instant now) {
        return switch (field.type()) {
            case TEXT -> words.one(actor instanceof Actor.Complainant ? "complainant" : "staff");
            // The only choice without fixed values is that of the letters that somebody was told by hand.
            case CHOICE -> field.choices().isEmpty() ? "all" : one(Identified.ids(field.choices()));
            case DETERMINATION ->
                one(Identified.ids(field.choices().isEmpty() ? procedure.determinations() : field.choices()));
            case PRIORITY -> one(otherPriorities(field, complaint));
            case DEPARTMENT -> one(Identified.ids(procedure.departments()));
            case DATE -> day(action, complaint, now).toString();
            case TIME -> null;
            case YES_NO -> String.valueOf(random.nextBoolean());
            case NUMBER -> String.valueOf(random.nextInt(1, 10));
            case CASEWORKER -> one(staff.stream().map(Candidate::id).toList());
            case TIME_LIMIT -> one(complaint.running().map(Limit::id).toList());
            case REFERENCE -> Reference.random(procedure.prefix(), random).value();
            case FOLLOW_ON_ACTION ->
                one(complaint.handling().open().map(FollowOnAction::id).toList());
        };
    }

    /** The priorities but the one that the complaint has. */
    private List<String> otherPriorities(Field field, Complaint complaint) {
        return Identified.ids(field.choices().isEmpty() ? procedure.priorities() : field.choices()).stream()
                .filter(id ->
                        !procedure.priorityOr(complaint.handling().priority()).equals(Optional.of(id)))
                .toList();
    }

    /** The date of an extension, a pause or a follow-on action is a working day in the future; every other date is today. */
    private LocalDate day(Action action, Complaint complaint, Instant now) {
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        if (action.builtIn().filter(IN_THE_FUTURE::contains).isEmpty()) {
            return today;
        }
        LocalDate latest = complaint
                .running()
                .map(limit -> limit.due().atZone(calendar.zone()).toLocalDate())
                .filter(today::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(today);
        return calendar.nextWorkingDay(latest.plusDays(random.nextInt(3, 15)));
    }

    private @Nullable String one(List<String> some) {
        return some.isEmpty() ? null : words.one(some);
    }
}
