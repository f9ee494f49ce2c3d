package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.ReportMail;
import io.redress.domain.staff.ReportRecipients;
import io.redress.messaging.Queue;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Fields;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Reports.Made;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Records what a person decides about the mail of a report that is in doubt or was refused. A request names the copy that it is
 * about, so one that is sent twice, or comes late, decides nothing a second time.
 */
final class SettleReportMail {

    private static final int ATTEMPTS = 5;

    private final AdminContext admin;
    private final ReportRights rights;
    private final ReportMails mails;
    private final Queue queue;

    SettleReportMail(AdminContext admin) {
        this.admin = admin;
        this.rights = new ReportRights(admin);
        this.mails = new ReportMails(admin.table());
        this.queue = Queue.in(admin.env(), "REPORT_QUEUE_URL");
    }

    /** The mail has arrived: the recipient counts as reached. */
    Response itArrived(Request request) {
        Report report = rights.report(request);
        Made made = rights.made(request, report);
        int copy = copy(request);
        String by = admin.caseworker(request).id();
        return shown(request, settle(request, report, made, mail -> mail.itArrived(copy, by, admin.now())));
    }

    /**
     * The report is mailed once more, to this recipient alone. The order is stored before the message to the report function is
     * sent; if that fails, the same request can be sent again.
     */
    Response sendAgain(Request request) {
        Report report = rights.report(request);
        Made made = rights.made(request, report);
        int copy = copy(request);
        String by = admin.caseworker(request).id();
        ReportMail ordered = settle(request, report, made, mail -> {
            ReportMail next = mail.again(copy, by, admin.now());
            if (!next.equals(mail) && !isRecipient(request, report)) {
                throw Rejection.conflict(request.path("recipient")
                        + " does not get this report any more: it is mailed to members of staff who have an e-mail address and one "
                        + "of the roles " + String.join(", ", report.to()));
            }
            return next;
        });
        if (ordered.state() == ReportMail.State.WAITING) {
            queue.send(
                    new ReportRequest(request.path("organisation"), made.report(), made.period(), ordered.recipient()));
        }
        return shown(request, ordered);
    }

    private static int copy(Request request) {
        Fields body = request.fields();
        Integer copy = body.wholeNumber("copy");
        if (!body.has("copy")) {
            body.fault("copy", "is required: the number of the copy that was in doubt or refused");
        }
        body.check();
        return Objects.requireNonNull(copy);
    }

    /** Decides, and decides again on the new state if somebody else has changed it meanwhile. */
    private ReportMail settle(Request request, Report report, Made made, UnaryOperator<ReportMail> decision) {
        String organisation = request.path("organisation");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stored kept = kept(request, report, made);
            ReportMail decided = decision.apply(kept.mail());
            if (decided.equals(kept.mail())) {
                return decided;
            }
            Optional<Stored> written = mails.replace(organisation, made.report(), made.period(), kept, decided);
            if (written.isPresent()) {
                return decided;
            }
        }
        throw Rejection.conflict("others are deciding about this mail; try again");
    }

    private Stored kept(Request request, Report report, Made made) {
        String recipient = request.path("recipient");
        return mails.find(request.path("organisation"), made.report(), made.period(), recipient)
                .or(() -> Optional.of(recipient)
                        .filter(_ -> isRecipient(request, report))
                        .map(id -> Stored.nothing(id, admin.now())))
                .orElseThrow(() -> Rejection.notFound(recipient + " is not a recipient of this report"));
    }

    private boolean isRecipient(Request request, Report report) {
        return ReportRecipients.of(report, admin.directory().all(request.path("organisation"))).stream()
                .anyMatch(member -> member.id().equals(request.path("recipient")));
    }

    private Response shown(Request request, ReportMail mail) {
        return Response.ok(ReportMailJson.of(
                mail, admin.names(request.path("organisation")), Times.of(admin.rules(request)), admin.now()));
    }
}
