package io.redress.tracking;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import java.time.Instant;
import java.util.Map;

/** What a complainant sees by their link, and does with it. */
final class TrackComplaint {

    /** The name under which it is said that somebody is sure; no field of an action can be called that. */
    static final String SURE = "sure_";

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;

    TrackComplaint(Env env) {
        this.env = env;
        Table table = Table.in(env);
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.complaints = Complaints.in(env, table, procedures);
    }

    /** Where it stands, what was promised, what was sent, and what can be done. */
    TrackedComplaint status(String token) {
        return status(complaints.opened(token));
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
     * Takes one of the actions that the procedure offers the complainant now.
     *
     * @param sure whether the complaint may be closed by it, which a complainant cannot undo
     */
    Complaint act(String token, String action, Map<String, String> fields, boolean sure) {
        Complaint complaint = complaints.opened(token);
        Rules rules = procedures.of(complaint);
        Instant now = env.now();
        return complaints.change(
                complaint.organisation(), complaint.reference(), TrackedComplaint.COMPLAINANT, now, current -> {
                    Decision decision =
                            rules.decide(current, new Command.Act(action, fields), TrackedComplaint.COMPLAINANT, now);
                    if (!sure && decision.events().stream().anyMatch(StageEvent.Closed.class::isInstance)) {
                        throw Rejection.invalid(SURE, "must be ticked, because it cannot be undone");
                    }
                    return decision;
                });
    }
}
