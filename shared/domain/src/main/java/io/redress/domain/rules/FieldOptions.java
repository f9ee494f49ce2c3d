package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can be filled in on the form of an action now, so that nothing is offered there that would be refused. */
public final class FieldOptions {

    private final Permission permission;
    private final Access access;
    private final Assignment assignment;
    private final ExtensionDates extensionDates;

    FieldOptions(Permission permission, Access access, Assignment assignment, ExtensionDates extensionDates) {
        this.permission = permission;
        this.access = access;
        this.assignment = assignment;
        this.extensionDates = extensionDates;
    }

    /** From which day until which, both included. */
    public record Window(LocalDate earliest, LocalDate latest) {
        boolean isOpen() {
            return !latest.isBefore(earliest);
        }
    }

    /** The limits to which a caseworker may give a later date, and for which there is one (KW-7). */
    public List<Limit> extendable(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        return complaint
                .running()
                .filter(limit -> permission.mayExtend(complaint, limit, caseworker))
                .filter(limit -> laterDate(limit, now).isOpen())
                .toList();
    }

    /** The days on which a limit may come to be due instead. */
    public Window laterDate(Limit limit, Instant now) {
        return extensionDates.of(limit, now);
    }

    /** The days by which something can be promised. */
    public Window dayToCome(Instant now) {
        return extensionDates.toCome(now);
    }

    /**
     * Whether an action can name a member of staff. Work is given to whoever could have the complaint, and a promise to
     * whoever sees it: never to the one whom it is about.
     */
    public boolean names(Complaint complaint, Action action, StaffMember member, Instant now) {
        if (action.effect() == Effect.ASSIGN) {
            LocalDate today = extensionDates.toCome(now).earliest().minusDays(1);
            return !member.id().equals(complaint.status().caseworker())
                    && assignment.fits(complaint, member.candidate(today, 0));
        }
        if (action.effect() == Effect.NAME_PERSON) {
            return !complaint.isAbout(member.id());
        }
        return access.mayRead(complaint, new Actor.Caseworker(member.id(), member.roles(), member.departments()), now);
    }
}
