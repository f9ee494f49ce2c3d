package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.SignIn;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.SettingsHistory.Author;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every use case of the staff API needs: the user, the rules and the store. */
final class AdminContext {

    private final Env env;
    private final Procedures procedures;
    private final DeclaredDays declared;
    private final Table table;
    private final Complaints complaints;
    private final Directory directory;
    private final Colleagues colleagues;
    private final Cursors cursors;
    private final ReadLog reads;

    AdminContext(Env env) {
        this.env = env;
        this.table = Table.in(env);
        this.declared = new DeclaredDays(env, table);
        this.procedures = Procedures.in(env, declared);
        this.complaints = Complaints.in(env, table, procedures);
        this.directory = new Directory(table);
        this.colleagues = new Colleagues(env, directory);
        this.cursors = new Cursors(env);
        this.reads = new ReadLog(env);
    }

    Env env() {
        return env;
    }

    Table table() {
        return table;
    }

    Procedures procedures() {
        return procedures;
    }

    Complaints complaints() {
        return complaints;
    }

    DeclaredDays declared() {
        return declared;
    }

    Directory directory() {
        return directory;
    }

    Cursors cursors() {
        return cursors;
    }

    ReadLog reads() {
        return reads;
    }

    Colleagues colleagues() {
        return colleagues;
    }

    /** The staff of an organisation, read at most a few seconds ago. */
    List<StaffMember> staff(String organisation) {
        return colleagues.of(organisation);
    }

    /** The names of the staff of an organisation, by id. */
    Map<String, String> names(String organisation) {
        return colleagues.names(organisation);
    }

    Rules rules(Request request) {
        return procedures.inForce(request.path("organisation"));
    }

    Rules rules(Complaint complaint) {
        return procedures.of(complaint);
    }

    Instant now() {
        return env.now();
    }

    LocalDate today(Request request) {
        return now().atZone(rules(request).calendar().zone()).toLocalDate();
    }

    /**
     * The user who signed in and is in the directory of staff, with the rights of absent colleagues for whom the user acts.
     *
     * @throws Rejection if the groups of the sign-in give no role, or the user is not in the directory
     */
    Actor.Caseworker caseworker(Request request) {
        String organisation = request.path("organisation");
        Actor.Caseworker caseworker = signedIn(request);
        if (!colleagues.has(organisation, caseworker.id())) {
            throw Rejection.notAllowed(
                    "you are not in this organisation's directory of staff; an administrator has to enter you");
        }
        return colleagues.withDelegations(organisation, caseworker, today(request));
    }

    Actor.Caseworker administrator(Request request) {
        return administrator(caseworker(request));
    }

    /** Somebody who reads the directory: a member of staff, or who {@link #entersStaff}. */
    Actor.Caseworker readsStaff(Request request) {
        Actor.Caseworker signedIn = signedIn(request);
        return isFirst(request, signedIn) ? signedIn : caseworker(request);
    }

    /** An administrator who enters staff. */
    Actor.Caseworker entersStaff(Request request) {
        return administrator(readsStaff(request));
    }

    /**
     * Whether an administrator signed in while the directory has none. This person may read and enter staff without being in the
     * directory: else nobody could enter the first one.
     */
    private boolean isFirst(Request request, Actor.Caseworker signedIn) {
        return signedIn.roles().contains(Role.ADMINISTRATOR)
                && staff(request.path("organisation")).stream()
                        .noneMatch(member -> member.roles().contains(Role.ADMINISTRATOR));
    }

    private Actor.Caseworker signedIn(Request request) {
        return new SignIn(rules(request).procedure()).of(request.subject(), request.groups());
    }

    private static Actor.Caseworker administrator(Actor.Caseworker caseworker) {
        if (!caseworker.roles().contains(Role.ADMINISTRATOR)) {
            throw Rejection.notAllowed("only an administrator may do that");
        }
        return caseworker;
    }

    /** The user, who has to be an administrator or a data-protection contact. */
    Actor.Caseworker auditor(Request request) {
        Actor.Caseworker caseworker = caseworker(request);
        String contact = rules(request).procedure().dataProtection();
        if (!caseworker.roles().contains(Role.ADMINISTRATOR)
                && !caseworker.roles().contains(contact)) {
            throw Rejection.notAllowed("only an administrator or a data-protection contact may do that");
        }
        return caseworker;
    }

    /** The user, who has to be a data-protection contact. */
    Actor.Caseworker dataProtectionContact(Request request) {
        Actor.Caseworker caseworker = caseworker(request);
        if (!caseworker.roles().contains(rules(request).procedure().dataProtection())) {
            throw Rejection.notAllowed("only a data-protection contact may do that");
        }
        return caseworker;
    }

    /** The author of a change of settings. */
    Author author(Actor.Caseworker caseworker) {
        return new Author(caseworker.id(), env);
    }

    /** The complaint of a request, if it exists and the user may see it. */
    Complaint complaint(Request request) {
        Actor.Caseworker caseworker = caseworker(request);
        return found(request)
                .filter(complaint -> mayRead(complaint, caseworker))
                .orElseThrow(() -> unknown(request));
    }

    /**
     * The complaint of a request, for reading. If it is restricted, the system records who reads which part before it answers;
     * if it cannot record this, it does not answer. Every read is written to the log.
     */
    Complaint read(Request request, String part) {
        Complaint complaint = complaint(request);
        Actor.Caseworker caseworker = caseworker(request);
        Complaint shown = complaint.restricted() ? recorded(request, complaint, caseworker, part) : complaint;
        reads.opened(caseworker, request, complaint.reference(), part);
        return shown;
    }

    private Complaint recorded(Request request, Complaint complaint, Actor.Caseworker caseworker, String part) {
        Instant now = now();
        return complaints.change(complaint.organisation(), complaint.reference(), caseworker, now, current -> {
            if (!mayRead(current, caseworker)) {
                throw unknown(request);
            }
            return rules(current).decide(current, new Command.RecordView(part), caseworker, now);
        });
    }

    /** The complaint of a request, for an action. Some actions are also available to users who may not see the complaint. */
    Complaint complaintFor(Request request, String action) {
        Actor.Caseworker caseworker = caseworker(request);
        return found(request)
                .filter(complaint -> mayRead(complaint, caseworker)
                        || rules(complaint).mayTryOnHidden(complaint, action, caseworker, now()))
                .orElseThrow(() -> unknown(request));
    }

    boolean mayRead(Complaint complaint, Actor.Caseworker caseworker) {
        return rules(complaint).access().mayRead(complaint, caseworker, now());
    }

    private Optional<Complaint> found(Request request) {
        return complaints.find(request.path("organisation"), request.path("reference"));
    }

    private static Rejection unknown(Request request) {
        return Rejection.notFound("there is no complaint " + request.path("reference"));
    }
}
