package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.MailDoor;
import io.redress.domain.staff.Actor;
import io.redress.platform.Request;
import io.redress.store.SetAsideMails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the mails that were set aside for those who may read them: the roles of the channel, and for a mail that replies to a letter or became a
 * complaint, those who may read the complaint, and nobody else.
 */
final class ReadableMails {

    private static final String PART = "mail";

    private final AdminContext admin;
    private final SetAsideMails mails;

    ReadableMails(AdminContext admin) {
        this.admin = admin;
        this.mails = new SetAsideMails(admin.table());
    }

    /** The mail of a request. If it is about a complaint, that counts as a read of the complaint. */
    SetAsideMail read(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        SetAsideMail mail = mails.find(request.path("organisation"), request.path("id"))
                .filter(reader(request, caseworker)::mayRead)
                .orElseThrow(
                        () -> Rejection.notFound("there is no mail " + request.path("id") + " that was set aside"));
        complaints(request, mail).forEach(complaint -> admin.recordRead(request, caseworker, complaint, PART));
        return mail;
    }

    /** The complaints that a mail is about. */
    List<Complaint> complaints(Request request, SetAsideMail mail) {
        return mail.complaints().stream()
                .flatMap(reference -> admin.complaints().find(request.path("organisation"), reference).stream())
                .toList();
    }

    /** Decides which mails somebody may read. Each complaint is read once only. */
    Reader reader(Request request, Actor.Caseworker caseworker) {
        boolean reads = admin.rules(request)
                .procedure()
                .mailChannel()
                .map(Channel::mail)
                .map(MailDoor::readBy)
                .filter(caseworker::hasAny)
                .isPresent();
        return new Reader(request.path("organisation"), caseworker, reads, new HashMap<>());
    }

    final class Reader {

        private final String organisation;
        private final Actor.Caseworker caseworker;
        private final boolean reads;
        private final Map<String, Boolean> known;

        Reader(String organisation, Actor.Caseworker caseworker, boolean reads, Map<String, Boolean> known) {
            this.organisation = organisation;
            this.caseworker = caseworker;
            this.reads = reads;
            this.known = known;
        }

        boolean mayRead(SetAsideMail mail) {
            List<String> about = mail.complaints();
            return about.isEmpty()
                    ? reads
                    : about.stream().allMatch(reference -> known.computeIfAbsent(reference, this::mayReadComplaint));
        }

        private boolean mayReadComplaint(String reference) {
            Optional<Complaint> complaint = admin.complaints().find(organisation, reference);
            return complaint.filter(found -> admin.mayRead(found, caseworker)).isPresent();
        }
    }
}
