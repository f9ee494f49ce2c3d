package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.procedure.Action;
import io.redress.domain.rules.AddedByMail;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which decisions somebody who may read a mail that was set aside may take about it now. */
final class MailDecisions {

    static final String COMPLAINT = "complaint";
    static final String ADDED = "added";
    static final String DISCARDED = "discarded";

    private final AdminContext admin;

    MailDecisions(AdminContext admin) {
        this.admin = admin;
    }

    /** None if somebody has decided already. */
    List<String> of(Request request, SetAsideMail mail) {
        List<String> decisions = new ArrayList<>();
        if (mail.waits()) {
            Optional<Complaint> answered = answered(request, mail);
            if (answered.filter(complaint -> takes(complaint, admin.caseworker(request)))
                    .isPresent()) {
                decisions.add(ADDED);
            }
            if (admin.rules(request).procedure().mailChannel().isPresent()
                    && answered.filter(Complaint::restricted).isEmpty()) {
                decisions.add(COMPLAINT);
            }
            decisions.add(DISCARDED);
        }
        return decisions;
    }

    /** What a complaint says that few may see would be in a complaint that others see. */
    void rejectIfRestricted(Request request, SetAsideMail mail) {
        if (answered(request, mail).filter(Complaint::restricted).isPresent()) {
            throw Rejection.conflict(
                    "this mail replies to a letter of a restricted complaint, and a new complaint would show it to"
                            + " others; add it to that complaint, or discard it");
        }
    }

    /** The complaint to whose letter a mail replies. */
    private Optional<Complaint> answered(Request request, SetAsideMail mail) {
        return mail.repliesTo().flatMap(reference -> admin.complaints().find(request.path("organisation"), reference));
    }

    /** Whether the complaint has an action now by which somebody adds what was written. */
    private boolean takes(Complaint complaint, Actor.Caseworker caseworker) {
        Rules rules = admin.rules(complaint);
        List<Action> offered = rules.offered(complaint, caseworker, admin.now());
        try {
            AddedByMail.act(offered, "", rules.procedure());
            return true;
        } catch (Rejection _) {
            return false;
        }
    }
}
