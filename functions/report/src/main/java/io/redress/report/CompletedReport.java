package io.redress.report;

import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.report.Layout;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from the steps of a report what people have done to its present version, as its pages show it. */
final class CompletedReport {

    private CompletedReport() {}

    /** @param names the names of the staff by their ids */
    static Completed of(List<ReportStep> steps, Layout layout, Map<String, String> names) {
        Map<String, String> values = Map.of();
        String preparedBy = null;
        String approvedBy = null;
        for (ReportStep step : steps) {
            switch (step.event()) {
                case ReportEvent.Completed completed -> {
                    values = completed.values();
                    preparedBy = name(step, names);
                }
                case ReportEvent.Approved _ -> approvedBy = name(step, names);
                // Both have to act again.
                case ReportEvent.Returned _, ReportEvent.Restated _ -> {
                    preparedBy = null;
                    approvedBy = null;
                }
                case ReportEvent.Drafted _,
                        ReportEvent.Reviewed _,
                        ReportEvent.FilesRecorded _,
                        ReportEvent.SubmissionOrdered _,
                        ReportEvent.HandOverBegun _,
                        ReportEvent.HandOverGivenBack _,
                        ReportEvent.HandedOver _,
                        ReportEvent.HandOverDoubted _,
                        ReportEvent.HandOverRefused _,
                        ReportEvent.ItArrived _,
                        ReportEvent.OrderedAgain _,
                        ReportEvent.FeedbackReceived _,
                        ReportEvent.FeedbackShared _,
                        ReportEvent.CertificateRecorded _,
                        ReportEvent.Recommended _,
                        ReportEvent.CarriedOut _,
                        ReportEvent.ReviewClosed _,
                        ReportEvent.Told _ -> {
                    // The pages say nothing of them.
                }
            }
        }
        return new Completed(inWords(values, layout), preparedBy, approvedBy);
    }

    /** The number of the last step that changed what the pages show. */
    static int shownStep(List<ReportStep> steps) {
        return steps.stream()
                .filter(step -> isShown(step.event()))
                .mapToInt(ReportStep::number)
                .max()
                .orElse(0);
    }

    private static boolean isShown(ReportEvent event) {
        return event instanceof ReportEvent.Drafted
                || event instanceof ReportEvent.Completed
                || event instanceof ReportEvent.Returned
                || event instanceof ReportEvent.Approved
                || event instanceof ReportEvent.Restated;
    }

    private static @Nullable String name(ReportStep step, Map<String, String> names) {
        if (step.by() == null) {
            return null;
        }
        String name = names.getOrDefault(step.by(), step.by());
        return step.inPlaceOf() == null
                ? name
                : name + " for " + names.getOrDefault(step.inPlaceOf(), step.inPlaceOf());
    }

    private static Map<String, String> inWords(Map<String, String> values, Layout layout) {
        return layout.fields().stream()
                .filter(field -> values.containsKey(field.id()))
                .collect(Collectors.toMap(Field::id, field -> inWords(field, values.getOrDefault(field.id(), ""))));
    }

    private static String inWords(Field field, String value) {
        return switch (field.type()) {
            case YES_NO -> value.equals("true") ? "Yes" : "No";
            case CHOICE, DEPARTMENT, DETERMINATION, PRIORITY ->
                field.choices().stream()
                        .filter(named(value))
                        .findFirst()
                        .map(Choice::title)
                        .orElse(value);
            case TEXT, DATE, TIME, NUMBER, CASEWORKER, TIME_LIMIT, REFERENCE, FOLLOW_ON_ACTION -> value;
        };
    }

    private static Predicate<Choice> named(String id) {
        return choice -> choice.id().equals(id);
    }
}
