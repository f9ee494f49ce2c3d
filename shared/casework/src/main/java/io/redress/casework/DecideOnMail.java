package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.Text;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Settled;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Channel;
import io.redress.domain.rules.AddedByMail;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.intake.Receipt;
import io.redress.intake.SubmissionRequest;
import io.redress.intake.TakeComplaint;
import io.redress.messaging.MailErasure;
import io.redress.messaging.MailFilesRequest;
import io.redress.messaging.Queue;
import io.redress.platform.Fields;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Sha256;
import io.redress.platform.Times;
import io.redress.store.MarkedRequest;
import io.redress.store.SetAsideMails;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Does what those who read the mails that were set aside decide about one. The files are asked for before the decision is written: if that
 * fails, the mail still waits, and the same decision, taken again, does what is left of it.
 */
final class DecideOnMail {

    private static final int LONGEST_REASON = 2_000;

    private final AdminContext admin;
    private final SetAsideMails mails;
    private final ReadableMails readable;
    private final MailDecisions decisions;
    private final TakeComplaint take;
    private final RecordedComplaint recorded;

    /** Whether documents are searched for viruses one by one. */
    private final boolean searched;

    DecideOnMail(AdminContext admin) {
        this.admin = admin;
        this.mails = new SetAsideMails(admin.table());
        this.readable = new ReadableMails(admin);
        this.decisions = new MailDecisions(admin);
        this.take = new TakeComplaint(admin.env(), admin.table(), admin.procedures());
        this.recorded = new RecordedComplaint(admin.env());
        this.searched = admin.env().get("MALWARE_SCAN").equals("true");
    }

    /**
     * Makes a complaint of a mail. What the request says counts, and for the rest what the mail says; its files become documents. Time runs
     * from the receipt of the mail. The same request, sent again by the same person, gets the same answer.
     */
    Response accept(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        SetAsideMail mail = readable.read(request);
        String digest = Sha256.hex(request.body());
        boolean again = madeBy(mail, caseworker, digest);
        if (!again) {
            rejectIfSettled(request, mail);
        }
        decisions.rejectIfRestricted(request, mail);
        MailAsComplaint made = new MailAsComplaint(
                mail, channel(admin.rules(request)), admin.rules(request).procedure(), searched);
        SubmissionRequest submission = made.request(request, caseworker);
        if (again) {
            tell(request, mail);
            return take.answeredBefore(organisation(request), submission)
                    .map(receipt -> recorded.answer(request, receipt, Map.of()))
                    .orElseThrow(DecideOnMail::settledBefore);
        }
        reserve(request, mail, MailDecisions.COMPLAINT);
        Receipt receipt = take.run(organisation(request), submission);
        askForFiles(new MailFilesRequest(
                organisation(request),
                receipt.reference(),
                mail.id(),
                LinkHolder.COMPLAINANT.id(),
                made.leavesOut(submission.submission().particulars())));
        settle(request, mail.settledBy(Settled.became(admin.now(), caseworker.id(), receipt.reference(), digest)));
        return recorded.answer(request, receipt, Map.of());
    }

    /** Whether this request has made a complaint of the mail before. */
    private static boolean madeBy(SetAsideMail mail, Actor.Caseworker caseworker, String digest) {
        Settled settled = mail.settled();
        return settled != null && settled.by().equals(caseworker.id()) && digest.equals(settled.request());
    }

    /**
     * Adds a mail to the complaint to whose letter it replies, by the action of the stage for that, as the member of staff. Its files become
     * documents of the member of staff, because nobody knows that they are the complainant's.
     */
    Response add(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        SetAsideMail mail = waiting(request);
        String reference = mail.repliesTo()
                .orElseThrow(() -> Rejection.conflict(
                        "this mail replies to no letter of a complaint; make a complaint of it, or discard it"));
        MailAsAddition addition = MailAsAddition.of(mail, language(request, reference), searched);
        Instant now = admin.now();
        reserve(request, mail, MailDecisions.ADDED);
        admin.complaints()
                .change(
                        organisation(request),
                        reference,
                        OptionalInt.empty(),
                        Optional.of(once(request, mail, reference)),
                        caseworker,
                        now,
                        current -> {
                            Rules rules = admin.rules(current);
                            return rules.decide(
                                    current,
                                    AddedByMail.act(
                                            rules.offered(current, caseworker, now),
                                            addition.text(),
                                            rules.procedure()),
                                    caseworker,
                                    now);
                        });
        askForFiles(
                new MailFilesRequest(organisation(request), reference, mail.id(), caseworker.id(), !addition.whole()));
        SetAsideMail settled = mail.settledBy(Settled.added(now, caseworker.id(), reference));
        settle(request, settled);
        return shown(request, settled);
    }

