package io.redress.procedures.walks;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Stage;
import io.redress.domain.staff.Actor;
import io.redress.procedures.walks.RandomWalk.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One action, tried by all actors: it is carried out for those to whom it is available, and rejected for all others. */
record Attempts(RandomWalk walk, Action action, List<Map<String, String>> ways) {

    List<Attempt> by(List<Actor> actors) {
        List<Attempt> done = new ArrayList<>();
        if (!ways.isEmpty()) {
            actors.forEach(actor -> done.addAll(by(actor)));
            // Listing the available actions takes long, so it is done for one of the actors only.
            Actor one = actors.get(walk.history().size() % actors.size());
            Always.check(
                    () -> action.id() + " is listed for " + one + " exactly when it can be taken: " + done,
                    listed(one)
                                    == done.stream()
                                            .anyMatch(attempt -> attempt.actor().equals(one))
                            || putOffEnough());
        }
        return done;
    }

    private List<Attempt> by(Actor actor) {
        List<Attempt> done = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Map<String, String> way : ways) {
            try {
                done.add(new Attempt(actor, walk.attempt(action, filledIn(way, actor), actor)));
            } catch (Rejection refused) {
                reasons.add(refused.reason());
            }
        }
        Always.check(
                () -> action.id() + " is for " + actor + " as the procedure says: " + reasons,
                fits(actor, !done.isEmpty()) || putOffEnough());
        if (done.isEmpty()) {
            Always.check(
                    () -> action.id() + " in one of " + ways + " is refused to " + actor + " for the right reason: "
                            + reasons,
                    reasons.stream().allMatch(why -> isRight(why, actor)) || putOffEnough());
        }
        return done;
    }

    /** Staff who take an action of the complainant say how the complainant has told them. */
    private Map<String, String> filledIn(Map<String, String> way, Actor actor) {
        if (!(actor instanceof Actor.Caseworker) || !action.isOfComplainantAndStaff()) {
            return way;
        }
        Map<String, String> more = new HashMap<>(way);
        Field how = walk.rules().actions().forStaff(action).fields().getLast();
        more.put(how.id(), how.choices().getFirst().id());
        return more;
    }

    /** An actor who may not see the complaint gets "not found"; any other gets "not allowed". */
    private boolean isRight(Reason why, Actor actor) {
        Complaint complaint = walk.complaint();
        boolean hidden = actor instanceof Actor.Caseworker caseworker
                && (complaint.restricted() || !complaint.isAbout(caseworker.id()))
                && !walk.rules().access().mayRead(complaint, caseworker, walk.now());
        return hidden
                ? why instanceof Reason.NotFound
                : why instanceof Reason.NotAllowed || (why instanceof Reason.Conflict && promiseIsKept());
    }

    /** A receipt that is acknowledged already need not be acknowledged again. */
    private boolean promiseIsKept() {
        List<Limit> met = walk.complaint().limits().stream()
                .filter(limit -> walk.rules()
                        .procedure()
                        .limit(limit.id())
                        .orElseThrow()
                        .metBy()
                        .contains(action.id()))
                .toList();
        return action.to() == null && met.stream().anyMatch(limit -> limit.ended() != null);
    }

    private boolean listed(Actor actor) {
        return walk.rules().offered(walk.complaint(), actor, walk.now()).stream()
                .anyMatch(known -> known.id().equals(action.id()));
    }

    /** A limit that has been extended to its maximum: extending is available, but there is no later date. */
    private boolean putOffEnough() {
        return action.builtIn().equals(Optional.of(BuiltInActionId.EXTEND))
                && walk.complaint()
                        .running()
                        .anyMatch(limit -> walk.rules()
                                        .procedure()
                                        .limit(limit.id())
                                        .orElseThrow()
                                        .maxExtension()
                                != null);
    }

    /** Whether the procedure itself says that the actor may take the action, without the rules. */
    private boolean fits(Actor actor, boolean offered) {
        return switch (actor) {
            case Actor.Public _ -> offered == action.by().contains(Action.COMPLAINANT);
            case Actor.System _ -> offered == action.by().contains(Action.SYSTEM);
            case Actor.Caseworker caseworker -> fits(caseworker, offered);
        };
    }

    private boolean fits(Actor.Caseworker caseworker, boolean offered) {
        Complaint complaint = walk.complaint();
        Stage stage = walk.rules().procedure().stageOf(complaint.stage());
        boolean named = caseworker.roles().stream()
                .filter(role -> !Set.of(Action.COMPLAINANT, Action.SYSTEM).contains(role))
                .anyMatch(action.by()::contains);
        boolean replaced = !Objects.equals(stage.owner(), complaint.status().owner());
        if (offered) {
            return !complaint.isAbout(caseworker.id()) && (named || replaced);
        }
        boolean reads = walk.rules().access().mayRead(complaint, caseworker, walk.now());
        boolean consulted = complaint.status().consultationRequestedBy().contains(caseworker.id());
        boolean free =
                action.builtIn().isEmpty() && !action.decides() && asksNobody() && !lineManagerOnly() && !consulted;
        return !(named && reads && free && !promiseIsKept());
    }

    private boolean asksNobody() {
        return action.to() == null
                || walk.rules().procedure().stageOf(action.to()).consults() == null;
    }

    /** No sign-in gives the role of a line manager, so an action for that role alone is not available because of a sign-in. */
    private boolean lineManagerOnly() {
        return walk.rules().procedure().aboutPersons() != null
                && action.by().contains(walk.rules().procedure().aboutPersons().owner());
    }
}
