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
import java.util.List;
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
        return caseworker.capacities().stream().anyMatch(capacity -> reads(complaint, capacity, now));
    }

    /** Whether somebody may see the complaint by these rights: their own, or those of one colleague for whom they act. */
    private boolean reads(Visibility complaint, Actor.Caseworker capacity, Instant now) {
        if (capacity.isAnyOf(complaint.about()::contains)) {
            return false;
        }
        Restriction restriction = complaint.restriction();
        if (restriction != null) {
            return seesForGood(restriction, complaint, capacity)
                    || (capacity.inPlaceOf() == null && restriction.sees(capacity.id(), now));
        }
        if (capacity.roles().contains(Role.ADMINISTRATOR) || capacity.holder().equals(complaint.caseworker())) {
            return true;
        }
        return capacity.worksFor(complaint.department())
                && capacity.roles().stream()
                        .filter(role -> !isLineManager(role))
                        .flatMap(role -> procedure.role(role).stream())
                        .anyMatch(role -> role.sees() == Sees.EVERYTHING || hasComeTo(role.id(), complaint));
    }

    /**
     * The rights by which a caseworker may see the complaint, each by itself: the caseworker's own, those of an absent caseworker
     * of the complaint, and then those of the other colleagues for whom the caseworker acts. Without any, the caseworker's own.
     */
    public List<Actor.Caseworker> capacities(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        Visibility visibility = Visibility.of(complaint);
        List<Actor.Caseworker> reading = caseworker.capacities().stream()
                .filter(capacity -> reads(visibility, capacity, now))
                .sorted(Comparator.comparing((Actor.Caseworker capacity) -> capacity.inPlaceOf() != null)
                        .thenComparing(capacity -> !capacity.holder().equals(visibility.caseworker())))
                .toList();
        return reading.isEmpty() ? List.of(caseworker.alone()) : reading;
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
    private static boolean seesForGood(Restriction restriction, Visibility complaint, Actor.Caseworker capacity) {
        boolean consulted = complaint.pendingConsultation() != null
                && capacity.roles().contains(complaint.pendingConsultation())
                && !restriction.named();
        boolean viewer =
                restriction.seesForGood(capacity.holder()) && (capacity.inPlaceOf() == null || !restriction.named());
        return consulted
                || viewer
                || (restriction.waitsForSomebody() && capacity.roles().contains(restriction.role()));
    }

    /** The colleague on whose behalf a caseworker sees a complaint that they may not see themselves. */
    public Optional<String> seesFor(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        return Optional.ofNullable(
                capacities(complaint, caseworker, now).getFirst().inPlaceOf());
    }

    /** Whether a caseworker may see the complaint for more than the limited time of break-glass. */
    public boolean readsForGood(Complaint complaint, Actor.Caseworker caseworker, Instant now) {
        Visibility visibility = Visibility.of(complaint);
        Restriction restriction = visibility.restriction();
        return caseworker.capacities().stream()
                .anyMatch(capacity -> reads(visibility, capacity, now)
                        && (restriction == null || seesForGood(restriction, visibility, capacity)));
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
        return caseworker.capacities().stream().anyMatch(capacity -> handles(complaint, capacity));
    }

    private boolean handles(Complaint complaint, Actor.Caseworker capacity) {
        Set<String> roles = rolesOn(complaint, capacity);
        Optional<Stage> stage = procedure.stage(complaint.stage());
        boolean hasRole = roles.contains(complaint.status().owner())
                || roles.contains(complaint.status().pendingConsultation())
                || stage.map(Stage::standIn).filter(roles::contains).isPresent();
        return capacity.holder().equals(complaint.status().caseworker())
                || (hasRole
                        && (complaint.restricted()
                                || capacity.worksFor(complaint.entry().department())));
    }

    /** Whether somebody with these rights may read the value of this field (CP-9). */
    public boolean mayRead(Field field, Actor.Caseworker caseworker) {
        return field.seenBy().isEmpty() || field.seenBy().stream().anyMatch(caseworker.roles()::contains);
    }

    /**
     * The roles that somebody has on this complaint by one of their {@link #capacities}. The line manager's role does not come
     * from the access token: a caseworker has it when a complaint that names a member of staff is assigned to them.
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
