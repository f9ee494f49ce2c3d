package io.redress.notification;

import io.redress.domain.Event;
import io.redress.domain.PromisedAction;
import io.redress.domain.Rules;
import io.redress.domain.StaffMember;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.post.Correspondence;
import io.redress.runtime.Dates;
import io.redress.store.Moment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails about what was promised to be done: to whoever has to do it, and again when it has not been done. */
final class Promises {

    private final Rules rules;
    private final Procedure procedure;
    private final Correspondence correspondence;
    private final ToStaff toStaff;
    private final Moment moment;
    private final Recipients recipients;

    Promises(Rules rules, Correspondence correspondence, Moment moment, Recipients recipients) {
        this.rules = rules;
        this.procedure = rules.procedure();
        this.correspondence = correspondence;
        this.toStaff = new ToStaff(correspondence, recipients, moment);
        this.moment = moment;
        this.recipients = recipients;
    }

    /** What somebody has promised to do themselves they know. */
    Stream<Runnable> promised(Event.ActionPromised event) {
        PromisedAction promise = promise(event.id());
        if (duty(promise).filter(Duty::byMail).isPresent()) {
            return doneByMail(promise);
        }
        if (moment.recorded().change().by().equals(promise.caseworker())) {
            return Stream.empty();
        }
        return toStaff.mails("promised", promise.id(), recipients.owing(promise), facts(promise));
    }

    /** KW-13: whoever must always be told is told by the mail itself, so the duty is done when it is handed over. */
    private Stream<Runnable> doneByMail(PromisedAction promise) {
        Map<String, Object> facts = new HashMap<>(facts(promise));
        facts.put("duties", duties());
        return toStaff.each("incident", recipients.ofRole(promise.role()), to -> {
            correspondence.toStaff(moment, "incident", promise.id(), to, facts);
            correspondence.keep(moment, promise.id());
        });
    }

    /** What is not done in time is told to whoever has to do it and to the first above them. */
    Stream<Runnable> overdue(Event.PromiseOverdue event) {
        PromisedAction promise = promise(event.id());
        return toStaff.mails("promise-overdue", promise.id(), recipients.owingAndAbove(promise), facts(promise));
    }

    private Map<String, Object> facts(PromisedAction promise) {
        return Map.of("promise", title(promise), "owedBy", owedBy(promise), "dueWords", due(promise.due()));
    }

    /** What this incident calls for. */
    private List<Map<String, Object>> duties() {
        return moment.events(Event.ActionPromised.class)
                .map(event -> promise(event.id()))
                .map(promise -> Map.<String, Object>of(
                        "title", title(promise), "dueWords", due(promise.due()), "role", owedBy(promise)))
                .toList();
    }

    /** A duty by its name; of anything else only where it stands, for what was written may name somebody. */
    private String title(PromisedAction promise) {
        return duty(promise).map(Duty::title).orElse("what was promised in change " + promise.id());
    }

    private String owedBy(PromisedAction promise) {
        return Optional.ofNullable(promise.role())
                .flatMap(procedure::role)
                .map(Role::title)
                .or(() -> recipients.named(promise.caseworker()).map(StaffMember::name))
                .orElse("nobody who is there");
    }

    private Optional<Duty> duty(PromisedAction promise) {
        return Optional.ofNullable(promise.duty()).flatMap(procedure::duty);
    }

    private PromisedAction promise(String id) {
        return moment.after().handling().promises().stream()
                .filter(promise -> promise.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String due(Instant due) {
        return Dates.due(due, rules.calendar().zone());
    }
}
