package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.UntoldLetters;
import io.redress.domain.rules.recipients.Recipients;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mails about who has a complaint: to the new caseworker, or to those who have to find one. */
final class AssignmentMails {

    /** Why nobody can be assigned while the person whom the complaint names is unknown. */
    private static final String NOT_FOUND = "why.notFound";

    private static final String NOBODY_AVAILABLE = "why.nobodyAvailable";
    private static final String ABOUT_HEAD = "why.aboutHead";

    private final Correspondence correspondence;
    private final ChangeContext context;
    private final Complaint now;
    private final Recipients recipients;
    private final StaffMails toStaff;

    AssignmentMails(
            Correspondence correspondence,
            ChangeContext context,
            Complaint now,
            Recipients recipients,
            StaffMails toStaff) {
        this.correspondence = correspondence;
        this.context = context;
        this.now = now;
        this.recipients = recipients;
        this.toStaff = toStaff;
    }

    Stream<Runnable> of(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.Assigned assigned -> assigned(assigned.caseworker());
            case AssignmentEvent.LeftUnassigned left -> left.isAboutHead() ? aboutHead() : unassigned();
            case AssignmentEvent.AssignmentSought _ -> Stream.empty();
        };
    }

    /**
     * A caseworker who may no longer see the complaint, or who has left, is not told about the assignment. The complaint of somebody who
     * has left is given to another caseworker, who gets this mail.
     */
    private Stream<Runnable> assigned(String caseworker) {
        List<StaffMember> viewer = recipients.viewer(caseworker).stream().toList();
        if (viewer.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(toStaff.mails("assigned", viewer, Map.of()), byHandSoFar(viewer));
    }

    /**
     * If the complaint names a person who was not found, its owners get a mail too, because they can find out who it is.
     */
    private Stream<Runnable> unassigned() {
        return context.after().handling().subjectIsUnknown()
                ? toStaff.mails("unassigned", recipients.assignersAndOwners(), Map.of("why", StaffWords.say(NOT_FOUND)))
                : unassigned(NOBODY_AVAILABLE);
    }

    private Stream<Runnable> unassigned(String why) {
        return toStaff.mails("unassigned", recipients.assigners(), Map.of("why", StaffWords.say(why)));
    }

    /**
     * Those who have to find a caseworker decide who is free to handle a complaint about the person at the top. The data-protection
     * contacts see to it that nobody decides about the person to whom they report.
     */
    private Stream<Runnable> aboutHead() {
        String doer = context.recorded().change().by();
        List<StaffMember> assigners = recipients.assigners();
        List<StaffMember> contacts = recipients.watchers(doer).stream()
                .filter(contact -> !assigners.contains(contact))
                .toList();
        if (contacts.isEmpty()) {
            return unassigned(ABOUT_HEAD);
        }
        Stream<Runnable> byReference = toStaff.byReference("about-head", "", contacts, doer, Map.of());
        return assigners.isEmpty() ? byReference : Stream.concat(unassigned(ABOUT_HEAD), byReference);
    }

    /** The new caseworker has to tell the complainant what nobody has told them yet. */
    private Stream<Runnable> byHandSoFar(List<StaffMember> caseworker) {
        UntoldLetters then = context.after().handling().untold();
        return then.all().isEmpty()
                ? Stream.empty()
                : now.handling()
                        .untold()
                        .needingStaff()
                        .filter(letter ->
                                then.find(letter.letter(), letter.change()).isPresent())
                        .flatMap(letter -> toStaff.each(
                                ByHand.of(letter),
                                caseworker,
                                to -> correspondence.byHand(
                                        context, ByHand.of(letter), letter.letter(), letter.change(), to)));
    }
}
