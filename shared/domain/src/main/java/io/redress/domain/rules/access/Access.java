package io.redress.domain.rules.access;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Role.Sees;
import io.redress.domain.procedure.Stage;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may see which part of a complaint. All code that reads, lists, searches, counts, acts, exports or mails asks this
 * class, so that the answer is always the same.
 */
public final class Access {

    private final Procedure procedure;

    public Access(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Whether a caseworker may know that the complaint exists. */
    public boolean mayRead(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        return mayRead(Visibility.of(complaint), caseworker, now);
    }

    /** Whether a caseworker may see this row of the register. */
    public boolean mayRead(RegisterRow row, Actor.Caseworker caseworker, Instant now) {
        return mayRead(Visibility.of(row), caseworker, now);
    }

    private boolean mayRead(Visibility complaint, Actor.Caseworker caseworker, Instant now) {
        if (complaint.about().contains(caseworker.id())) {
            return false;
        }
        Restriction restriction = complaint.restriction();
        if (restriction != null) {
            return seesForGood(restriction, complaint, caseworker) || restriction.sees(caseworker.id(), now);
        }
        if (caseworker.roles().contains(Role.ADMINISTRATOR) || caseworker.id().equals(complaint.caseworker())) {
            return true;
        }
        return caseworker.worksFor(complaint.department())
                && caseworker.roles().stream()
                        .filter(role -> !isLineManager(role))
                        .flatMap(role -> procedure.role(role).stream())
                        .anyMatch(role -> role.sees() == Sees.EVERYTHING || hasComeTo(role.id(), complaint));
    }

    /** Whether this is the line manager's role. A caseworker has it on a single complaint, and never by their access token. */
    private boolean isLineManager(String role) {
        return procedure.aboutPersons() != null
                && procedure.aboutPersons().owner().equals(role);
    }

    /**
     * The consulted role sees a restricted complaint too, and so does a delegate of a viewer. If the complaint names a member of
     * staff, neither does (NU-6).
     */
    private static boolean seesForGood(Restriction restriction, Visibility complaint, Actor.Caseworker caseworker) {
        boolean consulted = complaint.pendingConsultation() != null
                && caseworker.roles().contains(complaint.pendingConsultation())
                && !restriction.named();
        return consulted
                || restriction.seesForGood(caseworker.id())
                || actsForViewer(restriction, caseworker).isPresent()
                || (restriction.waitsForSomebody() && caseworker.roles().contains(restriction.role()));
    }

    private static Optional<String> actsForViewer(Restriction restriction, Actor.Caseworker caseworker) {
        return restriction.named()
                ? Optional.empty()
                : caseworker.actsFor().stream().filter(restriction::seesForGood).min(Comparator.naturalOrder());
    }

    /** The colleague on whose behalf a caseworker sees a restricted complaint that they may not see themselves. */
    public Optional<String> seesFor(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        Actor.Caseworker alone =
                new Actor.Caseworker(caseworker.id(), caseworker.roles(), caseworker.departments(), Set.of());
        Restriction restriction = complaint.handling().restriction();
        return restriction != null && !mayRead(complaint, alone, now)
                ? actsForViewer(restriction, caseworker)
                : Optional.empty();
    }

    /** Whether a caseworker may see the complaint for more than the limited time of break-glass. */
    public boolean readsForGood(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        Restriction restriction = complaint.handling().restriction();
        return mayRead(complaint, caseworker, now)
                && (restriction == null || seesForGood(restriction, Visibility.of(complaint), caseworker));
    }

    /** Whether a complaint has been in a stage that the role owns, shares or is consulted in (KN-9). */
    private boolean hasComeTo(String role, Visibility complaint) {
        return role.equals(complaint.owner())
                || complaint.path().stream()
                        .flatMap(stage -> procedure.stage(stage).stream())
                        .anyMatch(stage -> stage.team(stage.owner()).contains(role) || role.equals(stage.consults()));
    }

    /** Whether a caseworker may read the name of the complainant: all may, or only those who handle the complaint now (NU-5). */
    public boolean mayReadName(Complaint complaint, Particulars particulars, Actor.Caseworker caseworker) {
        return Boolean.TRUE.equals(particulars.consents()) || mayReadProtected(complaint, caseworker);
    }

    /** Whether a caseworker may read the name of a complainant who does not consent to showing it to others. */
    public boolean mayReadProtected(Complaint complaint, Actor.Caseworker caseworker) {
        if (!procedure.intake().protectsNames()) {
            return true;
        }
        Set<String> roles = rolesOn(complaint, caseworker);
        Optional<Stage> stage = procedure.stage(complaint.stage());
        return caseworker.id().equals(complaint.status().caseworker())
                || roles.contains(complaint.status().owner())
                || roles.contains(complaint.status().pendingConsultation())
                || stage.map(Stage::standIn).filter(roles::contains).isPresent();
    }

    /** Whether a caseworker may read the value of this field (CP-9). */
    public boolean mayRead(Field field, Actor.Caseworker caseworker) {
        return field.seenBy().isEmpty() || field.seenBy().stream().anyMatch(caseworker.roles()::contains);
    }

    /**
     * The roles that a caseworker has on this complaint. The line manager's role does not come from the access token: a
     * caseworker has it when a complaint that names a member of staff is assigned to them.
     */
    public Set<String> rolesOn(Complaint complaint, Actor.Caseworker caseworker) {
        // Not an immutable set: contains(null) must be false, and a closed complaint has no owner.
        Set<String> roles = new HashSet<>(caseworker.roles());
        if (procedure.aboutPersons() == null) {
            return roles;
        }
        String lineManager = procedure.aboutPersons().owner();
        roles.remove(lineManager);
        if (complaint.namesPerson() && caseworker.id().equals(complaint.status().caseworker())) {
            roles.add(lineManager);
        }
        return roles;
    }
}
