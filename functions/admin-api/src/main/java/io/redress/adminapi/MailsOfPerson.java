package io.redress.adminapi;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.staff.Actor;
import io.redress.messaging.MailErasure;
import io.redress.messaging.Queue;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Request;
import io.redress.platform.Times;
import io.redress.store.SetAsideMails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mails that were set aside, or were so until somebody decided, and that a person sent, by the address that they name. */
final class MailsOfPerson {

    private static final String PART = "subject-access";

    private final AdminContext admin;
    private final SetAsideMails mails;

    MailsOfPerson(AdminContext admin) {
        this.admin = admin;
        this.mails = new SetAsideMails(admin.table());
    }

    /**
     * All of them, in full as far as there is room in an answer, and without their texts and headers beyond that. Those about a complaint
     * count as a read of it.
     */
    List<Map<String, Object>> shown(Request request, Actor.Caseworker contact, SoughtPerson sought) {
        Times times = Times.of(admin.rules(request));
        List<SetAsideMail> found = sent(request, contact, sought);
        found.stream()
                .flatMap(mail -> complaint(request, mail).stream())
                .distinct()
                .forEach(complaint -> admin.recordRead(request, contact, complaint, PART));
        List<Map<String, Object>> shown = new ArrayList<>();
        long weight = 0;
        for (SetAsideMail mail : found) {
            Map<String, Object> whole = MailWords.whole(mail, times);
            long more = Portion.weight(whole);
            if (weight + more > Portion.MOST) {
                whole.put("text", "");
                whole.put("cut", true);
                whole.put("headers", List.of());
                more = Portion.weight(whole);
            }
            weight += more;
            shown.add(whole);
        }
        return shown;
    }

    /** Erases those that were discarded; says of the others why they are kept. */
    List<Map<String, Object>> erased(Request request, Actor.Caseworker contact, SoughtPerson sought) {
        return sent(request, contact, sought).stream()
                .map(mail -> erased(request, mail))
                .toList();
    }

    private Map<String, Object> erased(Request request, SetAsideMail mail) {
        if (mail.isDiscarded()) {
            Queue.in(admin.env(), "DOCUMENTS_QUEUE_URL")
                    .send(new MailErasure(request.path("organisation"), mail.id(), true));
        }
        return Json.object("id", mail.id(), "erased", mail.isDiscarded(), "why", whyKept(mail));
    }

    private static @Nullable String whyKept(SetAsideMail mail) {
        if (mail.isDiscarded()) {
            return null;
        }
        return mail.waits()
                ? "nobody has decided yet what becomes of it; discard it first, if nothing has to be done about it"
                : "it is part of a complaint, and is erased with it";
    }

    /** Not those about a complaint that is about the contact. */
    private List<SetAsideMail> sent(Request request, Actor.Caseworker contact, SoughtPerson sought) {
        String address = sought.email();
        if (address == null) {
            return List.of();
        }
        return mails.from(request.path("organisation"), address).stream()
                .filter(mail -> complaint(request, mail)
                        .filter(complaint -> complaint.isAbout(contact.id()))
                        .isEmpty())
                .toList();
    }

    private Optional<Complaint> complaint(Request request, SetAsideMail mail) {
        return mail.repliesTo().flatMap(reference -> admin.complaints().find(request.path("organisation"), reference));
    }
}
