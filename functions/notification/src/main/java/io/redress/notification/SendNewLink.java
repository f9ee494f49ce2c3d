package io.redress.notification;

import io.redress.correspondence.NewLinks;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.ValidLinks;
import io.redress.messaging.LinkRequest;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Mails a new tracking link, if the reference and the address of a request belong together and a link would open the complaint. Who asked
 * got the same answer in any case.
 */
final class SendNewLink {

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;
    private final NewLinks links;

    SendNewLink(Env env, Table table) {
        this.env = env;
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        complaints = Complaints.in(env, table, procedures);
        links = new NewLinks(env, table, procedures, complaints);
    }

    void run(LinkRequest request) {
        Optional<Complaint> found = complaints.find(request.organisation(), request.reference());
        if (found.isEmpty()) {
            return;
        }
        Complaint complaint = found.get();
        Rules rules = procedures.of(complaint);
        if (complaint.handling().isErased() || ValidLinks.areOver(complaint, rules, env.now())) {
            return;
        }
        Particulars particulars = complaints.particulars(complaint.reference());
        LocalDate today = env.now().atZone(rules.calendar().zone()).toLocalDate();
        particulars
                .holderAt(request::names, today)
                .ifPresent(holder -> links.mail(complaint, particulars, holder, request.id(), rules));
    }
}
