package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.platform.Dates;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** How the API shows what happened to the personal data of a complaint. */
final class ErasureWords {

    private ErasureWords() {}

    static Map<String, Object> json(ErasureEvent event, Times times) {
        return switch (event) {
            case ErasureEvent.ErasureOrdered ordered ->
                Json.object(
                        "@type", "erasure-ordered",
                        "ground", ordered.ground(),
                        "due", times.of(ordered.due()));
            case ErasureEvent.RetentionHeld held ->
                Json.object("@type", "retention-held", "until", times.of(held.until()));
            case ErasureEvent.RetentionReleased _ -> Json.object("@type", "retention-released");
            case ErasureEvent.ErasurePlanned planned ->
                Json.object("@type", "erasure-planned", "due", times.of(planned.due()));
            case ErasureEvent.ErasureBegun begun -> Json.object("@type", "erasure-begun", "ground", begun.ground());
            case ErasureEvent.Erased erased -> Json.object("@type", "erased", "ground", erased.ground());
        };
    }

    /** What holds for the personal data of a complaint; empty as long as nothing special does. */
    static Optional<Map<String, Object>> of(Complaint complaint, Times times, Instant now) {
        Handling handling = complaint.handling();
        Erasure erasure = handling.erasure();
        boolean held = complaint.isOnHold(now);
        if (erasure == null && !held && handling.erasurePlanned() == null) {
            return Optional.empty();
        }
        return Optional.of(Json.object(
                "ground", erasure == null ? null : erasure.ground(),
                "due", erasure == null ? null : times.of(erasure.due()),
                "begun", erasure == null ? null : times.of(erasure.begun()),
                "erased", erasure == null ? null : times.of(erasure.done()),
                "planned", erasure == null ? times.of(handling.erasurePlanned()) : null,
                "heldUntil", held ? times.of(handling.heldUntil()) : null));
    }

    /** What the register says about the personal data of a complaint. */
    static Map<String, Object> of(PersonalDataState data, Times times) {
        return Json.object(
                "holds",
                data.holds().stream()
                        .map(hold -> Json.object("since", times.of(hold.since()), "until", times.of(hold.until())))
                        .toList(),
                "erased",
                times.of(data.erased()),
                "ground",
                data.ground());
    }

    /** What happened, in a sentence with dates of a time zone. */
    static String sentence(ErasureEvent event, ZoneId zone) {
        return switch (event) {
            case ErasureEvent.ErasureOrdered ordered ->
                "The personal data is erased on " + Dates.day(ordered.due(), zone) + ".";
            case ErasureEvent.RetentionHeld held ->
                "The personal data is kept until the end of "
                        + Dates.day(held.until().minusSeconds(1), zone) + ".";
            case ErasureEvent.RetentionReleased _ -> "The personal data is kept no longer than usual.";
            case ErasureEvent.ErasurePlanned planned ->
                "The time for which the personal data is kept ends. It is erased on " + Dates.day(planned.due(), zone)
                        + ".";
            case ErasureEvent.ErasureBegun _ -> "The erasure of the personal data has begun.";
            case ErasureEvent.Erased _ -> "The personal data has been erased.";
        };
    }
}
