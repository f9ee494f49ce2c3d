package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.CountedDue;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitExtended;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.DayRange;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldOptions.Option;
import io.redress.domain.rules.form.FieldValues;
import io.redress.domain.rules.form.StaffFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Extends a time limit to a later date, and tells the complainant why (KW-7). */
record Extend() implements BuiltInAction {

    private static final String LIMIT = "limit";
    private static final String UNTIL = "until";
    private static final String TOLD = "told";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                        "Give a later date",
                        "Extend a time limit to a later working day. The complainant gets a letter with the reason and the new date, unless the time limit is for staff only.",
                        OPEN_STAGES,
                        STAFF,
                        Field.required(LIMIT, "Time limit", Type.TIME_LIMIT),
                        Field.required(UNTIL, "New date, a working day", Type.DATE),
                        Field.quotedText("reason", "Reason, as the complainant will read it"),
                        Field.optional(TOLD, "How the complainant was told, if not by e-mail", Type.TEXT))
                .sending(BuiltInLetter.EXTENSION);
    }

    @Override
    public Optional<String> denial(Situation situation) {
        return unless(
                situation.complaint().running().anyMatch(situation::mayExtend),
                "no time limit runs here that you may extend");
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        List<Limit> extendable = situation
                .complaint()
                .running()
                .filter(situation::mayExtend)
                .filter(limit -> !days(limit, situation).isEmpty())
                .toList();
        if (field.type() == Type.TIME_LIMIT) {
            return Optional.of(FieldOptions.of(
                    extendable.stream().map(limit -> option(limit, situation)).toList()));
        }
        return field.type() == Type.DATE
                ? Optional.of(FieldOptions.ofWorkingDays(
                        extendable.stream().map(limit -> days(limit, situation)).toList()))
                : Optional.empty();
    }

    private static Option option(Limit limit, Situation situation) {
        String title = situation.rules().limits().definition(limit).title();
        return new Option(limit.id(), title, Optional.of(days(limit, situation)), Optional.empty());
    }

    private static DayRange days(Limit limit, Situation situation) {
        return situation.rules().dates().of(limit, situation.now());
    }

    /** A complainant who can be reached only by other means has been told in one of them, as the form requires. */
    @Override
    public boolean isToldBefore() {
        return true;
    }

    /** A complainant who has been told by other means gets no letter. */
    @Override
    public boolean sendsLetter(FieldValues filledIn, SharedRules rules) {
        return !filledIn.has(TOLD) && concernsComplainant(filledIn, rules);
    }

    /** The complainant does not know the dates of time limits that are for staff only. */
    private static boolean concernsComplainant(FieldValues filledIn, SharedRules rules) {
        return rules.procedure()
                .limit(filledIn.required(LIMIT))
                .filter(limit -> limit.shownTo() == TimeLimit.ShownTo.EVERYBODY)
                .isPresent();
    }

    @Override
    public Optional<String> denial(FieldValues filledIn, Situation situation) {
        String limit = filledIn.required(LIMIT);
        return unless(
                situation
                        .complaint()
                        .running(limit)
                        .filter(situation::mayExtend)
                        .isPresent(),
                "you may not extend the time limit " + limit);
    }

    /**
     * KW-7: an extension needs a reason, and the complainant is told; otherwise there is no extension. A time limit whose date has
     * passed stays missed, whatever the new date is.
     */
    @Override
    public void take(Taking taking) {
        Limit limit =
                taking.complaint().running(taking.filledIn().required(LIMIT)).orElseThrow();
        taking.rules().limits().miss(taking.pending(), limit);
        Instant until = taking.endOf(
                UNTIL, taking.rules().dates().of(limit, taking.pending().now()));
        if (!until.isAfter(limit.due())) {
            throw Rejection.invalid(
                    UNTIL, "must be later than today and than the present date, " + day(limit.due(), taking));
        }
        rejectBeyondMaximum(limit, until, taking);
        IntakeEvent.Submitted entry = taking.complaint().entry();
        boolean letter = sendsLetter(taking.filledIn(), taking.rules());
        if (letter && !entry.reachable() && entry.contactable()) {
            throw Rejection.invalid(
                    TOLD, "is required: there is no e-mail address, so say how the complainant was told");
        }
        Limit known = taking.complaint().running(limit.id()).orElseThrow();
        taking.add(new LimitExtended(
                limit.id(),
                limit.due(),
                until,
                letter && entry.reachable() ? BuiltInLetter.EXTENSION.id() : null,
                known.missed() == null ? null : CountedDue.of(known)));
    }

    private static void rejectBeyondMaximum(Limit limit, Instant until, Taking taking) {
        taking.rules().dates().maxExtension(limit).filter(until::isAfter).ifPresent(latest -> {
            throw Rejection.invalid(
                    UNTIL,
                    "must be " + day(latest, taking) + " at the latest, "
                            + taking.rules().limits().definition(limit).maxExtension() + " after the first date");
        });
    }

    private static LocalDate day(Instant at, Taking taking) {
        return at.atZone(taking.rules().calendar().zone()).toLocalDate();
    }
}
