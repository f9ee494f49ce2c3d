package io.redress.tracking;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Json;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.Browser;
import io.redress.web.FaultSentence;
import io.redress.web.FormField;
import io.redress.web.PageTemplate;
import io.redress.web.WantedLanguage;
import java.util.List;
import java.util.Map;

/** Shows the form by which somebody asks for a new link, and takes it, from a browser or from a program. */
final class LinkPages {

    static final String FORM = "GET /{organisation}/links";
    static final String ASK = "POST /{organisation}/links";

    private static final int ACCEPTED = 202;

    private final AskForLink ask;
    private final PageTemplate page = TrackingWords.page("link");
    private final PageTemplate notice = TrackingWords.page("notice");

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
        List<Map<String, Object>> fields = List.of(
                field(AskForLink.REFERENCE, words(procedure).say("link.reference"), values, faults, language),
                field(AskForLink.EMAIL, words(procedure).say("link.email"), values, faults, language));
        Map<String, Object> facts = OrganisationFacts.of(procedure, "links");
        facts.put("send", "links" + WantedLanguage.kept(request, "?"));
        facts.put("fields", fields);
        if (!faults.isEmpty()) {
            // A link to another language would lose what was typed.
            facts.put("languages", List.of());
        }
        facts.put("problem", faults.isEmpty() ? "" : words(procedure).say("correct"));
        facts.put(
                "faults",
                fields.stream()
                        .filter(field -> !"".equals(field.get("fault")))
                        .map(field -> Map.of(
                                "place",
                                field.get("place"),
                                "label",
                                field.get("label"),
                                "message",
                                field.get("fault")))
                        .toList());
        return facts;
    }

    /** The procedure in the language that the reader wants. */
    private Procedure procedure(Request request) {
        String organisation = request.path("organisation");
        return ask.organisation(organisation, WantedLanguage.of(request, ask.organisation(organisation)));
    }

    private static Wording words(Procedure procedure) {
        return TrackingWords.MESSAGES.in(procedure.language());
    }

    private static Map<String, Object> field(
            String name, String label, Map<String, String> values, List<Fault> faults, Language language) {
        String fault = faults.stream()
                .filter(one -> one.field().equals(name))
                .map(one -> FaultSentence.of(one, false, language))
                .findFirst()
                .orElse("");
        return FormField.of(FormField.Kind.LINE, name, label)
                .required(true)
                .filledIn(values.getOrDefault(name, ""), fault)
                .facts(language);
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
