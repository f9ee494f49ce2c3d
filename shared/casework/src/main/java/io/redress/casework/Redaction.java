package io.redress.casework;

import io.redress.domain.Reference;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a history that a user may see: a text only if the user may read its field (CP-9), another complaint only if the
 * user may know of it.
 *
 * @param capacities the rights by which the user sees the complaint
 * @param others the other complaints that the user may know of
 * @param names whether the user may read the names of the complainant and the representative (NU-5)
 */
record Redaction(Rules rules, List<Actor.Caseworker> capacities, Set<String> others, boolean names) {

    Redaction {
        capacities = List.copyOf(capacities);
        others = Set.copyOf(others);
    }

    List<RecordedChange> over(List<RecordedChange> history) {
        return history.stream().map(this::over).toList();
    }

    /**
     * The history with all texts, for the contact who shows a person what is held about them. It names no complaint that the contact may
     * not know of.
     */
    List<RecordedChange> withAllTexts(List<RecordedChange> history) {
        return history.stream().map(this::withAllTexts).toList();
    }

    private RecordedChange withAllTexts(RecordedChange recorded) {
        Change change = recorded.change();
        List<Event> events = change.events().stream()
                .filter(this::mayKnow)
                .map(event -> event instanceof ActionTaken taken ? known(taken) : over(event))
                .toList();
        boolean named = events.size() == change.events().size();
        return new RecordedChange(
                new Change(change.number(), change.at(), change.by(), events), named ? recorded.texts() : Map.of());
    }

    private ActionTaken known(ActionTaken taken) {
        return new ActionTaken(
                taken.action(),
                taken.fields().entrySet().stream()
                        .filter(figure -> mayKnow(taken.action(), figure.getKey(), figure.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private RecordedChange over(RecordedChange recorded) {
        Change change = recorded.change();
        List<ActionTaken> taken = change.events().stream()
                .filter(ActionTaken.class::isInstance)
                .map(ActionTaken.class::cast)
                .toList();
        boolean named = change.events().stream().allMatch(this::mayKnow);
        Map<String, String> texts = recorded.texts().entrySet().stream()
                .filter(text -> (names || !text.getKey().equals(Decision.DOCUMENT))
                        && named
                        && taken.stream().allMatch(action -> mayRead(action.action(), text.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Event> events =
                change.events().stream().filter(this::mayKnow).map(this::over).toList();
        return new RecordedChange(new Change(change.number(), change.at(), change.by(), events), texts);
    }

    private boolean mayKnow(Event event) {
        return switch (event) {
            case IntakeEvent.Related other -> others.contains(other.reference());
            case IntakeEvent.PossiblySame other -> others.contains(other.reference());
            case IntakeEvent.NotTheSame other -> others.contains(other.reference());
            case Submitted _,
                    IntakeEvent.Referred _,
                    IntakeEvent.Registered _,
                    IntakeEvent.Reclassified _,
                    IntakeEvent.Corrected _,
                    ActionEvent _,
                    StageEvent _,
                    LimitEvent _,
                    LetterEvent _,
                    AssignmentEvent _,
                    SubjectEvent _,
                    AccessEvent _,
                    ErasureEvent _,
                    DocumentEvent _,
                    ReplyEvent _,
                    FollowOnEvent _ -> true;
        };
    }

    private Event over(Event event) {
        return switch (event) {
            case IntakeEvent intake -> over(intake);
            case ActionEvent action -> over(action);
            case StageEvent _,
                    LimitEvent _,
                    LetterEvent _,
                    AssignmentEvent _,
                    SubjectEvent _,
                    AccessEvent _,
                    ErasureEvent _,
                    DocumentEvent _,
                    ReplyEvent _,
                    FollowOnEvent _ -> event;
        };
    }

    private Event over(IntakeEvent event) {
        return switch (event) {
            case Submitted entry ->
                entry.relatesTo() == null || others.contains(entry.relatesTo()) ? entry : entry.unrelated();
            case IntakeEvent.Referred _,
                    IntakeEvent.Registered _,
                    IntakeEvent.Reclassified _,
                    IntakeEvent.Corrected _,
                    IntakeEvent.Related _,
                    IntakeEvent.PossiblySame _,
                    IntakeEvent.NotTheSame _ -> event;
        };
    }

    private Event over(ActionEvent event) {
        return switch (event) {
            case ActionTaken taken ->
                new ActionTaken(
                        taken.action(),
                        taken.fields().entrySet().stream()
                                .filter(figure -> mayRead(taken.action(), figure.getKey())
                                        && mayKnow(taken.action(), figure.getKey(), figure.getValue()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            case ActionEvent.ActedFor _,
                    ActionEvent.Decided _,
                    ActionEvent.Determined _,
                    ActionEvent.Prioritised _,
                    ActionEvent.SatisfactionStated _ -> event;
        };
    }

    private boolean mayRead(String action, String field) {
        return fields(action, field.endsWith(Decision.BEFORE) ? before(field) : field)
                .allMatch(known ->
                        capacities.stream().anyMatch(capacity -> rules.access().mayRead(known, capacity))
                                && (names || !known.personal()));
    }

    /** The field that was corrected. */
    private static String before(String text) {
        return text.substring(0, text.length() - Decision.BEFORE.length());
    }

    private boolean mayKnow(String action, String field, String value) {
        return fields(action, field).noneMatch(known -> known.type() == Field.Type.REFERENCE)
                || Reference.parse(value)
                        .filter(reference -> others.contains(reference.value()))
                        .isPresent();
    }

    /** Several stages may have an action with the same id. A field is as secret as in the strictest of these actions. */
    private Stream<Field> fields(String action, String field) {
        return rules.actions().named(action).stream()
                .map(Action::fields)
                .flatMap(List::stream)
                .filter(known -> known.id().equals(field));
    }

    /** What was written in a field of a change; empty when nothing was, or the caseworker may not read it. */
    static Optional<String> text(List<RecordedChange> seen, int change, String field) {
        return seen.stream()
                .filter(recorded -> recorded.change().number() == change)
                .flatMap(recorded -> Stream.ofNullable(recorded.texts().get(field)))
                .findFirst();
    }
}
