package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.correspondence.InReadersWords;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Recipients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails about follow-on actions: to the person who has to complete one, and again when it is overdue. */
final class FollowOnMails {

    /** How many characters of a title a mail has. The complaint has them all. */
    private static final int LONGEST = 100;

    private final Rules rules;
    private final Procedure procedure;
    private final Correspondence correspondence;
    private final StaffMails toStaff;
    private final ChangeContext context;
    private final Recipients recipients;

    FollowOnMails(
            Rules rules,
            Correspondence correspondence,
            ChangeContext context,
            Recipients recipients,
            StaffMails toStaff) {
        this.rules = rules;
        this.procedure = rules.procedure();
        this.correspondence = correspondence;
        this.toStaff = toStaff;
        this.context = context;
        this.recipients = recipients;
    }

    Stream<Runnable> of(FollowOnEvent event) {
        return switch (event) {
            case FollowOnEvent.FollowOnActionAdded added -> added(added);
            case FollowOnEvent.FollowOnActionOverdue overdue -> overdue(overdue);
            case FollowOnEvent.IncidentRecorded _,
                    FollowOnEvent.FollowOnActionCompleted _,
                    FollowOnEvent.LessonLearned _ -> Stream.empty();
        };
    }

    /** A person who added a follow-on action for themselves gets no mail about it. */
    private Stream<Runnable> added(FollowOnEvent.FollowOnActionAdded event) {
        FollowOnAction followOnAction = followOnAction(event.id());
        if (duty(followOnAction).filter(Duty::byMail).isPresent() && !isHiddenFromRole(followOnAction)) {
            return doneByMail(followOnAction);
        }
        if (context.recorded().change().by().equals(followOnAction.caseworker())) {
            return Stream.empty();
        }
        return toStaff.mails(
                "follow-on-action-added",
                followOnAction.id(),
                recipients.responsible(followOnAction),
                facts(followOnAction));
    }

    /**
     * Whether nobody of the role that has to be informed may see the complaint, which is restricted or about one of them. Then
     * the duty stays open, and those who see the complaint get it.
     */
    private boolean isHiddenFromRole(FollowOnAction followOnAction) {
        return recipients.isKeptFrom(followOnAction.role())
                || (context.after().restricted()
                        && recipients.ofRole(followOnAction.role()).isEmpty());
    }

    /** Some duties are to inform a role of every incident (KW-13). Such a duty is done when the mail is handed over to SES. */
    private Stream<Runnable> doneByMail(FollowOnAction followOnAction) {
        Map<String, Object> facts = new HashMap<>(facts(followOnAction));
        facts.put("duties", (InReadersWords) this::duties);
        return toStaff.each("incident", recipients.ofRole(followOnAction.role()), to -> {
            // If nobody knows whether the mail was sent, the duty stays open, and is reported when it is overdue.
            if (correspondence.toStaff(context, "incident", followOnAction.id(), to, facts)) {
                correspondence.complete(context, followOnAction.id());
            }
        });
    }

    private Stream<Runnable> overdue(FollowOnEvent.FollowOnActionOverdue event) {
        FollowOnAction followOnAction = followOnAction(event.id());
        return toStaff.mails(
                "follow-on-action-overdue",
                followOnAction.id(),
                recipients.responsibleAndAbove(followOnAction),
                facts(followOnAction));
    }

    private Map<String, Object> facts(FollowOnAction followOnAction) {
        return Map.of(
                "followOnAction",
                title(followOnAction),
                "responsible",
                responsible(followOnAction),
                "dueWords",
                StaffWords.due(followOnAction.due()),
                "toResponsible",
                followOnAction.role() != null && !isHiddenFromRole(followOnAction)
                        || recipients.viewer(followOnAction.caseworker()).isPresent());
    }

    /** The duties after this incident. */
    private List<Map<String, Object>> duties(Rules read) {
        return context.events(FollowOnEvent.FollowOnActionAdded.class)
                .map(event -> followOnAction(event.id()))
                .map(followOnAction -> InReadersWords.in(
                        read,
                        Map.of(
                                "title",
                                title(followOnAction),
                                "dueWords",
                                StaffWords.due(followOnAction.due()),
                                "role",
                                responsible(followOnAction))))
                .toList();
    }

    /**
     * The title of a duty, or the one that somebody gave another follow-on action. Without a title, who added it and when: what
     * exactly has to be done may name somebody, so only the complaint says it.
     */
    private InReadersWords title(FollowOnAction followOnAction) {
        Optional<String> duty = duty(followOnAction).map(Duty::id);
        if (duty.isPresent()) {
            return read -> read.procedure().duty(duty.get()).orElseThrow().title();
        }
        ChangeContext added = added(Integer.parseInt(followOnAction.id()));
        return givenTitle(added)
                .<InReadersWords>map(given -> _ -> given)
                .orElseGet(() -> StaffWords.say(
                        "addedBy",
                        by(added),
                        StaffWords.day(added.recorded().change().at())));
    }

    private ChangeContext added(int change) {
        return change == context.number()
                ? context
                : correspondence.context(
                        context.after().organisation(), context.after().reference(), change);
    }

    /** The first line of the title, if the complaint is not restricted. */
    private Optional<String> givenTitle(ChangeContext added) {
        return Optional.ofNullable(added.recorded().texts().get("title"))
                .filter(_ -> !context.after().restricted())
                .flatMap(title -> title.strip().lines().findFirst())
                .map(line -> line.codePointCount(0, line.length()) <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " \u2026");
    }

    private Object by(ChangeContext added) {
        return recipients
                .nameOf(added.recorded().change().by())
                .<Object>map(name -> name)
                .orElseGet(() -> StaffWords.say("colleague"));
    }

    /**
     * The name of the person responsible, even if that person may no longer see the complaint and others get the mail instead.
     */
    private InReadersWords responsible(FollowOnAction followOnAction) {
        Optional<String> name = Optional.ofNullable(followOnAction.caseworker()).flatMap(recipients::nameOf);
        return read -> Optional.ofNullable(followOnAction.role())
                .flatMap(read.procedure()::role)
                .map(Role::title)
                .or(() -> name)
                .orElseGet(() -> StaffWords.in(read).say("left"));
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
}
