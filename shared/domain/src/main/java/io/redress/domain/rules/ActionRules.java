package io.redress.domain.rules;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.ActionEvent.Decided;
import io.redress.domain.complaint.ActionEvent.Determined;
import io.redress.domain.complaint.ActionEvent.Prioritised;
import io.redress.domain.complaint.ActionEvent.SatisfactionStated;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.IntakeEvent.Referred;
import io.redress.domain.complaint.LetterEvent.LetterDrafted;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.rules.builtin.BuiltInAction;
import io.redress.domain.rules.builtin.BuiltInActions;
import io.redress.domain.rules.builtin.Situation;
import io.redress.domain.rules.builtin.Taking;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.change.TimeLimits;
import io.redress.domain.rules.form.Combinations;
import io.redress.domain.rules.form.DateBounds;
import io.redress.domain.rules.form.FieldFaults;
import io.redress.domain.rules.form.FieldValues;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what happens when an actor takes an action. */
final class ActionRules {

    /** How many changes a history may have before a complainant can add no more to it. */
    private static final int MAX_CHANGES = 200;

    private final Procedure procedure;
    private final ProcedureActions actions;
    private final SharedRules shared;
    private final Permission permission;
    private final FormReferences references;
    private final PausesForComplainant pauses;

    ActionRules(ProcedureActions actions, SharedRules shared, Permission permission) {
        this.procedure = actions.procedure();
        this.actions = actions;
        this.shared = shared;
        this.permission = permission;
        this.references = new FormReferences(shared);
        this.pauses = new PausesForComplainant(shared);
    }

    Decision act(PendingChange pending, Command.Act act, Actor actor) {
        Complaint complaint = pending.complaint();
        Action action = allowed(pending, act, actor);
        Optional<BuiltInAction> builtIn = BuiltInActions.of(action);
        if (actor instanceof Actor.Public && action.to() == null && complaint.version() >= MAX_CHANGES) {
            throw Rejection.conflict(FaultWords.say("action.changes", complaint.version()));
        }
        FieldValues values = values(action, builtIn, act, pending);
        if (action.needsDocument() && AttachedDocuments.of(complaint).isEmpty()) {
            throw Rejection.conflict(FaultWords.say("action.document", action.id()));
        }
        List<Fault> contradictions = new Combinations(procedure, complaint).faults(action, values.figures());
        if (!contradictions.isEmpty()) {
            throw Rejection.invalid(contradictions);
        }
        rejectIncompleteLetter(action, values, complaint);
        if (actor instanceof Actor.Caseworker caseworker) {
            onBehalfOf(pending, action, values, caseworker)
                    .ifPresent(colleague -> pending.add(new ActedFor(colleague)));
            if (!permission.isConsultationReply(complaint, action)) {
                pending.consultationRequestedBy(caseworker.id());
            }
        }
        if (actor instanceof Actor.Representative) {
            pending.add(new ActedFor(new Actor.Complainant().name()));
        }
        pending.add(new ActionTaken(action.id(), values.figures()));
        if (actor instanceof Actor.Public) {
            // An action that moves the complaint to another stage has a letter that says the new dates.
            pauses.end(pending, action.to() == null);
        }
        builtIn.ifPresent(known -> known.take(new Taking(pending, actor, values, act.lookedUp(), shared)));
        String had = complaint.handling().priority();
        recordFindings(pending, action, values, actor);
        if (builtIn.isEmpty()) {
            references.relate(pending, action, act, values);
        }
        if (actor instanceof Actor.Caseworker caseworker && action.decides()) {
            pending.add(
                    new Decided(new Decider(caseworker.id(), complaint.status().openOwner(), complaint.stage())));
        }
        Optional<Candidate> named = references.named(action, values, act.lookedUp(), pending.complaint());
        follow(pending, action, builtIn, values, had);
        named.ifPresent(member -> shared.assignment().give(pending, member));
        shared.deliveries().watch(pending);
        return new Decision(
                pending.events(), texts(values, pending.replaced()), Optional.ofNullable(pending.corrected()));
    }

