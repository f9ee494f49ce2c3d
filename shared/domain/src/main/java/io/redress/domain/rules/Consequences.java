package io.redress.domain.rules;

import io.redress.domain.complaint.AccessEvent.Seen;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.rules.access.Access;
import io.redress.domain.rules.change.Assignment;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.staff.Actor;
import java.util.Optional;

/** What follows for a complaint from something that a member of staff or the system did elsewhere. */
final class Consequences {

    private final Access access;
    private final Assignment assignment;

    Consequences(Access access, Assignment assignment) {
        this.access = access;
        this.assignment = assignment;
    }

    Decision decide(PendingChange pending, Command.Consequence command, Actor actor) {
        switch (command) {
            case Command.GiveBack back -> assignment.giveBack(pending, back.caseworker());
            case Command.RecordView view -> record(pending, view, actor);
            case Command.DecideReply reply -> WaitingReplyRules.decide(pending, reply.mail());
        }
        return Decision.of(pending.events());
    }

    private void record(PendingChange pending, Command.RecordView view, Actor actor) {
        if (pending.complaint().restricted()) {
            onBehalfOf(pending, actor).ifPresent(colleague -> pending.add(new ActedFor(colleague)));
            pending.add(new Seen(view.part()));
        }
    }

    private Optional<String> onBehalfOf(PendingChange pending, Actor actor) {
        return actor instanceof Actor.Caseworker caseworker
                ? access.seesFor(pending.complaint(), caseworker, pending.now())
                : Optional.empty();
    }
}
