package io.redress.domain.report.life;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FieldFormat;
import io.redress.domain.procedure.Identified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filled-in form of an action of a report. All its faults are rejected together. */
final class ReportForm {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private ReportForm() {}

    /** @param staff the ids of the members of staff */
    static ReportForm of(ReportAction action, Map<String, String> filledIn, Collection<String> staff) {
        ReportForm form = new ReportForm();
        for (Field field : action.fields()) {
            String value = filledIn.get(field.id());
            if (value == null || !Text.present(value)) {
                if (field.required()) {
                    form.fault(field.id(), "is required: " + field.title());
                }
                continue;
            }
            faultOf(field, value, staff)
                    .ifPresentOrElse(
                            message -> form.fault(field.id(), message), () -> form.values.put(field.id(), value));
        }
        Text.faultOfAll(form.values).ifPresent(form.faults::add);
        filledIn.keySet().stream()
                .filter(name ->
                        action.fields().stream().noneMatch(field -> field.id().equals(name)))
                .sorted()
                .forEach(name -> form.fault(name, "is not a field of this action"));
        return form;
    }

    private static Optional<Said> faultOf(Field field, String value, Collection<String> staff) {
        return switch (field.type()) {
            case TEXT, DATE, TIME, YES_NO, NUMBER -> FieldFormat.faultOf(field.type(), value);
            case CASEWORKER ->
                staff.contains(value)
                        ? Optional.empty()
                        : Optional.of(Said.english("is not in this organisation's directory of staff"));
            case CHOICE, DEPARTMENT, DETERMINATION, PRIORITY, TIME_LIMIT, REFERENCE, FOLLOW_ON_ACTION ->
                oneOf(field.choices(), value);
        };
    }

    private static Optional<Said> oneOf(List<Choice> choices, String value) {
        List<String> ids = choices.stream().map(Identified::id).toList();
        return ids.contains(value) ? Optional.empty() : Optional.of(FaultWords.say("oneOf", String.join(", ", ids)));
    }

    void fault(String field, String message) {
        fault(field, Said.english(message));
    }

    private void fault(String field, Said message) {
        faults.add(new Fault(field, message));
    }

    boolean isWhole() {
        return faults.isEmpty();
    }

    /** Adds a fault if a date was filled in that is outside these days. */
    void between(String field, LocalDate earliest, String before, LocalDate latest, String after) {
        LocalDate date = date(field);
        if (date != null && date.isBefore(earliest)) {
            fault(field, before);
        } else if (date != null && date.isAfter(latest)) {
            fault(field, after);
        }
    }

    ReportForm checked() {
        Rejection.ifAny(faults);
        return this;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    @Nullable
    String value(String field) {
        return values.get(field);
    }

    String required(String field) {
        return Objects.requireNonNull(values.get(field), field);
    }

    private @Nullable LocalDate date(String field) {
        String value = values.get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    LocalDate requiredDate(String field) {
        return LocalDate.parse(required(field));
    }
}
