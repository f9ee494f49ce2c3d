package io.redress.tracking;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.web.FormField;
import io.redress.web.PageTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One action as a form, with the values that the complainant filled in if the form is shown again because of faults. */
final class ActionForm {

    private final TrackedComplaint tracked;
    private final Action action;
    private final RejectedForm attempt;

    ActionForm(TrackedComplaint tracked, Action action, RejectedForm attempt) {
        this.tracked = tracked;
        this.action = action;
        this.attempt = attempt.isOf(action.id()) ? attempt : RejectedForm.NONE;
    }

    /**
     * @param base the part of the page's address before the complaint's own
     * @param mark what the form carries, so that it is known if it is sent twice
     */
    Map<String, Object> facts(String base, String mark) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", action.id());
        facts.put("title", action.title());
        facts.put("description", action.description());
        facts.put("address", base + "/actions/" + action.id() + tracked.languageChoice("?"));
        facts.put("mark", mark);
        facts.put("opened", attempt != RejectedForm.NONE);
        facts.put("fields", action.fields().stream().map(this::field).toList());
        facts.put("sure", sure());
        facts.put(
                "room",
                action.purpose() == Action.Purpose.ADD_INFORMATION
                        ? tracked.additions().inWords().in(tracked.language())
                        : "");
        return facts;
    }

    /** The faults for the top of the page, each with a link to its field. */
    List<Map<String, Object>> faults() {
        return Stream.concat(
                        action.fields().stream().map(field -> fault(field.id(), field.title())),
                        Stream.of(fault(TrackComplaint.SURE, tracked.words().say("confirmation"))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Map<String, Object>> fault(String field, String label) {
        String message = attempt.fault(field, tracked.language());
        return message.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of("place", place(field), "label", label, "message", message));
    }

    /** A complainant who closes a complaint cannot undo it, so the form asks for a confirmation. */
    private List<Map<String, Object>> sure() {
        boolean closes = action.to() != null
                && tracked.procedure().stage(action.to()).filter(Stage::closed).isPresent();
        return closes
                ? List.of(Map.of(
                        "place",
                        place(TrackComplaint.SURE),
                        "name",
                        TrackComplaint.SURE,
                        "ticked",
                        !attempt.value(TrackComplaint.SURE).isEmpty(),
                        "fault",
                        attempt.fault(TrackComplaint.SURE, tracked.language())))
                : List.of();
    }

    private Map<String, Object> field(Field field) {
        FormField shown = FormField.of(kind(field.type()), field.id(), field.title())
                .at(place(field.id()))
                .required(field.required())
                .filledIn(attempt.value(field.id()), attempt.fault(field.id(), tracked.language()));
        List<Choice> choices = choices(field);
        return (choices.isEmpty() ? shown : shown.choosing(choices)).facts(tracked.language());
    }

    private static FormField.Kind kind(Field.Type type) {
        return switch (type) {
            case TEXT -> FormField.Kind.AREA;
            case DATE -> FormField.Kind.DATE;
            case NUMBER -> FormField.Kind.NUMBER;
            case CHOICE,
                    YES_NO,
                    TIME_LIMIT,
                    PRIORITY,
                    DEPARTMENT,
                    DETERMINATION,
                    TIME,
                    CASEWORKER,
                    REFERENCE,
                    FOLLOW_ON_ACTION -> FormField.Kind.LINE;
        };
    }

    private List<Choice> choices(Field field) {
        List<Choice> choices =
                switch (field.type()) {
                    case CHOICE -> field.choices();
                    case YES_NO ->
                        List.of(Choice.of("true", common().say("yes")), Choice.of("false", common().say("no")));
                    case TIME_LIMIT -> running(tracked.complaint());
                    case PRIORITY ->
                        field.choices().isEmpty() ? tracked.procedure().priorities() : field.choices();
                    case DEPARTMENT -> tracked.procedure().departments();
                    case DETERMINATION ->
                        field.choices().isEmpty()
                                ? tracked.procedure().determinations().stream()
                                        .map(found -> Choice.of(found.id(), found.title()))
                                        .toList()
                                : field.choices();
                    case TEXT, DATE, TIME, NUMBER, CASEWORKER, REFERENCE, FOLLOW_ON_ACTION -> List.of();
                };
        boolean silent = !choices.isEmpty() && !field.required();
        return silent
                ? Stream.concat(choices.stream(), Stream.of(Choice.of("", common().say("noAnswer"))))
                        .toList()
                : choices;
    }

    private Wording common() {
        return PageTemplate.MESSAGES.in(tracked.language());
    }

    private List<Choice> running(Complaint complaint) {
        return complaint
                .running()
                .map(Limit::id)
                .map(id -> Choice.of(
                        id, tracked.procedure().limit(id).map(TimeLimit::title).orElse(id)))
                .toList();
    }

    /** No field name contains two hyphens, so no two places have the same name. */
    private String place(String field) {
        return action.id() + "--" + field;
    }
}
