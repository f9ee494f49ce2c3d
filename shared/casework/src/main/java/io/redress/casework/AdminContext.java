package io.redress.casework;

import io.redress.access.Colleagues;
import io.redress.access.ReadLog;
import io.redress.access.SignedInStaff;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
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
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every use case of the staff API needs: the user, the rules and the store. */
final class AdminContext {

    private final Env env;
    private final Consumer<String> count;
    private final @Nullable Cursors cursors;
    private final Procedures procedures;
    private final DeclaredDays declared;
    private final Table table;
    private final Complaints complaints;
    private final Directory directory;
    private final Colleagues colleagues;
    private final SignedInStaff signedIn;

    /** @param count counts something that operators are shown, by the name of its metric */
    AdminContext(Env env, Consumer<String> count) {
        this(env, count, new Cursors(env));
    }

    private AdminContext(Env env, Consumer<String> count, @Nullable Cursors cursors) {
        this.env = env;
        this.count = count;
        this.cursors = cursors;
        this.table = Table.in(env);
        this.declared = new DeclaredDays(env, table);
        this.procedures = Procedures.in(env, declared);
        this.complaints = Complaints.in(env, table, procedures);
        this.directory = new Directory(table);
        this.colleagues = new Colleagues(env, directory);
        this.signedIn = new SignedInStaff(env, procedures, complaints, colleagues);
    }

    /** For a function that shows no lists, and so has no key for cursors. */
    static AdminContext withoutLists(Env env) {
        return new AdminContext(env, _ -> {}, null);
    }

    Env env() {
        return env;
    }

    /** Counts something that operators are shown. */
    void count(String metric) {
        count.accept(metric);
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
        return Objects.requireNonNull(cursors, "this function shows no lists");
    }

    ReadLog reads() {
        return signedIn.reads();
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

    /** All roles that can have a list of complaints: those of the procedure, and the administrators. */
    static Stream<String> everyRole(Procedure procedure) {
        return Stream.concat(procedure.roles().stream().map(Role::id), Stream.of(Role.ADMINISTRATOR));
    }

    LocalDate today(Request request) {
        return signedIn.today(request);
    }

    /**
     * The user who signed in and is in the directory of staff, with the rights of absent colleagues for whom the user acts.
     *
     * @throws Rejection if the groups of the sign-in give no role, or the user is not in the directory
     */
    Actor.Caseworker caseworker(Request request) {
        return signedIn.caseworker(request);
    }

    Actor.Caseworker administrator(Request request) {
        return administrator(caseworker(request));
    }

    /** The user, who reads what all staff may read, such as the directory: a member of staff, or the first administrator. */
    Actor.Caseworker readsStaff(Request request) {
        return signedIn.readsStaff(request);
    }

    /** An administrator who enters staff. */
    Actor.Caseworker entersStaff(Request request) {
        return administrator(readsStaff(request));
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
        if (!isDataProtectionContact(request, caseworker)) {
            throw Rejection.notAllowed("only a data-protection contact may do that");
        }
        return caseworker;
    }

    boolean isDataProtectionContact(Request request, Actor.Caseworker caseworker) {
        return caseworker.roles().contains(rules(request).procedure().dataProtection());
    }

    /** The complaint of a request, for a data-protection contact, who may not see it otherwise. A complaint about the contact is not found. */
    Complaint complaintForContact(Request request, Actor.Caseworker contact) {
        return signedIn.found(request)
                .filter(complaint -> !complaint.isAbout(contact.id()))
                .orElseThrow(() -> SignedInStaff.unknown(request));
    }

    /**
     * Records that somebody reads a part of a complaint who has a right of another kind than {@link #read} checks: in the log, and in the history
     * of a restricted complaint before the answer.
     */
    void recordRead(Request request, Actor.Caseworker caseworker, Complaint complaint, String part) {
        Instant now = now();
        if (complaint.restricted()) {
            complaints.change(
                    complaint.organisation(), complaint.reference(), caseworker, now, current -> rules(current)
                            .decide(current, new Command.RecordView(part), caseworker, now));
        }
        reads().opened(caseworker, request, complaint.reference(), part);
    }

    /** The author of a change of settings. */
    Author author(Actor.Caseworker caseworker) {
        return new Author(caseworker.id(), env);
    }

    /** The complaint of a request, if it exists and the user may see it. */
    Complaint complaint(Request request) {
        return signedIn.complaint(request);
    }

    /**
     * The complaint of a request, for reading. If it is restricted, the system records who reads which part before it answers;
     * if it cannot record this, it does not answer. Every read is written to the log.
     */
    Complaint read(Request request, String part) {
        return signedIn.read(request, part);
    }

    /** The complaint of a request, for an action. Some actions are also available to users who may not see the complaint. */
    Complaint complaintFor(Request request, String action) {
        Actor.Caseworker caseworker = caseworker(request);
        return signedIn.found(request)
                .filter(complaint -> mayRead(complaint, caseworker)
                        || rules(complaint).mayTryOnHidden(complaint, action, caseworker, now()))
                .orElseThrow(() -> SignedInStaff.unknown(request));
    }

    boolean mayRead(Complaint complaint, Actor.Caseworker caseworker) {
        return signedIn.mayRead(complaint, caseworker);
    }

    /** Whether the user may read the complainant's name, and so what may contain it (NU-5). */
    boolean mayReadName(Complaint complaint, Actor.Caseworker caseworker) {
        return signedIn.mayReadName(complaint, caseworker);
    }
}
