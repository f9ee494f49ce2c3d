package io.redress.tracking;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Json;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the form by which somebody asks for a new link, and takes it, from a browser or from a program. */
final class LinkPages {

    static final String FORM = "GET /{organisation}/links";
    static final String ASK = "POST /{organisation}/links";

    private static final int ACCEPTED = 202;

    private final AskForLink ask;
    private final HtmlTemplate page = HtmlTemplate.read("link");
    private final HtmlTemplate notice = HtmlTemplate.read("notice");

    LinkPages(AskForLink ask) {
        this.ask = ask;
    }

    Response form(Request request) {
        return page.answer(200, facts(request, Map.of(), List.of()));
    }

    Response ask(Request request) {
        String organisation = request.path("organisation");
        Procedure procedure = procedure(request);
        ask.run(organisation, values(request));
        String answer = AskForLink.answer(procedure);
        return Browser.asks(request)
                ? notice.answer(
                        ACCEPTED,
                        new Notice(words(procedure).say("link.thanks"), List.of(answer), procedure.language())
                                .facts(""))
                : Response.json(ACCEPTED, Json.object("detail", answer));
    }

    /** Whether the request is one of these. */
    static boolean isOurs(Request request) {
        return request.route().equals(FORM) || request.route().equals(ASK);
    }

    /** Shows a problem: beside the fields of the form, or on a page of its own. */
    Response problem(Request request, Problem problem, Reader reader) {
        return problem.status() == 422
                ? page.answer(422, facts(request, values(request), problem.faults()))
                : notice.answer(problem.status(), Notice.of(problem, reader).facts(""));
    }

    private Map<String, Object> facts(Request request, Map<String, String> values, List<Fault> faults) {
        Procedure procedure = procedure(request);
        Language language = procedure.language();
        return Map.of(
                HtmlTemplate.LANGUAGE,
                language.tag(),
                "languages",
                WantedLanguage.links(language, procedure.languages(), "links"),
                "send",
                "links" + WantedLanguage.kept(request, "?"),
                "organisation",
                procedure.name(),
                "contact",
                procedure.contact(),
                "contacts",
                procedure.publicContacts().stream()
                        .map(contact -> Map.of("title", contact.title(), "value", contact.value()))
                        .toList(),
                "fields",
                List.of(
                        field(AskForLink.REFERENCE, words(procedure).say("link.reference"), values, faults, language),
                        field(AskForLink.EMAIL, words(procedure).say("link.email"), values, faults, language)));
    }

    /** The procedure in the language that the reader wants. */
    private Procedure procedure(Request request) {
        String organisation = request.path("organisation");
        return ask.organisation(organisation, WantedLanguage.of(request, ask.organisation(organisation)));
    }

    private static Wording words(Procedure procedure) {
        return HtmlTemplate.MESSAGES.in(procedure.language());
    }

    private static Map<String, Object> field(
            String name, String label, Map<String, String> values, List<Fault> faults, Language language) {
        String fault = faults.stream()
                .filter(one -> one.field().equals(name))
                .map(one -> HtmlTemplate.MESSAGES.in(language).say("fault", Problem.message(one, language)))
                .findFirst()
                .orElse("");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("place", name);
        facts.put("name", name);
        facts.put("label", label);
        facts.put("value", values.getOrDefault(name, ""));
        facts.put("fault", fault);
        facts.put("required", true);
        facts.put("longest", "");
        facts.put("sole", true);
        facts.put("line", true);
        for (String other : List.of("area", "date", "numeric", "few", "many")) {
            facts.put(other, false);
        }
        facts.put("options", List.of());
        return facts;
    }

    private static Map<String, String> values(Request request) {
        if (Browser.sentForm(request)) {
            return request.form();
        }
        var fields = request.fields();
        Map<String, String> values = fields.strings();
        fields.check();
        return values;
    }
}
