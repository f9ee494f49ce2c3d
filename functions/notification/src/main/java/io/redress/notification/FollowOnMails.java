package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.platform.Dates;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails about what was promised to be done: to whoever has to do it, and again when it has not been done. */
final class FollowOnMails {

    private final Rules rules;
    private final Procedure procedure;
    private final Correspondence correspondence;
    private final StaffMails toStaff;
    private final ChangeContext context;
    private final Recipients recipients;

    FollowOnMails(Rules rules, Correspondence correspondence, ChangeContext context, Recipients recipients) {
        this.rules = rules;
        this.procedure = rules.procedure();
        this.correspondence = correspondence;
        this.toStaff = new StaffMails(correspondence, recipients, context);
        this.context = context;
        this.recipients = recipients;
    }

    /** What somebody has promised to do themselves they know. */
    Stream<Runnable> added(FollowOnEvent.FollowOnActionAdded event) {
        FollowOnAction followOnAction = followOnAction(event.id());
        if (duty(followOnAction).filter(Duty::byMail).isPresent()) {
            return doneByMail(followOnAction);
        }
        if (context.recorded().change().by().equals(followOnAction.caseworker())) {
            return Stream.empty();
        }
        return toStaff.mails(
                "follow-on-action-added", followOnAction.id(), recipients.owing(followOnAction), facts(followOnAction));
    }

    /** KW-13: whoever must always be told is told by the mail itself, so the duty is done when it is handed over. */
    private Stream<Runnable> doneByMail(FollowOnAction followOnAction) {
        Map<String, Object> facts = new HashMap<>(facts(followOnAction));
        facts.put("duties", duties());
        return toStaff.each("incident", recipients.ofRole(followOnAction.role()), to -> {
            correspondence.toStaff(context, "incident", followOnAction.id(), to, facts);
            correspondence.keep(context, followOnAction.id());
        });
    }

    /** What is not done in time is told to whoever has to do it and to the first above them. */
    Stream<Runnable> overdue(FollowOnEvent.FollowOnActionOverdue event) {
        FollowOnAction followOnAction = followOnAction(event.id());
        return toStaff.mails(
                "follow-on-action-overdue",
                followOnAction.id(),
                recipients.owingAndAbove(followOnAction),
                facts(followOnAction));
    }

    private Map<String, Object> facts(FollowOnAction followOnAction) {
        return Map.of(
                "add-follow-on-action",
                title(followOnAction),
                "owedBy",
                owedBy(followOnAction),
                "dueWords",
                due(followOnAction.due()),
                "theirs",
                followOnAction.role() != null
                        || recipients.named(followOnAction.caseworker()).isPresent());
    }

    /** What this incident calls for. */
    private List<Map<String, Object>> duties() {
        return context.events(FollowOnEvent.FollowOnActionAdded.class)
                .map(event -> followOnAction(event.id()))
                .map(followOnAction -> Map.<String, Object>of(
                        "title",
                        title(followOnAction),
                        "dueWords",
                        due(followOnAction.due()),
                        "role",
                        owedBy(followOnAction)))
                .toList();
    }

    /** A duty by its name; of anything else only where it stands, for what was written may name somebody. */
    private String title(FollowOnAction followOnAction) {
        return duty(followOnAction).map(Duty::title).orElse("what was promised in change " + followOnAction.id());
    }

    /** Whose it is, be they gone or kept away by now: whoever is told in their place has to know that it was not theirs. */
    private String owedBy(FollowOnAction followOnAction) {
        return Optional.ofNullable(followOnAction.role())
                .flatMap(procedure::role)
                .map(Role::title)
                .or(() -> recipients.nameOf(followOnAction.caseworker()))
                .orElse("somebody who has left");
    }

    private Optional<Duty> duty(FollowOnAction followOnAction) {
        return Optional.ofNullable(followOnAction.duty()).flatMap(procedure::duty);
    }

    private FollowOnAction followOnAction(String id) {
        return context.after().handling().followOnActions().stream()
                .filter(followOnAction -> followOnAction.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String due(Instant due) {
        return Dates.due(due, rules.calendar().zone());
    }
}
