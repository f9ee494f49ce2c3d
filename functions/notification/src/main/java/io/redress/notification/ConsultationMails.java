package io.redress.notification;

import io.redress.correspondence.InReadersWords;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterWords;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Recipients;
import io.redress.domain.staff.StaffMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The mails when a complaint leaves a stage in which a member of staff waited for a colleague: to those who waited, and to the
 * consulted role if the complaint went on without its approval or advice. Nobody gets a mail about their own action.
 */
final class ConsultationMails {

    private final Rules rules;
    private final ChangeContext context;
    private final Recipients recipients;
    private final StaffMails toStaff;
    private final String doer;

    ConsultationMails(Rules rules, ChangeContext context, Recipients recipients, StaffMails toStaff) {
        this.rules = rules;
        this.context = context;
        this.recipients = recipients;
        this.toStaff = toStaff;
        this.doer = context.recorded().change().by();
    }

    /** @param by who made the change, by the name that colleagues know */
    Stream<Runnable> afterStage(InReadersWords by) {
        Map<String, Object> facts = Map.of("doneBy", isByPublic() ? StaffWords.say("doer." + doer) : by);
        String consulted = context.before().status().pendingConsultation();
        if (consulted == null) {
            return mails("step-taken", handedOver().stream(), facts);
        }
        return Stream.concat(
                mails("step-taken", waiting().stream(), facts),
                mails("consultation-over", noLongerConsulted(consulted), withReason(facts)));
    }

    /** The facts with the reason for going on without the consulted role. The mail to that role says it. */
    private Map<String, Object> withReason(Map<String, Object> facts) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put("reasonsGiven", (InReadersWords)
                read -> LetterWords.toldConsulted(context, read.actions()).parts().stream()
                        .map(part -> Map.of("title", part.title(), "text", part.text()))
                        .toList());
        return more;
    }

    private Stream<Runnable> mails(String letter, Stream<StaffMember> to, Map<String, Object> facts) {
        List<StaffMember> people =
                to.filter(member -> !member.id().equals(doer)).toList();
        return people.isEmpty() ? Stream.empty() : toStaff.mails(letter, people, facts);
    }

    /**
     * Those who asked for the approval or advice, the caseworker, and those who wrote a draft that waited for a signature. If all
     * of them have left, those who look after the complaint now. What the complainant does has a mail of its own.
     */
    private List<StaffMember> waiting() {
        if (isByPublic()) {
            return List.of();
        }
        Complaint before = context.before();
        Set<String> ids = new LinkedHashSet<>(before.status().consultationRequestedBy());
        Optional.ofNullable(before.status().caseworker()).ifPresent(ids::add);
        for (Change change : context.history()) {
            if (before.handling().drafts().containsValue(change.number())) {
                ids.add(change.by());
            }
        }
        List<StaffMember> present =
                ids.stream().flatMap(id -> recipients.viewer(id).stream()).toList();
        return present.isEmpty() ? recipients.caseworker() : present;
    }

    /** The consulted members, if somebody else has ended the consultation and they may still see the complaint. */
    private Stream<StaffMember> noLongerConsulted(String consulted) {
        boolean replied = context.action(rules.actions())
                .filter(action -> isReply(action, consulted))
                .isPresent();
        boolean stillConsulted = consulted.equals(context.after().status().pendingConsultation());
        return replied || stillConsulted ? Stream.empty() : recipients.ofRole(consulted).stream();
    }

    /** Actions that the owner may take too, such as withdrawing for the complainant, are no approval and no advice. */
    private boolean isReply(Action action, String consulted) {
        return action.by().contains(consulted)
                && !action.by().contains(context.before().status().owner());
    }

    /** Who handed the complaint over to the stage that now hands it back to the stage before. */
    private Optional<StaffMember> handedOver() {
        String from = context.before().status().stage();
        String to = context.after().stage();
        if (from == null || !awaitsStaff(from) || !awaitsStaff(to) || isDecision()) {
            return Optional.empty();
        }
        record Entry(String stage, String by) {}
        List<Entry> entries = new ArrayList<>();
        for (Change change : context.history()) {
            change.events().stream()
                    .filter(StageEntered.class::isInstance)
                    .map(StageEntered.class::cast)
                    .forEach(entered -> entries.add(new Entry(entered.stage(), change.by())));
        }
        int last = entries.size() - 1;
        return last >= 2 && entries.get(last - 2).stage().equals(to)
                ? recipients.viewer(entries.get(last - 1).by())
                : Optional.empty();
    }

    private boolean awaitsStaff(String stage) {
        return rules.procedure().stageOf(stage).awaits() == Awaits.STAFF;
    }

    private boolean isDecision() {
        return context.action(rules.actions()).map(Action::decides).orElse(true);
    }

    private boolean isByPublic() {
        return context.recorded().change().isByPublic();
    }
}