    private static Map<String, String> texts(FieldValues values, Map<String, String> replaced) {
        Map<String, String> texts = new LinkedHashMap<>(values.texts());
        replaced.forEach((field, before) -> texts.put(field + Decision.BEFORE, before));
        return texts;
    }

    private FieldValues values(Action action, Optional<BuiltInAction> builtIn, Command.Act act, PendingChange pending) {
        Complaint complaint = pending.complaint();
        DateBounds days = new DateBounds(
                complaint,
                shared.calendar().zone(),
                pending.now(),
                act.lookedUp().dates());
        FieldFaults faults = new FieldFaults(procedure, complaint, act.lookedUp(), days);
        return FieldValues.of(
                action, act.fields(), (field, value) -> builtIn.map(known -> known.faultOf(field, value, faults))
                        .orElseGet(() -> faults.of(field, value)));
    }

    /**
     * The colleague for whom a caseworker acts: the one whose rights allow the action if the caseworker's own do not; otherwise the
     * assigned one, if the caseworker acts for that colleague.
     */
    private Optional<String> onBehalfOf(
            PendingChange pending, Action action, FieldValues values, Actor.Caseworker caseworker) {
        Complaint complaint = pending.complaint();
        return Optional.ofNullable(capacity(pending, action, values, caseworker).inPlaceOf())
                .or(() -> Optional.ofNullable(complaint.status().caseworker()).filter(caseworker.actsFor()::contains));
    }

    /** The capacity in which a caseworker takes an action with these values. */
    private Actor.Caseworker capacity(
            PendingChange pending, Action action, FieldValues values, Actor.Caseworker caseworker) {
        List<Actor.Caseworker> allowing = permission.allowing(pending.complaint(), action, caseworker, pending.now());
        return allowing.stream()
                .filter(capacity -> denial(pending, action, values, capacity).isEmpty())
                .findFirst()
                .orElseThrow(() -> denial(pending, action, values, allowing.getFirst())
                        .map(Rejection::notAllowed)
                        .orElseThrow());
    }

    private Optional<String> denial(
            PendingChange pending, Action action, FieldValues values, Actor.Caseworker capacity) {
        return BuiltInActions.of(action)
                .flatMap(builtIn ->
                        builtIn.denial(values, new Situation(pending.complaint(), capacity, pending.now(), shared)));
    }

    /** Takes an action that the system takes itself when a time limit is missed. */
    void actAsSystem(PendingChange pending, String action, Actor.System system) {
        act(pending, new Command.Act(action, Map.of()), system);
    }

    /**
     * The action, if the actor may take it. A caseworker who may not see the complaint learns that it does not exist; only the
     * subject of a complaint that is not restricted learns why they may not take part in it.
     */
    private Action allowed(PendingChange pending, Command.Act act, Actor actor) {
        Complaint complaint = pending.complaint();
        Optional<Action> offered = actions.in(complaint.stage(), act.action());
        if (actor instanceof Actor.Caseworker caseworker && isHiddenFrom(caseworker, offered, pending)) {
            throw Rejection.notFound(FaultWords.say("noComplaint", complaint.reference()));
        }
        Action action = offered.orElseThrow(() -> notOffered(act.action(), pending, actor));
        permission.rejection(complaint, action, actor, pending.now()).ifPresent(why -> {
            throw why;
        });
        return permission.formFor(action, actor);
    }

    private boolean isHiddenFrom(Actor.Caseworker caseworker, Optional<Action> offered, PendingChange pending) {
        Complaint complaint = pending.complaint();
        boolean available = offered.filter(
                        action -> permission.mayTryOnHidden(complaint, action, caseworker, pending.now()))
                .isPresent();
        return !shared.access().mayRead(complaint, caseworker, pending.now())
                && !available
                && (complaint.restricted() || !complaint.isAbout(caseworker.id()));
    }

