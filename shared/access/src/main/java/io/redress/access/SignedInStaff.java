package io.redress.access;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.SignIn;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who of the staff makes a request, and which complaints they may read. */
public final class SignedInStaff {

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;
    private final Colleagues colleagues;
    private final ReadLog reads;

    public SignedInStaff(Env env, Procedures procedures, Complaints complaints, Colleagues colleagues) {
        this.env = env;
        this.procedures = procedures;
        this.complaints = complaints;
        this.colleagues = colleagues;
        this.reads = new ReadLog(env);
    }

    public ReadLog reads() {
        return reads;
    }

    public Colleagues colleagues() {
        return colleagues;
    }

    private Rules rules(Request request) {
        return procedures.inForce(request.path("organisation"));
    }

    private Rules rules(Complaint complaint) {
        return procedures.of(complaint);
    }

    private Instant now() {
        return env.now();
    }

    public LocalDate today(Request request) {
        return now().atZone(rules(request).calendar().zone()).toLocalDate();
    }

    /**
     * The user who signed in and is in the directory of staff, with the rights of absent colleagues for whom the user acts.
     *
     * @throws Rejection if the groups of the sign-in give no role, or the user is not in the directory
     */
    public Actor.Caseworker caseworker(Request request) {
        String organisation = request.path("organisation");
        Actor.Caseworker caseworker = user(request);
        if (!colleagues.has(organisation, caseworker.id())) {
            throw Rejection.notAllowed(
                    "you are not in this organisation's directory of staff; an administrator has to enter you");
        }
        return colleagues.withDelegations(organisation, caseworker, today(request));
    }

    /** The user who signed in, who may not be in the directory yet. */
    public Actor.Caseworker user(Request request) {
        return new SignIn(rules(request).procedure()).of(request.subject(), request.groups());
    }

    /**
     * The user, who reads what all staff may read, such as the directory and the procedure: a member of staff, as in {@link #caseworker}, or
     * the first administrator, who is in no directory yet.
     */
    public Actor.Caseworker readsStaff(Request request) {
        Actor.Caseworker user = user(request);
        return isFirst(request, user) ? user : caseworker(request);
    }

    /**
     * Whether an administrator signed in while the directory has none. This person may read and enter staff without being in the
     * directory: else nobody could enter the first one.
     */
    private boolean isFirst(Request request, Actor.Caseworker user) {
        return user.roles().contains(Role.ADMINISTRATOR)
                && colleagues.of(request.path("organisation")).stream()
                        .noneMatch(member -> member.roles().contains(Role.ADMINISTRATOR));
    }

    /** The complaint of a request, if it exists and the user may see it. */
    public Complaint complaint(Request request) {
        Actor.Caseworker caseworker = caseworker(request);
        return found(request)
                .filter(complaint -> mayRead(complaint, caseworker))
                .orElseThrow(() -> unknown(request));
    }

    /**
     * The complaint of a request, for reading. If it is restricted, the system records who reads which part before it answers;
     * if it cannot record this, it does not answer. Every read is written to the log.
     */
    public Complaint read(Request request, String part) {
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

    public boolean mayRead(Complaint complaint, Actor.Caseworker caseworker) {
        return rules(complaint).access().mayRead(complaint, caseworker, now());
    }

    /** Whether the user may read the complainant's name, and so what may contain it (NU-5). */
    public boolean mayReadName(Complaint complaint, Actor.Caseworker caseworker) {
        return rules(complaint)
                .access()
                .mayReadName(complaint, complaints.particulars(complaint.reference()), caseworker);
    }

    /** The complaint of a request; empty if there is none. */
    public Optional<Complaint> found(Request request) {
        return complaints.find(request.path("organisation"), request.path("reference"));
    }

    /** The refusal of a complaint that does not exist, or that the user may not know of. */
    public static Rejection unknown(Request request) {
        return Rejection.notFound("there is no complaint " + request.path("reference"));
    }
}
