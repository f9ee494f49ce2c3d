package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Documents;
import io.redress.domain.rules.DocumentRules;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.files.AttachedFile;
import io.redress.files.IncomingDocument;
import io.redress.files.Signer;
import io.redress.files.UploadForm;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives staff forms to send documents, lists documents, and leads to them. */
final class KeepDocuments {

    private static final Duration FORM_LASTS = Duration.ofMinutes(15);
    private static final Duration LINK_LASTS = Duration.ofMinutes(2);

    private final AdminContext admin;
    private final Signer signer;

    KeepDocuments(AdminContext admin) {
        this.admin = admin;
        this.signer = Signer.in(admin.env(), "DOCUMENTS_BUCKET");
    }

    /** A form that sends one file to the complaint. Who may write a note on it may do that. */
    Response send(Request request) {
        Complaint complaint = admin.complaint(request);
        Actor.Caseworker caseworker = admin.caseworker(request);
        Rules rules = admin.rules(complaint);
        boolean mayAct = rules.offered(complaint, caseworker, admin.now()).stream()
                .anyMatch(action -> action.builtIn().equals(Optional.of(BuiltInActionId.NOTE)));
        if (!mayAct) {
            throw Rejection.notAllowed("you cannot add documents to this complaint now");
        }
        boolean shown = shown(request);
        DocumentRules documents = DocumentRules.of(rules);
        documents.check(complaint, caseworker);
        IncomingDocument wanted = new IncomingDocument(
                complaint.organisation(),
                complaint.reference(),
                IncomingDocument.newId(admin.env()),
                caseworker.id(),
                shown,
                admin.now());
        Documents limits = documents.limits();
        UploadForm form = signer.form(wanted.key(), wanted.metadata(), limits.mostBytes(), FORM_LASTS, "");
        return Response.json(
                201,
                Json.object(
                        "id", wanted.id(),
                        "url", form.url(),
                        "fields", form.fields(),
                        "until", Times.of(rules).of(admin.now().plus(FORM_LASTS)),
                        "mostBytes", limits.mostBytes(),
                        "types", limits.types()));
    }

    private static boolean shown(Request request) {
        if (request.body().length == 0) {
            return false;
        }
        Fields body = request.fields();
        Boolean shown = body.truth("shown");
        body.check();
        return Boolean.TRUE.equals(shown);
    }

    Response list(Request request) {
        Complaint complaint = admin.read(request, "documents");
        List<RecordedChange> seen = seen(request, complaint);
        Times times = Times.of(admin.rules(complaint));
        return Response.ok(Json.object(
                "reference",
                complaint.reference(),
                "documents",
                DocumentWords.of(complaint, seen, mayReadName(request, complaint), times),
                "refusedDocuments",
                DocumentWords.refused(seen, times)));
    }

    /**
     * Gives a link to the file that holds for two minutes. It is in the answer, because a page that sends a token with its requests can
     * neither follow such a link by itself nor read where it leads. The reader is recorded before. Who may not read the complainant's name gets
     * no file, because nobody knows what is written in it (NU-5).
     */
    Response open(Request request) {
        if (!mayReadName(request, admin.complaint(request))) {
            throw Rejection.notAllowed(
                    "you cannot open documents of this complaint, because you may not read the complainant's name");
        }
        Complaint complaint = admin.read(request, "document");
        Document document = AttachedDocuments.of(complaint)
                .find(request.path("id"))
                .orElseThrow(() -> Rejection.notFound("there is no document " + request.path("id")));
        AttachedFile file =
                new AttachedFile(complaint.organisation(), complaint.reference(), document.id(), document.sha256());
        String name = DocumentWords.name(seen(request, complaint), document.id())
                .orElseGet(() -> complaint.reference() + "-" + document.id());
        return Response.ok(Json.object(
                "url",
                signer.link(file.key(), name, document.type(), LINK_LASTS),
                "until",
                Times.of(admin.rules(complaint)).of(admin.now().plus(LINK_LASTS))));
    }

    private boolean mayReadName(Request request, Complaint complaint) {
        return admin.rules(complaint)
                .access()
                .mayReadName(
                        complaint, admin.complaints().particulars(complaint.reference()), admin.caseworker(request));
    }

    private List<RecordedChange> seen(Request request, Complaint complaint) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Rules rules = admin.rules(complaint);
        boolean named = mayReadName(request, complaint);
        List<Actor.Caseworker> capacities = rules.access().capacities(complaint, caseworker, admin.now());
        return new Redaction(rules, capacities, Set.of(), named)
                .over(admin.complaints().history(complaint.reference()));
    }
}
