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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives staff forms to send documents, lists documents, and leads to them. */
final class KeepDocuments {

    private static final Duration FORM_LASTS = Duration.ofHours(1);
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
        DocumentRules documents = new DocumentRules(rules.procedure());
        documents.check(complaint, false);
        IncomingDocument wanted = new IncomingDocument(
                complaint.organisation(),
                complaint.reference(),
                IncomingDocument.newId(admin.env()),
                caseworker.id(),
                shown);
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
        return Response.ok(Json.object(
                "reference",
                complaint.reference(),
                "documents",
                DocumentWords.of(complaint, seen(request, complaint), Times.of(admin.rules(complaint)))));
    }

    /** Leads to the file, by a link that holds for two minutes. The reader is recorded before. */
    Response open(Request request) {
        Complaint complaint = admin.read(request, "document");
        Document document = AttachedDocuments.of(complaint)
                .find(request.path("id"))
                .orElseThrow(() -> Rejection.notFound("there is no document " + request.path("id")));
        AttachedFile file =
                new AttachedFile(complaint.organisation(), complaint.reference(), document.id(), document.sha256());
        String name = DocumentWords.name(seen(request, complaint), document.id())
                .orElseGet(() -> complaint.reference() + "-" + document.id());
        return new Response(303, Map.of("location", signer.link(file.key(), name, document.type(), LINK_LASTS)), "");
    }

    private List<RecordedChange> seen(Request request, Complaint complaint) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Rules rules = admin.rules(complaint);
        boolean named = rules.access()
                .mayReadName(complaint, admin.complaints().particulars(complaint.reference()), caseworker);
        List<Actor.Caseworker> capacities = rules.access().capacities(complaint, caseworker, admin.now());
        return new Redaction(rules, capacities, Set.of(), named)
                .over(admin.complaints().history(complaint.reference()));
    }
}
