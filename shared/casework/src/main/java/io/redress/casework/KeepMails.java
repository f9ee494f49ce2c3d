package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.Text;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.staff.Actor;
import io.redress.files.Signer;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.SetAsideMails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the mails that were set aside to those who may read them. */
final class KeepMails {

    private static final int PAGE = 50;
    private static final int READ_AT_ONCE = 20;

    /** So often the next mails are read for one answer. Where few of many mails may be read, a page can be short, or empty. */
    private static final int MOST_READS = 10;

    private static final Duration LINK = Duration.ofMinutes(5);

    private final AdminContext admin;
    private final SetAsideMails mails;
    private final ReadableMails readable;
    private final MailDecisions decisions;
    private final Signer signer;

    KeepMails(AdminContext admin) {
        this.admin = admin;
        this.mails = new SetAsideMails(admin.table());
        this.readable = new ReadableMails(admin);
        this.decisions = new MailDecisions(admin);
        this.signer = Signer.in(admin.env(), "MAIL_BUCKET");
    }

    /** The next page of the mails that wait, or of all with {@code settled=true}; the oldest first. */
    Response list(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Parameters.only(request, "cursor", "settled");
        boolean all = request.query("settled").filter("true"::equals).isPresent();
        Optional<String> start = admin.cursors().place(request);
        ReadableMails.Reader reader = readable.reader(request, caseworker);
        List<SetAsideMail> shown = new ArrayList<>();
        String after = start.orElse("");
        boolean more = true;
        for (int reads = 0; more && reads < MOST_READS && shown.size() < PAGE; reads++) {
            SetAsideMails.Page page = mails.page(request.path("organisation"), after, READ_AT_ONCE);
            more = page.more();
            for (SetAsideMail mail : page.mails()) {
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
                                .flatMap(mail -> mail.complaints().stream())
                                .distinct()
                                .toList(),
                        "list of mails");
        Times times = Times.of(admin.rules(request));
        return Response.ok(Json.object(
                "mails",
                shown.stream().map(mail -> MailWords.line(mail, times)).toList(),
                "next",
                more ? admin.cursors().at(after, request) : null));
    }

    Response one(Request request) {
        SetAsideMail mail = readable.read(request);
        return Response.ok(MailWords.decided(
                mail,
                Times.of(admin.rules(request)),
                decisions.of(request, mail),
                admin.names(request.path("organisation"))));
    }

    /** A link for some minutes by which the whole mail can be saved, unless it is dangerous or would give somebody the link of a complainant. */
    Response file(Request request) {
        SetAsideMail mail = readable.read(request);
        if (!mail.isSafe()) {
            throw Rejection.conflict("nobody can get the file of this mail, because " + withinSentence(mail));
        }
        if (!mail.clean()) {
            throw Rejection.conflict(
                    "nobody can get the file of this mail, because it has, or may have, the tracking link or the"
                            + " reply address of a letter in it, with which everybody could act as the complainant; its text and its"
                            + " headers are shown without them");
        }
        if (mail.isDiscarded()) {
            throw Rejection.conflict("the file of this mail is deleted, because it was discarded");
        }
        String link = signer.link(mail.file(), mail.id() + ".eml", "message/rfc822", LINK);
        return Response.json(303, Json.object("file", link)).with("location", link);
    }

    private static String withinSentence(SetAsideMail mail) {
        String words = Text.withinSentence(mail.cause().inWords());
        return words.substring(0, words.length() - 1);
    }
}