    /** The language of the complainant. */
    private Language language(Request request, String reference) {
        return admin.rules(request)
                .procedure()
                .languageFor(admin.complaints().particulars(reference).language());
    }

    /** One mail is added once, even if two members of staff add it. */
    private static MarkedRequest once(Request request, SetAsideMail mail, String reference) {
        return MarkedRequest.ofMail(
                organisation(request),
                reference,
                MailDecisions.ADDED,
                MailDecisions.ADDED,
                "set aside " + mail.id(),
                mail.id().getBytes(StandardCharsets.UTF_8));
    }

    Response discard(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        SetAsideMail mail = readable.read(request);
        if (mail.isDiscarded()) {
            // The request that discarded it may have ended before its file was deleted.
            deleteFile(request, mail);
        }
        rejectIfSettled(request, mail);
        Fields body = request.fields();
        String reason = Objects.requireNonNullElse(body.text("reason"), "");
        if (!Text.present(reason)) {
            body.fault("reason", "is required: say why nothing has to be done about this mail");
        } else {
            Text.faultOfText(reason, LONGEST_REASON).ifPresent(fault -> body.fault("reason", fault));
        }
        body.check();
        reserve(request, mail, MailDecisions.DISCARDED);
        SetAsideMail settled = mail.settledBy(Settled.discarded(admin.now(), caseworker.id(), reason));
        settle(request, settled);
        deleteFile(request, mail);
        return shown(request, settled);
    }

    private Response shown(Request request, SetAsideMail mail) {
        return Response.ok(MailWords.decided(
                mail, Times.of(admin.rules(request)), decisions.of(request, mail), admin.names(organisation(request))));
    }

    /** Few starts of the function decide about a mail, so the client of the queue is not made at the start. */
    private void askForFiles(MailFilesRequest files) {
        Queue.in(admin.env(), "MAIL_INTAKE_QUEUE_URL").send(files);
    }

    private void deleteFile(Request request, SetAsideMail mail) {
        Queue.in(admin.env(), "DOCUMENTS_QUEUE_URL")
                .send(MailErasure.ofDiscarded(organisation(request), mail.id(), false));
    }

    /** Else one person could discard a mail, with its file, while another makes a complaint of it. */
    private void reserve(Request request, SetAsideMail mail, String decision) {
        if (!mails.reserve(organisation(request), mail.id(), decision, admin.now())) {
            throw Rejection.conflict("another decision about this mail is being made; read it again in a minute");
        }
    }

    private void settle(Request request, SetAsideMail settled) {
        if (!mails.settle(organisation(request), settled, admin.now()) && !isSettledSo(request, settled)) {
            throw Rejection.conflict("somebody else has decided about this mail; read it again");
        }
        tell(request, settled);
    }

    /** Whether the same person has decided the same, as when a request is sent twice at once. */
    private boolean isSettledSo(Request request, SetAsideMail wanted) {
        return mails.find(organisation(request), wanted.id())
                .map(SetAsideMail::settled)
                .filter(Objects.requireNonNull(wanted.settled())::isSameAs)
                .isPresent();
    }

    /** Tells the complaint to whose letter a settled mail replies, so that it waits for the mail no longer. It may be told twice. */
    private void tell(Request request, SetAsideMail mail) {
        Actor.Caseworker decided =
                new Actor.Caseworker(Objects.requireNonNull(mail.settled()).by(), Set.of(), Set.of());
        Instant now = admin.now();
        mail.repliesTo()
                .flatMap(reference -> admin.complaints().find(organisation(request), reference))
                .ifPresent(complaint -> admin.complaints()
                        .change(complaint.organisation(), complaint.reference(), decided, now, current -> admin.rules(
                                        current)
                                .decide(current, new Command.DecideReply(mail.id()), decided, now)));
    }

    private SetAsideMail waiting(Request request) {
        SetAsideMail mail = readable.read(request);
        rejectIfSettled(request, mail);
        return mail;
    }

    private void rejectIfSettled(Request request, SetAsideMail mail) {
        if (!mail.waits()) {
            // The request that settled it may have ended before the complaint was told.
            tell(request, mail);
            throw settledBefore();
        }
    }

    private static Rejection settledBefore() {
        return Rejection.conflict("somebody has decided about this mail; read it to see who, and what");
    }

    private static Channel channel(Rules rules) {
        return rules.procedure()
                .mailChannel()
                .orElseThrow(() -> Rejection.conflict("this organisation takes no complaints by e-mail"));
    }

    private static String organisation(Request request) {
        return request.path("organisation");
    }
}
