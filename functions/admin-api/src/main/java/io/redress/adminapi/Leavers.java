package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Command;
import io.redress.domain.Complaint;
import io.redress.domain.Refused;
import io.redress.domain.StaffMember;
import io.redress.domain.Ties;
import io.redress.runtime.Request;
import io.redress.store.Directory.Roster;
import io.redress.store.Reader;
import io.redress.store.WorkLists;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sees to it that nobody leaves, or gives something up, who would leave work behind that nobody has then. */
final class Leavers {

    private static final int AT_ONCE = 100;

    private final Office office;
    private final WorkLists work;

    Leavers(Office office) {
        this.office = office;
        this.work = new WorkLists(office.table());
    }

    /**
     * Refuses that somebody is removed who is tied to what others rely on. How much work it is would tell of complaints that
     * are restricted.
     */
    void mayGo(Request request, Roster roster, StaffMember leaver) {
        String organisation = request.path("organisation");
        List<String> ties = new Ties(roster.staff())
                .ofLeaving(
                        leaver,
                        office.directory().openWork(organisation, leaver.id()),
                        office.directory().openPromises(organisation, leaver.id()),
                        office.today(request));
        if (!ties.isEmpty()) {
            throw Refused.notNow(leaver.id() + " " + String.join("; ", ties));
        }
    }

    /** Refuses that somebody loses a role or a department by which they have a complaint that is open. */
    void mayBecome(Request request, Roster roster, StaffMember before, StaffMember after) {
        new Ties(roster.staff()).ofBecoming(before, after).ifPresent(tie -> {
            throw Refused.notNow(after.id() + " " + tie);
        });
        if (before.roles().equals(after.roles()) && before.departments().equals(after.departments())) {
            return;
        }
        Losses losses = new Losses(office, office.caseworker(request), before, after);
        each(request.path("organisation"), before.id(), losses);
        losses.check();
    }

    /** For what a leaver has that names a person, which nobody is to notice, somebody else is sought (NU-6). */
    void giveBack(Request request, String leaver) {
        Actor.Caseworker by = office.caseworker(request);
        each(request.path("organisation"), leaver, complaint -> office.complaints()
                .change(complaint.organisation(), complaint.reference(), by, office.now(), current -> office.rules(
                                current)
                        .decide(current, new Command.GiveBack(leaver), by, office.now())));
    }

    private void each(String organisation, String caseworker, Consumer<Complaint> each) {
        Reader theirs = new Reader(organisation, List.of(), caseworker);
        Optional<String> place = Optional.empty();
        do {
            WorkLists.Page page = work.mine(theirs, place.orElse(null), AT_ONCE, _ -> true);
            page.complaints().forEach(each);
            place = page.next();
        } while (place.isPresent());
    }

    /** The complaints that somebody could not have any more; those that whoever asks may not see are not told of. */
    private static final class Losses implements Consumer<Complaint> {

        private final Office office;
        private final Actor.Caseworker asking;
        private final StaffMember before;
        private final StaffMember after;
        private int seen;
        private boolean unseen;

        Losses(Office office, Actor.Caseworker asking, StaffMember before, StaffMember after) {
            this.office = office;
            this.asking = asking;
            this.before = before;
            this.after = after;
        }

        @Override
        public void accept(Complaint complaint) {
            if (!complaint.namesPerson() && Ties.unties(before, after, complaint)) {
                boolean shown = office.mayRead(complaint, asking);
                seen += shown ? 1 : 0;
                unseen |= !shown;
            }
        }

        void check() {
            if (seen > 0 || unseen) {
                String how = unseen ? "open complaints" : seen == 1 ? "one open complaint" : seen + " open complaints";
                throw Refused.notNow(after.id() + " has " + how
                        + " by a role or a department that would be taken away; have others assigned first");
            }
        }
    }
}
