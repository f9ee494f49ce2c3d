package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.Text;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Settled;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.MailDoor;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.files.Signer;
import io.redress.intake.Receipt;
import io.redress.intake.TakeComplaint;
import io.redress.intake.TrackingLinks;
import io.redress.messaging.MailFilesRequest;
import io.redress.messaging.Queue;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.SetAsideMails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Shows the mails that were set aside to the roles that read them, and does what they decide. A mail that replies to a letter is shown to
 * those who may read the complaint of the letter, and to nobody else.
 */
final class KeepMails {

    private static final int PAGE = 50;
    private static final int READ_AT_ONCE = 20;
    private static final int LONGEST_REASON = 2_000;
    private static final Duration LINK = Duration.ofMinutes(5);

    private final AdminContext admin;
    private final SetAsideMails mails;
    private final TakeComplaint take;
    private final TrackingLinks links;
    private final Signer signer;

    KeepMails(AdminContext admin) {
        this.admin = admin;
        this.mails = new SetAsideMails(admin.table());
        this.take = new TakeComplaint(admin.env(), admin.table(), admin.procedures());
        this.signer = Signer.in(admin.env(), "MAIL_BUCKET");
        this.links = new TrackingLinks(admin.env());
    }

    /** The next page of the mails that wait, or of all with {@code settled=true}; the oldest first. */
    Response list(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Parameters.only(request, "cursor", "settled");
        boolean all = request.query("settled").filter("true"::equals).isPresent();
        Optional<String> start = admin.cursors().place(request);
        Reader reader = reader(request, caseworker);
        List<SetAsideMail> shown = new ArrayList<>();
        String after = start.orElse("");
        boolean more = true;
        while (more && shown.size() < PAGE) {
            List<SetAsideMail> page = mails.page(organisation(request), after, READ_AT_ONCE);
            more = page.size() == READ_AT_ONCE;
            for (SetAsideMail mail : page) {
                after = mail.id();
                if ((all || mail.waits()) && reader.mayRead(mail)) {
                    shown.add(mail);
                }
            }
        }
        admin.reads()
                .listed(
                        caseworker,
                        request,
                        shown.stream()
                                .flatMap(mail -> mail.repliesTo().stream())
                                .distinct()
                                .toList(),
                        "list of mails");
        Times times = Times.of(admin.rules(request));
        return Response.ok(Json.object(
                "mails",
                shown.stream().map(mail -> line(mail, times)).toList(),
                "next",
                more ? admin.cursors().at(after, request) : null));
    }

    Response one(Request request) {
        return Response.ok(whole(found(request), Times.of(admin.rules(request))));
    }

    /** A link for some minutes by which the whole mail can be saved, unless it is dangerous. */
    Response file(Request request) {
        SetAsideMail mail = found(request);
        if (!mail.isSafe()) {
            throw Rejection.conflict("nobody can get the file of this mail, because " + withinSentence(mail));
        }
        String link = signer.link(mail.file(), mail.id() + ".eml", "message/rfc822", LINK);
        return Response.json(303, Json.object("file", link)).with("location", link);
    }

    private static String withinSentence(SetAsideMail mail) {
        String words = Text.withinSentence(mail.cause().inWords());
        return words.substring(0, words.length() - 1);
    }

    /**
     * Makes a complaint of a mail. What the request says counts, and for the rest what the mail says; its files become documents. Time runs
     * from the receipt of the mail.
     */
    Response accept(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        SetAsideMail mail = waiting(request);
        Rules rules = admin.rules(request);
        Channel channel = channel(rules);
        Receipt receipt =
                take.run(organisation(request), new MailAsComplaint(mail, channel).request(request, caseworker));
        settle(request, mail.settledBy(new Settled(admin.now(), caseworker.id(), null, receipt.reference())));
        // Few starts of the function make a complaint of a mail, so the client of the queue is not made at the start.
        Queue.in(admin.env(), "MAIL_INTAKE_QUEUE_URL")
                .send(new MailFilesRequest(organisation(request), receipt.reference(), mail.id()));
        Map<String, Object> answer = receipt.mailed() ? receipt.saidWithoutToken() : receipt.said();
        if (!receipt.mailed()) {
            answer.put("tracking", links.of(request, receipt.token()));
        }
        return Response.json(201, answer)
                .with("location", "/" + organisation(request) + "/admin/complaints/" + receipt.reference());
    }

