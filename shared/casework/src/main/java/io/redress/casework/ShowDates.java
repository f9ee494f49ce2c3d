package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.FirstStage;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows which dates would follow if a complaint came in at some time: each time limit of the procedure, counted from that time, with
 * every day that counts and every day that does not. Nothing is stored.
 */
final class ShowDates {

    static final String AT = "receivedAt";
    static final String KIND = "kind";
    static final String CHANNEL = "channel";

    private final AdminContext admin;

    ShowDates(AdminContext admin) {
        this.admin = admin;
    }

    Map<String, Object> of(Request request) {
        Rules rules = admin.rules(request);
        Procedure procedure = rules.procedure();
        List<Fault> faults = new ArrayList<>();
        Optional<Instant> at = at(request, rules.calendar(), faults);
        String kind = known(request, KIND, procedure.kinds(), faults).orElse(Submission.USUAL_KIND);
        Optional<String> channel = known(request, CHANNEL, procedure.channels(), faults);
        Rejection.ifAny(faults);
        String first = FirstStage.of(procedure, kind, channel.orElse(null), null);
        boolean limits = procedure.kind(kind).filter(Kind::startsLimits).isPresent();
        Times times = Times.of(rules);
        Instant from = at.orElseGet(admin::now);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.putAll(Json.object(AT, times.of(from), KIND, kind, CHANNEL, channel.orElse(null)));
        shown.put("stage", stage(procedure.stageOf(first)));
        shown.put(
                "limits",
                limits
                        ? ordered(procedure, first)
                                .map(limit -> limit(
                                        limit,
                                        first,
                                        procedure,
                                        rules.calendar().due(from, limit.span()),
                                        times))
                                .toList()
                        : List.of());
        return shown;
    }

    /** The limits of the first stage first. */
    private static Stream<TimeLimit> ordered(Procedure procedure, String first) {
        return Stream.concat(
                procedure.limits().stream().filter(limit -> limit.runsIn(first)),
                procedure.limits().stream().filter(limit -> !limit.runsIn(first)));
    }

    private static Map<String, Object> limit(
            TimeLimit limit, String first, Procedure procedure, DueTime counted, Times times) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", limit.id());
        shown.put("title", limit.title());
        shown.put("owedBy", Json.name(limit.owedBy()));
        shown.put("span", limit.span().inWords(procedure.language()));
        shown.put("starts", Json.name(limit.starts()));
        // A limit that an action starts, or that belongs to a later stage, is counted as if that happened at this time.
        shown.put("atOnce", limit.runsIn(first) && limit.starts() != TimeLimit.Starts.ACTION);
        shown.put(
                "stages",
                limit.stages().stream()
                        .map(procedure::stageOf)
                        .map(ShowDates::stage)
                        .toList());
        times.put(shown, "due", counted.due());
        shown.put("explanation", counted.inWords());
        shown.put(
                "days",
                counted.days().stream()
                        .map(day ->
                                Json.object("date", day.date().toString(), "counted", day.counted(), "why", day.why()))
                        .toList());
        return shown;
    }

    private static Map<String, Object> stage(Stage stage) {
        return Json.object("id", stage.id(), "title", stage.title());
    }

    private static Optional<String> known(
            Request request, String parameter, List<? extends Identified> all, List<Fault> faults) {
        Optional<String> id = request.query(parameter);
        if (id.isPresent() && Identified.find(all, id.get()).isEmpty()) {
            faults.add(new Fault(parameter, "must be one of " + String.join(", ", Identified.ids(all))));
        }
        return id;
    }

    private static Optional<Instant> at(Request request, WorkingCalendar calendar, List<Fault> faults) {
        return request.query(AT).flatMap(written -> {
            try {
                Instant at = ReceivedAt.read(written, calendar.zone());
                int year = at.atZone(calendar.zone()).getYear();
                if (year >= calendar.from().getYear() && year < calendar.until().getYear()) {
                    return Optional.of(at);
                }
                faults.add(new Fault(
                        AT,
                        "must be in the years that the calendar knows, "
                                + calendar.from().getYear() + " to "
                                + (calendar.until().getYear() - 1)));
            } catch (DateTimeException _) {
                faults.add(new Fault(AT, ReceivedAt.NO_TIME));
            }
            return Optional.empty();
        });
    }
}
