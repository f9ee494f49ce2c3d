package io.redress.procedures.walks;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.staff.Actor;
import io.redress.procedures.walks.Walk.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks the state of a complaint after a step: what the walk expects, and what must hold for every complaint. */
final class Checks {

    private static final Set<String> REASONS = Set.of("conflict", "not-allowed", "not-found", "invalid");

    private final Journey journey;
    private final Row row;

    private Checks(Journey journey, Row row) {
        this.journey = journey;
        this.row = row;
    }

    static void check(Journey journey, Row row) {
        Checks checks = new Checks(journey, row);
        checks.refusal();
        checks.status();
        row.checks().forEach(checks::one);
    }

    private void refusal() {
        Optional<Rejection> refused = journey.refused();
        if (refused.isPresent() && !row.refused()) {
            throw row.place().fault("refused, " + refused.get().reason());
        }
        if (row.refused()) {
            same("refused", true, refused.isPresent());
            boolean why = row.checks().stream().anyMatch(check -> REASONS.contains(check.first()));
            same("a reason of " + REASONS + " is given", true, why);
        }
    }

    private void status() {
        String stage = journey.complaint().map(Complaint::stage).orElse("-");
        same("the stage", row.stage(), stage);
        same(
                "due",
                minute(row.due()),
                journey.complaint()
                        .flatMap(journey.rules()::due)
                        .map(this::written)
                        .orElse("-"));
        journey.complaint().ifPresent(complaint -> {
            same("the state after the history", complaint, journey.folded());
            same(
                    "limits run only while it is open",
                    true,
                    complaint.open() || complaint.openLimits().allMatch(Limit::isOfUntoldLetters));
        });
    }

    private String minute(String time) {
        return time.equals("-") ? time : written(journey.times().read(time, row.place()));
    }

    private String written(Instant instant) {
        return journey.times().write(instant);
    }

    private void one(Phrase check) {
        String word = check.word(1);
        switch (check.first()) {
            case "conflict", "not-allowed", "not-found", "invalid" -> reason(check);
            case "turned-away" ->
                same("turned away as", word, journey.turnedAway().orElse("-"));
            case "event", "events" ->
                same(told(check), true, Happenings.among(journey.events(), check, journey.times()));
            case "no-event" -> same(told(check), false, Happenings.among(journey.events(), check, journey.times()));
            case "nothing" -> same("what happened", List.of(), journey.events());
            case "letter" -> same(told(check), true, journey.events().contains(new LetterOrdered(word)));
            case "owed" ->
                same(
                        told(check),
                        true,
                        journey.events().stream()
                                .anyMatch(event -> event instanceof LetterOwed owed
                                        && owed.letter().equals(word)));
            case "no-letter" ->
                same(
                        "letters",
                        0L,
                        journey.events().stream()
                                .filter(event -> event instanceof LetterOrdered || event instanceof LetterOwed)
                                .count());
            default ->
                ofComplaint(check, word, journey.complaint().orElseThrow(() -> row.place()
                        .fault("there is no complaint yet to check '" + told(check) + "'")));
        }
    }

    private void ofComplaint(Phrase check, String word, Complaint complaint) {
        switch (check.first()) {
            case "outcome" ->
                same(
                        "the outcome",
                        word,
                        dash(complaint.end().map(Handling.End::outcome).orElse(null)));
            case "owner" -> same("the owner", word, dash(complaint.status().owner()));
            case "consulted" ->
                same("who is asked", word, dash(complaint.status().pendingConsultation()));
            case "caseworker" ->
                same("the caseworker", word, dash(complaint.status().caseworker()));
            case "kind" -> same("the kind", word, complaint.entry().kind());
            case "department" ->
                same("the department", word, dash(complaint.entry().department()));
            case "determination" ->
                same("the determination", word, dash(complaint.handling().determination()));
            case "restricted" -> same("restricted", true, complaint.restricted());
            case "unrestricted" -> same("restricted", false, complaint.restricted());
            case "paused" -> same("it waits", true, complaint.handling().pause() != null);
            case "draft" ->
                same(told(check), true, complaint.handling().drafts().containsKey(word));
            case "open-promises" ->
                same(
                        "open promises",
                        word,
                        String.valueOf(complaint.handling().open().count()));
            case "limit" -> same("the limit " + word, check.word(2), limit(complaint, word));
            case "due" -> same("the limit " + word + " is due", minute(rest(check)), due(complaint, word));
            case "wakes" -> same(told(check), minute(rest(check, 1)), wakes(complaint));
            case "sees" -> same(told(check), true, sees(complaint, word));
            case "hidden-from" -> same(told(check), false, sees(complaint, word));
            case "offers" -> same(told(check), true, offered(complaint, word, check.word(2)));
            case "offers-not" -> same(told(check), false, offered(complaint, word, check.word(2)));
            default -> throw row.place().fault("there is no check '" + told(check) + "'");
        }
    }

    private void reason(Phrase check) {
        Reason reason = journey.refused().map(Rejection::reason).orElse(null);
        switch (check.first()) {
            case "conflict" -> same("not now: " + reason, true, reason instanceof Reason.Conflict);
            case "not-allowed" -> same("not allowed: " + reason, true, reason instanceof Reason.NotAllowed);
            case "not-found" -> same("unknown: " + reason, true, reason instanceof Reason.NotFound);
            default ->
                same(
                        "invalid " + check.word(1) + ": " + reason,
                        true,
                        reason instanceof Reason.Invalid invalid
                                && invalid.faults().stream()
                                        .anyMatch(fault -> fault.field().equals(check.word(1))));
        }
    }

    /** The last limit with that id: its state, with a mark if it was missed. */
    private static String limit(Complaint complaint, String id) {
        return last(complaint, id)
                .map(limit -> limit.missed() == null ? limit.state().name() : "MISSED")
                .map(state -> state.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("-");
    }

    private String due(Complaint complaint, String id) {
        return last(complaint, id).map(Limit::due).map(this::written).orElse("-");
    }

    private static Optional<Limit> last(Complaint complaint, String id) {
        return complaint.limits().stream()
                .filter(limit -> limit.id().equals(id))
                .reduce((_, later) -> later);
    }

    private String wakes(Complaint complaint) {
        return journey.rules().nextCheckAt(complaint).map(this::written).orElse("-");
    }

    private boolean sees(Complaint complaint, String who) {
        return journey.access().mayRead(complaint, journey.caseworker(who), journey.now());
    }

    private boolean offered(Complaint complaint, String who, String action) {
        Actor actor = journey.actor(who);
        return journey.rules().offered(complaint, actor, journey.now()).stream()
                .map(Action::id)
                .anyMatch(action::equals);
    }

    private static String rest(Phrase check) {
        return rest(check, 2);
    }

    private static String rest(Phrase check, int from) {
        return String.join(
                " ",
                check.words()
                        .subList(
                                Math.min(from, check.words().size()),
                                check.words().size()));
    }

    private static String told(Phrase check) {
        return String.join(" ", check.words());
    }

    private static String dash(String value) {
        return value == null ? "-" : value;
    }

    private void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw row.place()
                    .fault(what + ": expected " + expected + ", and it is " + actual + "; what happened: "
                            + journey.events());
        }
    }
}