    Response discard(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        SetAsideMail mail = waiting(request);
        Fields body = request.fields();
        String reason = Objects.requireNonNullElse(body.text("reason"), "");
        if (!Text.present(reason)) {
            body.fault("reason", "is required: say why nothing has to be done about this mail");
        } else {
            Text.faultOfText(reason, LONGEST_REASON).ifPresent(fault -> body.fault("reason", fault));
        }
        body.check();
        SetAsideMail settled = mail.settledBy(new Settled(admin.now(), caseworker.id(), reason, null));
        settle(request, settled);
        return Response.ok(whole(settled, Times.of(admin.rules(request))));
    }

    private void settle(Request request, SetAsideMail settled) {
        if (!mails.settle(organisation(request), settled, admin.now())) {
            throw Rejection.conflict("somebody else has decided about this mail; read it again");
        }
    }

    private SetAsideMail waiting(Request request) {
        SetAsideMail mail = found(request);
        if (!mail.waits()) {
            throw Rejection.conflict("somebody has decided about this mail; read it to see who, and what");
        }
        return mail;
    }

    private SetAsideMail found(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        SetAsideMail mail = mails.find(organisation(request), request.path("id"))
                .filter(reader(request, caseworker)::mayRead)
                .orElseThrow(
                        () -> Rejection.notFound("there is no mail " + request.path("id") + " that was set aside"));
        mail.repliesTo().ifPresent(reference -> admin.reads().opened(caseworker, request, reference, "mail"));
        return mail;
    }

    private static Channel channel(Rules rules) {
        return rules.procedure().channels().stream()
                .filter(channel -> channel.mail() != null)
                .findFirst()
                .orElseThrow(() -> Rejection.conflict("this organisation takes no complaints by e-mail"));
    }

    /** Decides which mails somebody may read. Each complaint is read once only. */
    private Reader reader(Request request, Actor.Caseworker caseworker) {
        boolean reads = admin.rules(request).procedure().channels().stream()
                .map(Channel::mail)
                .filter(Objects::nonNull)
                .map(MailDoor::readBy)
                .anyMatch(caseworker::hasAny);
        return new Reader(organisation(request), caseworker, reads, new HashMap<>());
    }

    private final class Reader {

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
            return mail.repliesTo()
                    .map(reference -> known.computeIfAbsent(reference, this::mayReadComplaint))
                    .orElse(reads);
        }

        private boolean mayReadComplaint(String reference) {
            Optional<Complaint> complaint = admin.complaints().find(organisation, reference);
            return complaint.filter(found -> admin.mayRead(found, caseworker)).isPresent();
        }
    }

    private static Map<String, Object> line(SetAsideMail mail, Times times) {
        return Json.object(
                "id", mail.id(),
                "received", times.of(mail.received()),
                "cause", Json.name(mail.cause()),
                "causeInWords", mail.cause().inWords(),
                "detail", mail.detail(),
                "complaint", mail.complaint(),
                "name", mail.name(),
                "from", mail.from(),
                "subject", mail.subject(),
                "files", mail.files().size(),
                "settled", mail.settled() == null ? null : settled(mail.settled(), times));
    }

    private static Map<String, Object> whole(SetAsideMail mail, Times times) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(line(mail, times));
        all.put("text", mail.text());
        if (mail.cut()) {
            all.put("cut", true);
        }
        all.put("headers", mail.headers());
        all.put(
                "files",
                mail.files().stream()
                        .map(file -> Json.object("name", file.name(), "type", file.type(), "size", file.size()))
                        .toList());
        return all;
    }

    private static Map<String, Object> settled(Settled settled, Times times) {
        return Json.object(
                "at", times.of(settled.at()),
                "by", settled.by(),
                "reason", settled.reason(),
                "became", settled.became());
    }

    private static String organisation(Request request) {
        return request.path("organisation");
    }
}
