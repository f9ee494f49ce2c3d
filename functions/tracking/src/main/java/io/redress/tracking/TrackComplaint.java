package io.redress.tracking;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.LookedUp;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Changed;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.MarkedRequest;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows a complaint to a complainant with a tracking link, and takes the complainant's actions. */
final class TrackComplaint {

    /** The name of the confirmation field in the form. No field of an action can have this name. */
    static final String SURE = "sure_";

    /** The name of the hidden field by which a form that is sent twice is known. No field of an action can have this name. */
    static final String ONCE = "once_";

    private static final int MARK_BYTES = 16;

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;

    TrackComplaint(Env env) {
        this.env = env;
        Table table = Table.in(env);
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.complaints = Complaints.in(env, table, procedures);
    }

    /** A new mark for the forms of one page. */
    String newMark() {
        byte[] mark = new byte[MARK_BYTES];
        env.random().nextBytes(mark);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    /** The stage of the complaint, its time limits, its letters, and the available actions. */
    TrackedComplaint status(String token) {
        return status(opened(token));
    }

    /**
     * The complaint of a link. Some time after its end, no link opens it any more: old letters with links may come into the hands of others.
     * A complaint that is open again is opened by its links again.
     */
    private Complaint opened(String token) {
        Complaint complaint = complaints.opened(token);
        Duration valid = Duration.ofDays(
                procedures.of(complaint).procedure().protection().linksEndAfterDays());
        if (complaint
                .end()
                .filter(end -> end.closed().plus(valid).isBefore(env.now()))
                .isPresent()) {
            throw Rejection.notFound("this link is not valid");
        }
        return complaint;
    }

    TrackedComplaint status(Complaint complaint) {
        return new TrackedComplaint(
                complaint,
                procedures.of(complaint),
                complaints.particulars(complaint.reference()),
                complaints.history(complaint.reference()),
                env.now());
    }

    /**
     * Takes one of the actions that the procedure gives the complainant now.
     *
     * @param sure whether the complainant has confirmed that the action may close the complaint, which a complainant cannot
     * undo
     * @param mark what is the same if the same request is sent again, and then it is not carried out again; empty if the sender
     * gives no mark
     * @param body the request's body, which must be the same if the mark is the same
     */
    Changed act(
            String token, String action, Map<String, String> fields, boolean sure, Optional<String> mark, byte[] body) {
        Complaint complaint = opened(token);
        Rules rules = procedures.of(complaint);
        Instant now = env.now();
        return complaints.change(
                complaint.organisation(),
                complaint.reference(),
                OptionalInt.empty(),
                mark.map(known -> MarkedRequest.of(
                        complaint.organisation(),
                        complaint.reference(),
                        TrackedComplaint.COMPLAINANT.name(),
                        action,
                        known,
                        body)),
                TrackedComplaint.COMPLAINANT,
                now,
                current -> {
                    Decision decision = rules.decide(
                            current, act(action, fields, rules, current), TrackedComplaint.COMPLAINANT, now);
                    if (!sure && decision.events().stream().anyMatch(StageEvent.Closed.class::isInstance)) {
                        throw Rejection.invalid(SURE, "must be ticked, because it cannot be undone");
                    }
                    if (!decision.texts().isEmpty()) {
                        Additions.of(complaints.history(current.reference()), rules, now)
                                .check(decision);
                    }
                    return decision;
                });
    }

    /** The command, with what the action has to know: read for this decision, so that a decision after a failed write reads it again. */
    private Command.Act act(String action, Map<String, String> fields, Rules rules, Complaint current) {
        boolean reads = rules.actions()
                .in(current.stage(), action)
                .filter(rules::readsParticulars)
                .isPresent();
        LookedUp lookedUp =
                reads ? LookedUp.NOTHING.with(complaints.particulars(current.reference())) : LookedUp.NOTHING;
        return new Command.Act(action, fields, lookedUp);
    }
}
