package io.redress.domain.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one more event means for the personal data of a complaint. */
final class ErasureEvolution {

    private ErasureEvolution() {}

    /** A plan to erase data stands only as long as nothing but time is waited for. */
    static Complaint settled(Complaint complaint) {
        Handling handling = complaint.handling();
        boolean stands = handling.erasurePlanned() == null
                || !complaint.open() && handling.open().findAny().isEmpty();
        return stands
                ? complaint
                : complaint.with(
                        HandlingBuilder.copy(handling).erasurePlanned(null).build());
    }

    private static List<Hold> ended(List<Hold> holds, Instant at) {
        return holds.stream().map(hold -> hold.endingAt(at)).toList();
    }

    static Handling of(Handling handling, ErasureEvent event, Instant at) {
        HandlingBuilder next = HandlingBuilder.copy(handling);
        return switch (event) {
            case ErasureEvent.ErasureOrdered ordered ->
                next.erasure(new Erasure(ordered.ground(), ordered.due(), null, null))
                        .erasurePlanned(null)
                        .build();
            case ErasureEvent.RetentionHeld held -> {
                List<Hold> holds = new ArrayList<>(ended(handling.holds(), at));
                holds.add(new Hold(at, held.until()));
                yield next.holds(holds).erasurePlanned(null).build();
            }
            case ErasureEvent.RetentionReleased _ ->
                next.holds(ended(handling.holds(), at)).build();
            case ErasureEvent.ErasurePlanned planned ->
                next.erasurePlanned(planned.due()).build();
            case ErasureEvent.ErasureBegun begun ->
                next.erasure(new Erasure(begun.ground(), at, at, null)).build();
            // Nobody can be told anything any longer.
            case ErasureEvent.Erased erased ->
                next.erasure(new Erasure(erased.ground(), at, at, at))
                        .erasurePlanned(null)
                        .untoldLetters(List.of())
                        .build();
        };
    }
}
