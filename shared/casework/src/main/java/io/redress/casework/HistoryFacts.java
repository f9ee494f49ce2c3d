package io.redress.casework;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ErasureLetters;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionCompleted;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.DateBounds;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.rules.form.StaffFacts.OrderedLetters;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.RoomForTexts;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts from the history that a complaint's page shows beside its timeline: follow-on actions and incidents.
 *
 * @param seen the history, without what this caseworker may not see
 * @param names the names of the staff, by id
 */
record HistoryFacts(Complaint complaint, Rules rules, List<RecordedChange> seen, Map<String, String> names) {

    /** How much the follow-on actions may weigh on the page of a complaint, and how much the incidents. */
    private static final long ROOM = 500_000;

    HistoryFacts {
        seen = List.copyOf(seen);
        names = Map.copyOf(names);
    }

    /** All follow-on actions, open and completed. Of very many texts, only the beginnings are shown. */
    List<Map<String, Object>> followOnActions(Instant now) {
        RoomForTexts room = new RoomForTexts(ROOM);
        List<FollowOnAction> all = complaint.handling().followOnActions();
        Map<FollowOnAction, Map<String, Object>> shown = new HashMap<>();
        // Those that are open have room first.
        Stream.concat(
                        all.stream().filter(action -> action.done() == null),
                        all.stream().filter(action -> action.done() != null))
                .forEach(action -> {
                    Map<String, Object> line = ComplaintLine.followOnAction(action, rules, now, names);
                    line.put("what", room.of(what(action).orElse(null)));
                    line.put("how", room.of(how(action).orElse(null)));
                    shown.put(action, line);
                });
        return all.stream().map(shown::get).toList();
    }

    /**
     * The field options of forms for staff that do not come from the complaint itself.
     *
     * @param related the related complaints that this caseworker may see
     */
    StaffFacts forForms(List<StaffMember> staff, List<Complaint> related) {
        Map<String, String> titles =
                complaint.handling().open().collect(Collectors.toMap(FollowOnAction::id, this::title));
        Set<Integer> replaced = ErasureLetters.replaced(changes().toList());
        return new StaffFacts(
                staff,
                titles,
                changes()
                        .filter(change -> !replaced.contains(change.number()))
                        .flatMap(this::ordered)
                        .toList(),
                DateBounds.recorded(changes().toList()),
                related);
    }

    /** The letters that a change ordered, or the copies that it ordered and of which nobody knows whether they arrived. */
    private Stream<OrderedLetters> ordered(Change change) {
        Stream<String> first = change.events().stream()
                .filter(LetterEvent.LetterOrdered.class::isInstance)
                .map(event -> ((LetterEvent.LetterOrdered) event).letter());
        Stream<String> copies = change.events().stream()
                .filter(LetterEvent.LetterOrderedAgain.class::isInstance)
                .flatMap(_ -> complaint.handling().untold().inDoubt())
                .filter(letter -> letter.change() == change.number())
                .map(UntoldLetter::letter);
        List<String> letters = Stream.concat(first, copies).toList();
        return letters.isEmpty()
                ? Stream.empty()
                : Stream.of(new OrderedLetters(change.number(), letters, change.at()));
    }

    private String title(FollowOnAction followOnAction) {
        return Optional.ofNullable(followOnAction.duty())
                .flatMap(rules.procedure()::duty)
                .map(duty -> duty.title())
                .or(() -> what(followOnAction).map(RoomForTexts::beginning))
                .orElse(followOnAction.id());
    }

    /** The latest incidents that fit. The history has all. */
    List<Map<String, Object>> incidents() {
        return Portion.of(allIncidents(), "change", OptionalInt.empty(), ROOM).shown();
    }

    private List<Map<String, Object>> allIncidents() {
        return each(
                FollowOnEvent.IncidentRecorded.class,
                (change, _) -> Json.object(
                        "change",
                        change.number(),
                        "at",
                        Times.of(rules).of(change.at()),
                        "by",
                        change.by(),
                        "name",
                        names.get(change.by()),
                        "what",
                        Redaction.text(seen, change.number(), "what").orElse(null)));
    }

    /** The id of a follow-on action begins with the number of its change, which has the text. */
    private Optional<String> what(FollowOnAction followOnAction) {
        return followOnAction.duty() == null
                ? Redaction.text(seen, Integer.parseInt(followOnAction.id()), "what")
                : Optional.empty();
    }

    private Optional<String> how(FollowOnAction followOnAction) {
        return changes()
                .filter(change -> change.events().stream()
                        .anyMatch(event -> event instanceof FollowOnActionCompleted kept
                                && kept.id().equals(followOnAction.id())))
                .findFirst()
                .flatMap(change -> Redaction.text(seen, change.number(), "how"));
    }

    private interface Telling<E> {
        Map<String, Object> of(Change change, E event);
    }

    private <E extends Event> List<Map<String, Object>> each(Class<E> type, Telling<E> telling) {
        return changes()
                .flatMap(change -> change.events().stream()
                        .filter(type::isInstance)
                        .map(event -> telling.of(change, type.cast(event))))
                .toList();
    }

    private Stream<Change> changes() {
        return seen.stream().map(RecordedChange::change);
    }
}
