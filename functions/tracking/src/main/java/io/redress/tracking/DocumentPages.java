package io.redress.tracking;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Document;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Documents;
import io.redress.domain.rules.DocumentRules;
import io.redress.files.DocumentForm;
import io.redress.files.DocumentLinks;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.PathPart;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.web.Browser;
import io.redress.web.PageTemplate;
import io.redress.web.WantedLanguage;
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

    private final TrackComplaint track;
    private final DocumentLinks links;
    private final Optional<String> publicUrl;
    private final PageTemplate page = TrackingWords.page("document");
    private final PageTemplate notice = TrackingWords.page("notice");

    DocumentPages(Env env, TrackComplaint track) {
        this.track = track;
        this.links = new DocumentLinks(env);
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
        DocumentRules rules = DocumentRules.of(tracked.rules());
        rules.check(tracked.complaint(), tracked.by());
        boolean asPage = Browser.asks(request);
        String back = asPage ? address(request) + "?" + SENT + "=1" + tracked.languageChoice("&") : "";
        DocumentForm form = links.form(tracked.complaint(), tracked.by().name(), true, rules.limits(), back);
        return asPage
                ? page.answer(200, facts(request, tracked, form), links.origin())
                : Response.json(201, form.json(Times.of(tracked.rules())));
    }

    private Map<String, Object> facts(Request request, TrackedComplaint tracked, DocumentForm form) {
        Wording words = tracked.words();
        Documents limits = form.limits();
        String types = limits.types().stream()
                .map(type -> words.say(FileTypeWords.keyOf(type)))
                .distinct()
                .collect(Collectors.joining(", "));
        String reference = tracked.complaint().reference();
        String organisation = tracked.procedure().name();
        return Map.of(
                PageTemplate.LANGUAGE,
                tracked.language().tag(),
                "organisation",
                organisation,
                "colour",
                tracked.procedure().colour(),
                "title",
                words.say("document.title", reference, organisation),
                "about",
                words.say("document.about", reference, String.valueOf(limits.megabytes()), types),
                "url",
                form.form().url(),
                "fields",
                form.form().fields().entrySet().stream()
                        .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                        .toList(),
                "accept",
                String.join(",", limits.types()),
                "back",
                relative(request) + tracked.languageChoice("?"));
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
        Document document = documents
                .find(request.path("id"))
                .orElseThrow(() -> Rejection.notFound(FaultWords.say("document.unknown")));
        return PageTemplate.seeOther(links.link(tracked.complaint(), document, documents.name(document.id()))
                .url());
    }

    /** Shows a problem on a page of its own. */
    Response problem(Request request, Problem problem, Reader reader) {
        return notice.answer(
                problem.status(),
                Notice.of(problem, reader)
                        .facts(
                                Notice.leadsBack(problem, reader)
                                        ? relative(request) + WantedLanguage.kept(request, "?")
                                        : "",
                                ""));
    }

    private String address(Request request) {
        return publicUrl.orElseGet(request::origin) + "/tracking/" + token(request);
    }

    /** The complaint's address relative to the requested page. */
    private static String relative(Request request) {
        return (request.route().equals(OPEN) ? "../../" : "../") + token(request);
    }

    private static String token(Request request) {
        return PathPart.of(request.path("token"));
    }
}
