package io.redress.casework;

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
import org.jspecify.annotations.Nullable;

/** The mails that were set aside, or were so until somebody decided, and that a person sent, by the address that they name. */
final class MailsOfPerson {

    private static final String PART = "subject-access";

    private final AdminContext admin;
    private final SetAsideMails mails;
    private final ReadableMails readable;

    MailsOfPerson(AdminContext admin) {
        this.admin = admin;
        this.mails = new SetAsideMails(admin.table());
        this.readable = new ReadableMails(admin);
    }

    /**
     * All of them, in full as far as there is room in an answer, and without their texts and headers beyond that. Those about a complaint
     * count as a read of it.
     */
    List<Map<String, Object>> shown(Request request, Actor.Caseworker contact, SoughtPerson sought) {
        Times times = Times.of(admin.rules(request));
        List<SetAsideMail> found = sent(request, contact, sought);
        found.stream()
                .flatMap(mail -> readable.complaints(request, mail).stream())
                .distinct()
                .forEach(complaint -> admin.recordRead(request, contact, complaint, PART));
        List<Map<String, Object>> shown = new ArrayList<>();
        long weight = 0;
        boolean room = true;
        for (SetAsideMail mail : found) {
            Map<String, Object> one = room ? whole(request, mail, times) : withoutText(mail, times);
            if (room && weight + Portion.weight(one) > Portion.MOST) {
                room = false;
                one = withoutText(mail, times);
            }
            weight += Portion.weight(one);
            shown.add(one);
        }
        return shown;
    }

    private Map<String, Object> whole(Request request, SetAsideMail mail, Times times) {
        return MailWords.whole(mails.whole(request.path("organisation"), mail), times);
    }

    private static Map<String, Object> withoutText(SetAsideMail mail, Times times) {
        Map<String, Object> shown = MailWords.whole(mail, times);
        shown.put("cut", true);
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
                    .send(MailErasure.ofDiscarded(request.path("organisation"), mail.id(), true));
        }
        return Json.object("id", mail.id(), "erased", mail.isDiscarded(), "why", whyKept(mail));
    }

    private static @Nullable String whyKept(SetAsideMail mail) {
        if (mail.isDiscarded()) {
            return null;
        }
        if (!mail.complaints().isEmpty()) {
            return "it belongs to the complaint " + String.join(" and the complaint ", mail.complaints())
                    + ", and is erased with it";
        }
        return "nobody has decided yet what becomes of it; discard it first, if nothing has to be done about it";
    }

    /** Not those about a complaint that is about the contact. */
    private List<SetAsideMail> sent(Request request, Actor.Caseworker contact, SoughtPerson sought) {
        String address = sought.email();
        if (address == null) {
            return List.of();
        }
        return mails.from(request.path("organisation"), address).stream()
                .filter(mail -> readable.complaints(request, mail).stream()
                        .noneMatch(complaint -> complaint.isAbout(contact.id())))
                .toList();
    }
}
