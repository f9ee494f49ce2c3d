package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.RemovalConstraints;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Request;
import io.redress.store.Directory.Roster;
import io.redress.store.ListReader;
import io.redress.store.RemovedStaff;
import io.redress.store.WorkLists;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rejects a change of the directory that would leave work without somebody who can do it. */
final class RemovalCheck {

    private static final int AT_ONCE = 100;

    private final AdminContext admin;
    private final WorkLists work;

    RemovalCheck(AdminContext admin) {
        this.admin = admin;
        this.work = new WorkLists(admin.table());
    }

    /**
     * Rejects the removal of a member on whom others rely. The message does not give the amount of work, because that would
     * reveal restricted complaints.
     */
    void mayGo(Request request, Roster roster, StaffMember leaver) {
        String organisation = request.path("organisation");
        List<String> constraints = new RemovalConstraints(roster.staff())
                .ofLeaving(
                        leaver,
                        admin.directory().openWork(organisation, leaver.id()),
                        admin.directory().openFollowOnActions(organisation, leaver.id()),
                        admin.today(request));
        if (!constraints.isEmpty()) {
            throw Rejection.conflict(leaver.id() + " " + String.join("; ", constraints));
        }
    }

    /** Rejects that a member loses a role or a department while the member has an open complaint because of it. */
    void mayBecome(Request request, Actor.Caseworker by, Roster roster, StaffMember before, StaffMember after) {
        new RemovalConstraints(roster.staff()).ofBecoming(before, after).ifPresent(constraint -> {
            throw Rejection.conflict(after.id() + " " + constraint);
        });
        if (before.roles().equals(after.roles()) && before.departments().equals(after.departments())) {
            return;
        }
        Losses losses = new Losses(admin, by, before, after);
        each(request.path("organisation"), before.id(), losses);
        losses.check();
    }

    /** Lets the sweep look again, some minutes later, whether the leaver has got a complaint in the meantime. */
    void watch(Request request, StaffMember leaver) {
        new RemovedStaff(admin.table(), admin.procedures(), admin.complaints())
                .watch(request.path("organisation"), leaver.id(), admin.now());
    }

    /**
     * Gives back the leaver's complaints that name a member of staff, so that the system assigns them to somebody else, without
     * anybody noticing them (NU-6).
     */
    void giveBack(Request request, String leaver, Actor.Caseworker by) {
        each(request.path("organisation"), leaver, complaint -> admin.complaints()
                .change(complaint.organisation(), complaint.reference(), by, admin.now(), current -> admin.rules(
                                current)
                        .decide(current, new Command.GiveBack(leaver), by, admin.now())));
    }

    private void each(String organisation, String caseworker, Consumer<Complaint> each) {
        ListReader theirs = new ListReader(organisation, List.of(), caseworker);
        Optional<String> place = Optional.empty();
        do {
            WorkLists.Page page = work.mine(theirs, place.orElse(null), AT_ONCE, _ -> true);
            page.complaints().forEach(each);
            place = page.next();
        } while (place.isPresent());
    }

    /**
     * Finds the complaints that a member could not keep. If the administrator may not see one of them, the message gives no
     * number.
     */
    private static final class Losses implements Consumer<Complaint> {

        private final AdminContext admin;
        private final Actor.Caseworker asking;
        private final StaffMember before;
        private final StaffMember after;
        private int seen;
        private boolean unseen;

        Losses(AdminContext admin, Actor.Caseworker asking, StaffMember before, StaffMember after) {
            this.admin = admin;
            this.asking = asking;
            this.before = before;
            this.after = after;
        }

        @Override
        public void accept(Complaint complaint) {
            if (!complaint.namesPerson() && RemovalConstraints.losesComplaint(before, after, complaint)) {
                boolean shown = admin.mayRead(complaint, asking);
                seen += shown ? 1 : 0;
                unseen |= !shown;
            }
        }

        void check() {
            if (seen > 0 || unseen) {
                String how = unseen ? "open complaints" : seen == 1 ? "one open complaint" : seen + " open complaints";
                throw Rejection.conflict(after.id() + " has " + how
                        + " through a role or a department that this change takes away; assign them to others first");
            }
        }
    }
}
