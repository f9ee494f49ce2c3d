package io.redress.casework;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Decision;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The timeline of a complaint: each change with who made it, when, what happened, and the texts. Only the history shows who has
 * read the complaint.
 */
final class Timeline {

    private final EventWords words;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private String stage = "";

    private Timeline(EventWords words) {
        this.words = words;
    }

    /** @param seen the history, without what this caseworker may not see */
    static List<Map<String, Object>> of(List<RecordedChange> seen, EventWords words) {
        Timeline timeline = new Timeline(words);
        seen.forEach(timeline::add);
        return timeline.entries;
    }

    private void add(RecordedChange recorded) {
        Change change = recorded.change();
        String before = stage;
        String what = change.events().stream()
                .map(event -> words.of(event, before))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        Optional<StageEntered> entered = last(change, StageEntered.class);
        entered.ifPresent(to -> stage = to.stage());
        if (what.isEmpty()) {
            return;
        }
        Optional<ActionTaken> taken = last(change, ActionTaken.class);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("change", change.number());
        shown.putAll(Json.object("at", Times.of(words.rules()).of(change.at())));
        shown.put("by", change.by());
        shown.put("name", words.name(change.by()));
        shown.put(
                "actedFor",
                last(change, ActionEvent.ActedFor.class)
                        .map(acted -> words.name(acted.whom()))
                        .orElse(null));
        shown.put("action", taken.map(ActionTaken::action).orElse(null));
        shown.put("what", what);
        entered.ifPresent(to -> {
            shown.put("stage", to.stage());
            shown.put(
                    "title",
                    words.rules()
                            .procedure()
                            .stage(to.stage())
                            .map(at -> at.title())
                            .orElse(null));
        });
        shown.put(
                "fields", taken.map(action -> fields(recorded, action, before)).orElse(List.of()));
        entries.add(shown);
    }

    private static <E extends Event> Optional<E> last(Change change, Class<E> type) {
        return change.events().stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
    }

    /** The texts of an action, in the order and with the titles of its form. */
    private List<Map<String, Object>> fields(RecordedChange recorded, ActionTaken taken, String at) {
        ProcedureActions actions = words.rules().actions();
        return actions.in(at, taken.action()).map(actions::forStaff).map(Action::fields).stream()
                .flatMap(List::stream)
                .flatMap(field -> field(field, recorded, taken).stream())
                .toList();
    }

    private Optional<Map<String, Object>> field(Field field, RecordedChange recorded, ActionTaken taken) {
        return Optional.ofNullable(recorded.texts().get(field.id()))
                .or(() -> Optional.ofNullable(taken.fields().get(field.id())).map(value -> inWords(field, value)))
                .map(text -> Json.object(
                        "id", field.id(),
                        "title", field.title(),
                        "text", text,
                        "before", recorded.texts().get(field.id() + Decision.BEFORE),
                        "confidential", field.hidden()));
    }

    /** The title of the chosen value. */
    private String inWords(Field field, String value) {
        Procedure procedure = words.rules().procedure();
        Optional<String> title =
                switch (field.type()) {
                    case CHOICE -> Identified.find(field.choices(), value).map(Choice::title);
                    case DETERMINATION -> procedure.determination(value).map(Determination::title);
                    case PRIORITY -> procedure.priority(value).map(Choice::title);
                    case DEPARTMENT -> procedure.department(value).map(Choice::title);
                    case TIME_LIMIT -> procedure.limit(value).map(TimeLimit::title);
                    case CASEWORKER -> Optional.of(words.name(value));
                    case TEXT, DATE, TIME, YES_NO, NUMBER, REFERENCE, FOLLOW_ON_ACTION -> Optional.empty();
                };
        return title.orElse(value);
    }
}
