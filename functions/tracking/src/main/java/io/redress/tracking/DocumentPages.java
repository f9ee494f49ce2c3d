package io.redress.tracking;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Document;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Documents;
import io.redress.domain.rules.DocumentRules;
import io.redress.files.AttachedFile;
import io.redress.files.IncomingDocument;
import io.redress.files.Signer;
import io.redress.files.UploadForm;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives complainants forms to send documents, as a page or as JSON, lists their documents, and leads to them. */
final class DocumentPages {

    static final String SEND = "POST /tracking/{token}/documents";
    static final String LIST = "GET /tracking/{token}/documents";
    static final String OPEN = "GET /tracking/{token}/documents/{id}";

    /** What the address of the complaint has when S3 leads back to it. */
    static final String SENT = "sent";

    private static final Duration FORM_LASTS = Duration.ofMinutes(15);
    private static final Duration LINK_LASTS = Duration.ofMinutes(2);

    private final Env env;
    private final TrackComplaint track;
    private final Signer signer;
    private final Optional<String> publicUrl;
    private final HtmlTemplate page = HtmlTemplate.read("document");
    private final HtmlTemplate notice = HtmlTemplate.read("notice");

    DocumentPages(Env env, TrackComplaint track) {
        this.env = env;
        this.track = track;
        this.signer = Signer.in(env, "DOCUMENTS_BUCKET");
        this.publicUrl = env.find("PUBLIC_URL");
    }

    static boolean isOurs(Request request) {
        return request.route().equals(SEND)
                || request.route().equals(LIST)
                || request.route().equals(OPEN);
    }

    Response answer(Request request) {
        return switch (request.route()) {
            case SEND -> send(request);
            case LIST -> list(request);
            case OPEN -> open(request);
            default -> throw new IllegalArgumentException(request.route());
        };
    }

    private Response send(Request request) {
        TrackedComplaint tracked = track.status(request.path("token"), WantedLanguage.chosen(request));
        Complaint complaint = tracked.complaint();
        DocumentRules rules = DocumentRules.of(tracked.rules());
        rules.check(complaint, tracked.by());
        IncomingDocument wanted = new IncomingDocument(
                complaint.organisation(),
                complaint.reference(),
                IncomingDocument.newId(env),
                tracked.by().name(),
                true,
                env.now());
        boolean asPage = Browser.asks(request);
        String back = asPage ? address(request) + "?" + SENT + "=1" + tracked.languageChoice("&") : "";
        UploadForm form =
                signer.form(wanted.key(), wanted.metadata(), rules.limits().mostBytes(), FORM_LASTS, back);
        return asPage
                ? page.answer(200, facts(request, tracked, form, rules.limits()), signer.origin())
                : Response.json(201, json(wanted, form, tracked, rules.limits()));
    }

    private Map<String, Object> facts(Request request, TrackedComplaint tracked, UploadForm form, Documents limits) {
        Wording words = tracked.words();
        String types = limits.types().stream()
                .map(type -> words.say(FileTypeWords.keyOf(type)))
                .distinct()
                .collect(Collectors.joining(", "));
        String reference = tracked.complaint().reference();
        String organisation = tracked.procedure().name();
        return Map.of(
                HtmlTemplate.LANGUAGE,
                tracked.language().tag(),
                "organisation",
                organisation,
                "title",
                words.say("document.title", reference, organisation),
                "about",
                words.say("document.about", reference, String.valueOf(limits.megabytes()), types),
                "url",
                form.url(),
                "fields",
                form.fields().entrySet().stream()
                        .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                        .toList(),
                "accept",
                String.join(",", limits.types()),
                "back",
                relative(request) + tracked.languageChoice("?"));
    }

    private Map<String, Object> json(
            IncomingDocument wanted, UploadForm form, TrackedComplaint tracked, Documents limits) {
        return Json.object(
                "id", wanted.id(),
                "url", form.url(),
                "fields", form.fields(),
                "until", new Times(tracked.zone()).of(env.now().plus(FORM_LASTS)),
                "mostBytes", limits.mostBytes(),
                "types", limits.types());
    }

    private Response list(Request request) {
        TrackedComplaint tracked = track.status(request.path("token"), WantedLanguage.chosen(request));
        SentDocuments documents = SentDocuments.of(tracked);
        Times times = new Times(tracked.zone());
        return Response.ok(Json.object(
                "reference", tracked.complaint().reference(),
                "documents", documents.json(times),
                "refusedDocuments", documents.refusedJson(times)));
    }

    /** Leads to the file, by a link that holds for two minutes. */
    private Response open(Request request) {
        TrackedComplaint tracked = track.status(request.path("token"), WantedLanguage.chosen(request));
        SentDocuments documents = SentDocuments.of(tracked);
        Document document =
                documents.find(request.path("id")).orElseThrow(() -> Rejection.notFound("there is no such document"));
        Complaint complaint = tracked.complaint();
        AttachedFile file =
                new AttachedFile(complaint.organisation(), complaint.reference(), document.id(), document.sha256());
        return HtmlTemplate.seeOther(
                signer.link(file.key(), documents.name(document.id()), document.type(), LINK_LASTS));
    }

    Response problem(Request request, Problem problem) {
        if (!Browser.asks(request)) {
            return problem.response();
        }
        boolean known = problem.status() != 404 && problem.status() != 410;
        return notice.answer(
                problem.status(),
                Notice.of(problem, WantedLanguage.of(request)).facts(known ? relative(request) : "", ""));
    }

    private String address(Request request) {
        return publicUrl.orElseGet(request::origin) + "/tracking/" + token(request);
    }

    /** The complaint's address relative to the requested page. */
    private static String relative(Request request) {
        return (request.route().equals(OPEN) ? "../../" : "../") + token(request);
    }

    private static String token(Request request) {
        return URLEncoder.encode(request.path("token"), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
