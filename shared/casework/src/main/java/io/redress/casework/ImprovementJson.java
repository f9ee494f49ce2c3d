package io.redress.casework;

import io.redress.casework.ReadableIdeas.Readable;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.Improvement.Step;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An idea for improvement, as the API shows it to staff.
 *
 * @param names the names of the staff by their ids
 */
record ImprovementJson(Times times, LocalDate today, Map<String, String> names) {

    Map<String, Object> of(Readable readable) {
        Improvement idea = readable.idea();
        Step last = idea.last();
        return Json.object(
                "id",
                idea.id(),
                "complaint",
                idea.complaint(),
                "idea",
                readable.text(),
                "proposedBy",
                idea.first().by(),
                "proposedByName",
                names.get(idea.first().by()),
                "proposed",
                times.of(idea.first().at()),
                "state",
                Json.name(last.state()),
                "until",
                written(last.until()),
                "responsible",
                last.responsible(),
                "responsibleName",
                name(last.responsible()),
                "overdue",
                idea.overdue(today),
                "steps",
                idea.steps().stream()
                        .map(step -> step(step, readable.restricted()))
                        .toList());
    }

    private Map<String, Object> step(Step step, boolean restricted) {
        return Json.object(
                "at", times.of(step.at()),
                "by", step.by(),
                "name", names.get(step.by()),
                "state", Json.name(step.state()),
                "until", written(step.until()),
                "responsible", step.responsible(),
                "responsibleName", name(step.responsible()),
                "note", restricted ? null : step.note());
    }

    private @Nullable String name(@Nullable String id) {
        return id == null ? null : names.get(id);
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
