package io.redress.adminapi;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Handling;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the API shows what happened to the personal data of a complaint. */
final class ErasureWords {

    private ErasureWords() {}

    static Map<String, Object> json(ErasureEvent event, Times times) {
        return switch (event) {
            case ErasureEvent.ErasureOrdered ordered ->
                Json.object(
                        "@type", "erasure-ordered",
                        "ground", ordered.ground(),
                        "latest", times.of(ordered.latest()));
            case ErasureEvent.RetentionHeld held ->
                Json.object("@type", "retention-held", "until", times.of(held.until()));
            case ErasureEvent.RetentionReleased _ -> Json.object("@type", "retention-released");
            case ErasureEvent.ErasureBegun begun -> Json.object("@type", "erasure-begun", "ground", begun.ground());
            case ErasureEvent.Erased erased -> Json.object("@type", "erased", "ground", erased.ground());
        };
    }

    /** What holds for the personal data of a complaint; empty as long as nothing special does. */
    static Optional<Map<String, Object>> of(Complaint complaint, Times times) {
        Handling handling = complaint.handling();
        Erasure erasure = handling.erasure();
        if (erasure == null && handling.heldUntil() == null) {
            return Optional.empty();
        }
        return Optional.of(Json.object(
                "ground", erasure == null ? null : erasure.ground(),
                "due", erasure == null ? null : times.of(erasure.due()),
                "begun", erasure == null ? null : times.of(erasure.begun()),
                "erased", erasure == null ? null : times.of(erasure.done()),
                "heldUntil", times.of(handling.heldUntil())));
    }

    /** @param due writes a time as the end of a span */
    static String sentence(ErasureEvent event, Function<Instant, String> due) {
        return switch (event) {
            case ErasureEvent.ErasureOrdered ordered ->
                "The personal data is erased a day after the person has been told, at the latest "
                        + due.apply(ordered.latest()) + ".";
            case ErasureEvent.RetentionHeld held ->
                "The personal data is kept at least " + due.apply(held.until()) + ".";
            case ErasureEvent.RetentionReleased _ -> "The personal data is kept no longer than usual.";
            case ErasureEvent.ErasureBegun _ -> "The erasure of the personal data has begun.";
            case ErasureEvent.Erased _ -> "The personal data has been erased.";
        };
    }
}
