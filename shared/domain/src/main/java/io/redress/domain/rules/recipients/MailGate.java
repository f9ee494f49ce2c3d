package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which members of staff may get a mail about a complaint, as the complaint is when the mail goes out. Every mail to staff
 * asks this class, whether or not the complaint is restricted.
 */
public final class MailGate {

    private final RuleBook book;
    private final Availability availability;
    private final Complaint now;
    private final Set<String> meant;
    private final Instant at;

    /**
     * @param now the complaint as it is when the mail goes out
     * @param meant the members of staff whom the given name may mean, as long as nobody has matched it
     */
    public MailGate(RuleBook book, Availability availability, Complaint now, Set<String> meant, Instant at) {
        this.book = book;
        this.availability = availability;
        this.now = now;
        this.meant = Set.copyOf(meant);
        this.at = at;
    }

    /** The complaint as it is when the mail goes out. */
    Complaint now() {
        return now;
    }

    RuleBook book() {
        return book;
    }

    Availability availability() {
        return availability;
    }

    /** Whether a member may get a mail that gives only the reference. Nobody gets one about a complaint about themselves. */
    boolean mayKnow(StaffMember member) {
        return !now.isAbout(member.id()) && !meant.contains(member.id());
    }

    /** Who may get a mail about the complaint as it was then: those who could see it then, and who may see it now. */
    Predicate<StaffMember> sees(Complaint then) {
        return member -> then.version() > 0 && mayKnow(member) && reads(member, then) && reads(member, now);
    }

    /** Whether a member could see the complaint as it was then, and may get no mail about it now. */
    boolean isKeptAway(StaffMember member, Complaint then) {
        return then.version() > 0 && reads(member, then) && !sees(then).test(member);
    }

    private boolean reads(StaffMember member, Complaint complaint) {
        return book.of(complaint).access().mayRead(complaint, availability.actor(member), at);
    }
}
