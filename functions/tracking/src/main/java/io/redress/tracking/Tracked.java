package io.redress.tracking;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.domain.Event;
import io.redress.domain.Particulars;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.store.Recorded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as its complainant may see it.
 *
 * @param particulars of what the complainant complains, in their own words
 * @param history all that has happened to it, of which a complainant sees the letters and their own actions
 * @param now when it is looked at
 */
record Tracked(Complaint complaint, Rules rules, Particulars particulars, List<Recorded> history, Instant now) {

    static final Actor COMPLAINANT = new Actor.Complainant();

    Tracked {
        history = List.copyOf(history);
    }

    Procedure procedure() {
        return rules.procedure();
    }

    ZoneId zone() {
        return rules.calendar().zone();
    }

    Stage stage() {
        return procedure().stageOf(complaint.stage());
    }

    String kind() {
        return procedure().kind(complaint.entry().kind()).orElseThrow().title();
    }

    /** How it was closed, in words; empty while it is open. */
    Optional<String> outcome() {
        return procedure().outcome(complaint.standing().outcome()).map(Choice::title);
    }

    /** What the complainant can do now. */
    List<Action> offered() {
        return rules.offered(complaint, COMPLAINANT, now);
    }

    /** What the complainant called it. */
    String subject() {
        return particulars.subject();
    }

    /** What the complainant may read of what has been written. */
    Written written() {
        return new Written(this);
    }

    /** The action that the complainant took with one change; empty when that change was something else. */
    Optional<Action> taken(int change) {
        return history.stream()
                .map(Recorded::change)
                .filter(one -> one.number() == change && one.by().equals(COMPLAINANT.name()))
                .flatMap(one -> one.events().stream())
                .filter(Event.ActionTaken.class::isInstance)
                .map(event -> ((Event.ActionTaken) event).action())
                .flatMap(id -> procedure().everyAction().stream()
                        .filter(action -> action.id().equals(id)))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Tracked[" + complaint.reference() + "]";
    }
}