    /** A letter that lacks a part cannot be sent, or passed on for signature (CP-10, NU-12). */
    private void rejectIncompleteLetter(Action action, FieldValues values, Complaint complaint) {
        for (Letter letter : procedure.letters()) {
            boolean written = action.id().equals(letter.draftedBy());
            boolean sent = letter.id().equals(action.letter());
            if (written || (sent && letter.draftedBy() == null)) {
                List<Fault> missing = letter.parts().stream()
                        .filter(part -> !values.has(part))
                        .map(part -> new Fault(part, FaultWords.say("letter.part")))
                        .toList();
                if (!missing.isEmpty()) {
                    throw Rejection.invalid(missing);
                }
            } else if (sent && !complaint.handling().drafts().containsKey(letter.id())) {
                throw Rejection.conflict(FaultWords.say("letter.unwritten", letter.id()));
            }
        }
    }

    /** Records the values of fields that are facts about the complaint itself: finding, department, draft of a letter; and
     * what the complainant says about the answer. */
    private void recordFindings(PendingChange pending, Action action, FieldValues values, Actor actor) {
        values.figure(action, Field.Type.DETERMINATION).ifPresent(found -> pending.add(new Determined(found)));
        values.figure(action, Field.Type.PRIORITY).ifPresent(priority -> pending.add(new Prioritised(priority)));
        values.figure(action, Field.Type.DEPARTMENT)
                .filter(department ->
                        !department.equals(pending.complaint().entry().department()))
                .ifPresent(department -> pending.add(new Referred(department)));
        if (action.satisfaction() != null) {
            boolean byStaff = actor instanceof Actor.Caseworker;
            pending.add(
                    new SatisfactionStated(action.satisfaction(), byStaff ? SaidBy.ORGANISATION : SaidBy.COMPLAINANT));
        }
        for (Letter letter : procedure.letters()) {
            if (action.id().equals(letter.draftedBy())) {
                pending.add(new LetterDrafted(letter.id()));
            }
        }
    }

    /**
     * What follows from every action: time limits end and start, its letter is ordered, and it leads to its stage.
     *
     * @param had the priority that staff had set before; null for none
     */
    private void follow(
            PendingChange pending,
            Action action,
            Optional<BuiltInAction> builtIn,
            FieldValues values,
            @Nullable String had) {
        TimeLimits limits = shared.limits();
        pending.complaint()
                .openLimits()
                .filter(limit -> limits.definition(limit).metBy().contains(action.id()))
                .toList()
                .forEach(limit -> {
                    limits.meet(pending, limit);
                    shared.deliveries().toldByAction(pending, limit);
                });
        boolean sends = builtIn.map(known -> known.sendsLetter(values, shared)).orElse(true);
        if (action.letter() != null && sends) {
            if (builtIn.map(BuiltInAction::isToldBefore).orElse(false)) {
                shared.letters().orderByEmail(pending, action.letter());
            } else {
                shared.letters().order(pending, action.letter());
            }
        }
        if (action.to() != null) {
            shared.stages().enter(pending, action.to(), action.outcome());
        }
        limits.startBy(pending, action.id());
        limits.prioritise(pending, had);
        limits.again(pending);
    }

    private Rejection notOffered(String action, PendingChange pending, Actor actor) {
        if (actions.named(action).isEmpty()) {
            return Rejection.notFound(FaultWords.say("action.unknown", action));
        }
        Complaint complaint = pending.complaint();
        String offered = permission.offered(complaint, actor, pending.now()).stream()
                .map(Action::id)
                .collect(Collectors.joining(", "));
        return Rejection.conflict(
                offered.isEmpty()
                        ? FaultWords.say("action.notOffered.none", action, complaint.stage())
                        : FaultWords.say("action.notOffered", action, complaint.stage(), offered));
    }
}
