package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.RemovalConstraints;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Request;
import io.redress.store.Directory.Roster;
import io.redress.store.ListReader;
import io.redress.store.WorkLists;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sees to it that nobody leaves, or gives something up, who would leave work behind that nobody has then. */
final class RemovalCheck {

    private static final int AT_ONCE = 100;

    private final AdminContext admin;
    private final WorkLists work;

    RemovalCheck(AdminContext admin) {
        this.admin = admin;
        this.work = new WorkLists(admin.table());
    }

    /**
     * Refuses that somebody is removed who is tied to what others rely on. How much work it is would tell of complaints that
     * are restricted.
     */
    void mayGo(Request request, Roster roster, StaffMember leaver) {
        String organisation = request.path("organisation");
        List<String> ties = new RemovalConstraints(roster.staff())
                .ofLeaving(
                        leaver,
                        admin.directory().openWork(organisation, leaver.id()),
                        admin.directory().openFollowOnActions(organisation, leaver.id()),
                        admin.today(request));
        if (!ties.isEmpty()) {
            throw Rejection.conflict(leaver.id() + " " + String.join("; ", ties));
        }
    }

    /** Refuses that somebody loses a role or a department by which they have a complaint that is open. */
    void mayBecome(Request request, Roster roster, StaffMember before, StaffMember after) {
        new RemovalConstraints(roster.staff()).ofBecoming(before, after).ifPresent(tie -> {
            throw Rejection.conflict(after.id() + " " + tie);
        });
        if (before.roles().equals(after.roles()) && before.departments().equals(after.departments())) {
            return;
        }
        Losses losses = new Losses(admin, admin.caseworker(request), before, after);
        each(request.path("organisation"), before.id(), losses);
        losses.check();
    }

    /** For what a leaver has that names a person, which nobody is to notice, somebody else is sought (NU-6). */
    void giveBack(Request request, String leaver) {
        Actor.Caseworker by = admin.caseworker(request);
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

    /** The complaints that a member could not keep; of those that the administrator may not see, no number is given. */
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
            if (!complaint.namesPerson() && RemovalConstraints.unties(before, after, complaint)) {
                boolean shown = admin.mayRead(complaint, asking);
                seen += shown ? 1 : 0;
                unseen |= !shown;
            }
        }

        void check() {
            if (seen > 0 || unseen) {
                String how = unseen ? "open complaints" : seen == 1 ? "one open complaint" : seen + " open complaints";
                throw Rejection.conflict(after.id() + " has " + how
                        + " by a role or a department that would be taken away; have others assigned first");
            }
        }
    }
}
