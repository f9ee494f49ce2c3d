package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.rules.DocumentRules;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.files.DocumentForm;
import io.redress.files.DocumentLinks;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Gives staff forms to send documents, lists documents, and leads to them. */
final class KeepDocuments {

    private static final String PART = "document";

    private final AdminContext admin;
    private final DocumentLinks links;
    private final Optional<String> site;

    KeepDocuments(AdminContext admin) {
        this.admin = admin;
        this.links = new DocumentLinks(admin.env());
        this.site = admin.env().find("PUBLIC_URL");
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
        Wish wish = wish(request);
        DocumentRules documents = DocumentRules.of(rules);
        documents.check(complaint, caseworker);
        DocumentForm form = links.form(complaint, caseworker.id(), wish.shown, documents.limits(), wish.returnTo);
        return Response.json(201, form.json(Times.of(rules)));
    }

    /**
     * What a request says about the form.
     *
     * @param shown whether the complainant sees the file
     * @param returnTo where a browser goes when the file has arrived; empty if S3 answers by itself
     */
    private record Wish(boolean shown, String returnTo) {}

    private Wish wish(Request request) {
        if (request.body().length == 0) {
            return new Wish(false, "");
        }
        Fields body = request.fields();
        boolean shown = Boolean.TRUE.equals(body.truth("shown"));
        String returnTo = Objects.requireNonNullElse(body.text("returnTo"), "");
        // The form is signed, so it must not lead anybody away from here.
        if (!returnTo.isEmpty() && !returnTo.startsWith(site.orElseGet(request::origin) + "/")) {
            body.fault("returnTo", "must be an address of this site");
        }
        body.check();
        return new Wish(shown, returnTo);
    }

    Response list(Request request) {
        Complaint complaint = admin.read(request, "documents");
        boolean named = admin.mayReadName(complaint, admin.caseworker(request));
        List<RecordedChange> seen = seen(request, complaint, named);
        Times times = Times.of(admin.rules(complaint));
        return Response.ok(Json.object(
                "reference",
                complaint.reference(),
                "documents",
                DocumentWords.of(complaint, seen, named, times),
                "refusedDocuments",
                DocumentWords.refused(seen, times)));
    }

    /**
     * Gives a link to the file that holds for two minutes. It is in the answer, because a page that sends a token with its requests can
     * neither follow such a link by itself nor read where it leads. The reader is recorded before.
     */
    Response open(Request request) {
        Complaint complaint = opened(request, admin.caseworker(request));
        Document document = AttachedDocuments.of(complaint)
                .find(request.path("id"))
                .orElseThrow(() -> Rejection.notFound("there is no document " + request.path("id")));
        String name = DocumentWords.name(seen(request, complaint, true), document.id())
                .orElseGet(() -> complaint.reference() + "-" + document.id());
        DocumentLinks.Link link = links.link(complaint, document, name);
        return Response.ok(Json.object(
                "url", link.url(), "until", Times.of(admin.rules(complaint)).of(link.until())));
    }

    /**
     * The complaint whose document somebody may open. Nobody knows what is written in a document, so a person who may not read the
     * complainant's name gets none (NU-5). A data-protection contact gets those of all complaints except complaints about the contact, because a
     * person who asks for their data may have a copy.
     */
    private Complaint opened(Request request, Actor.Caseworker caseworker) {
        if (admin.isDataProtectionContact(request, caseworker)) {
            Complaint complaint = admin.complaintForContact(request, caseworker);
            admin.recordRead(request, caseworker, complaint, PART);
            return complaint;
        }
        if (!admin.mayReadName(admin.complaint(request), caseworker)) {
            throw Rejection.notAllowed(
                    "you cannot open documents of this complaint, because you may not read the complainant's name");
        }
        return admin.read(request, PART);
    }

    private List<RecordedChange> seen(Request request, Complaint complaint, boolean named) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Rules rules = admin.rules(complaint);
        List<Actor.Caseworker> capacities = rules.access().capacities(complaint, caseworker, admin.now());
        return new Redaction(rules, capacities, Set.of(), named)
                .over(admin.complaints().history(complaint.reference()));
    }
}
