package io.redress.domain.rules.form;

import io.redress.domain.FaultWords;
import io.redress.domain.Said;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Days;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FieldFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that fields for dates accept now.
 *
 * @param recorded the last dates that actions have recorded, by the ids of their fields
 */
public record DateBounds(Complaint complaint, ZoneId zone, Instant now, Map<String, LocalDate> recorded) {

    public DateBounds {
        recorded = Map.copyOf(recorded);
    }

    /** The last dates in the forms of a history, by the ids of their fields. */
    public static Map<String, LocalDate> recorded(List<Change> history) {
        Map<String, LocalDate> recorded = new HashMap<>();
        history.stream()
                .flatMap(change -> change.events().stream())
                .filter(ActionTaken.class::isInstance)
                .flatMap(event -> ((ActionTaken) event).fields().entrySet().stream())
                .forEach(field ->
                        FieldFormat.date(field.getValue()).ifPresent(day -> recorded.put(field.getKey(), day)));
        return recorded;
    }

    /** What a form offers for the field. */
    public FieldOptions options(Field field) {
        return awaited(field).isPresent()
                ? FieldOptions.of(List.of())
                : new FieldOptions(Optional.empty(), earliest(field), latest(field), false);
    }

    /** What is wrong with a date; empty when it is valid. */
    Optional<Said> faultOf(Field field, String value) {
        Optional<LocalDate> day = FieldFormat.date(value);
        if (day.isEmpty()) {
            return FieldFormat.faultOf(Field.Type.DATE, value);
        }
        Optional<String> awaited = awaited(field);
        if (awaited.isPresent()) {
            return Optional.of(FaultWords.say("date.notYet", awaited.get()));
        }
        if (latest(field).filter(day.get()::isAfter).isPresent()) {
            return Optional.of(FaultWords.say("date.after", latest(field).get()));
        }
        return earliest(field).filter(day.get()::isBefore).map(earliest -> FaultWords.say("date.before", earliest));
    }

    /** The other date that has to be recorded before this one can be filled in; empty if nothing is missing. */
    private Optional<String> awaited(Field field) {
        return Optional.ofNullable(field.days()).map(Days::notBefore).filter(other -> !recorded.containsKey(other));
    }

    private Optional<LocalDate> latest(Field field) {
        return Optional.ofNullable(field.days()).flatMap(days -> day(days.latest()));
    }

    private Optional<LocalDate> earliest(Field field) {
        Days days = field.days();
        if (days == null) {
            return Optional.empty();
        }
        Optional<LocalDate> other = Optional.ofNullable(days.notBefore()).map(recorded::get);
        return Stream.of(day(days.earliest()), other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> day(Days.@Nullable Bound bound) {
        return Optional.ofNullable(bound)
                .map(known -> switch (known) {
                    case RECEIPT -> complaint.entry().received();
                    case STAGE -> complaint.inStageSince();
                    case TODAY -> now;
                })
                .map(time -> time.atZone(zone).toLocalDate());
    }
}
