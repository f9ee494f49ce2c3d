package io.redress.tracking;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Presentation;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.procedures.Procedures;
import io.redress.web.Browser;
import io.redress.web.WantedLanguage;
import io.redress.web.complaint.Questions;
import io.redress.web.complaint.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what an organisation is and how it handles complaints, to somebody who considers making one. */
final class ShowOrganisation {

    static final String SHOW = "GET /{organisation}";

    private final Env env;
    private final OrganisationPage page = new OrganisationPage();
    private final Procedures procedures;

    ShowOrganisation(Env env) {
        this.env = env;
        this.procedures = Procedures.in(env, DaysOff.NONE);
    }

    /** In the language that the request asks for, if the organisation offers it. */
    Response run(Request request) {
        Rules rules = procedures.inForce(request.path("organisation"));
        Language language = WantedLanguage.of(request, rules.procedure());
        Rules inLanguage = procedures.in(language, rules);
        Response answer = Browser.asks(request)
                ? page.show(request, inLanguage.procedure(), today(rules))
                : Response.ok(run(inLanguage)).with("content-language", language.tag());
        return answer.with("vary", "accept, accept-language");
    }

    private LocalDate today(Rules rules) {
        return env.now().atZone(rules.calendar().zone()).toLocalDate();
    }

    private Map<String, Object> run(Rules rules) {
        Procedure procedure = rules.procedure();
        LocalDate today = today(rules);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("organisation", procedure.organisation());
        shown.put("name", procedure.name());
        shown.put(
                "languages",
                procedure.languages().stream().map(Language::tag).sorted().toList());
        shown.put("description", procedure.description());
        shown.put("contact", procedure.contact());
        shown.put(
                "contacts",
                procedure.publicContacts().stream()
                        .map(contact -> Json.object("title", contact.title(), "value", contact.value()))
                        .toList());
        shown.put(
                "kinds",
                titled(Questions.kinds(procedure, Writer.PUBLIC).stream()
                        .map(kind -> List.of(kind.id(), kind.title()))));
        shown.put(
                "channels",
                titled(procedure.channels().stream()
                        .filter(channel -> channel.approved(today))
                        .map(channel -> List.of(channel.id(), channel.title()))));
        shown.put("categories", Presentation.choices(procedure.categories()));
        shown.put("departments", Presentation.choices(procedure.departments()));
        shown.put("asks", asks(procedure));
        shown.put(
                "stages",
                procedure.stages().stream()
                        .map(stage -> stage(stage, procedure))
                        .toList());
        shown.put(
                "externalBodies",
                procedure.externalBodies().stream()
                        .filter(body -> body.open(today))
                        .map(body -> Json.object("title", body.title(), "contact", body.contact()))
                        .toList());
        return shown;
    }

    private static List<String> asks(Procedure procedure) {
        List<String> asks = new ArrayList<>(List.of("subject", "details"));
        if (procedure.intake().anonymous() == Intake.Anonymous.REFUSE) {
            asks.add("complainant.name");
            asks.add("complainant.email or phone or address");
        }
        for (Intake.Question consulted : procedure.intake().asks()) {
            asks.add(
                    switch (consulted) {
                        case FRONTLINE -> "frontline.tried, frontline.with, frontline.result";
                        case CATEGORY -> "category";
                        case DEPARTMENT -> "department";
                        case REMEDY -> "remedySought";
                    });
        }
        return asks;
    }

    /** A stage in plain words, with the time limits that run while a complaint is there. */
    private static Map<String, Object> stage(Stage stage, Procedure procedure) {
        Map<String, Object> shown = Presentation.stage(stage);
        shown.put(
                "limits",
                procedure.limits().stream()
                        .filter(limit -> limit.runsIn(stage.id()) && limit.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                        .map(limit -> Json.object(
                                "title", limit.title(), "span", limit.span().inWords(procedure.language())))
                        .toList());
        return shown;
    }

    private static List<Map<String, Object>> titled(java.util.stream.Stream<List<String>> pairs) {
        return pairs.map(pair -> Json.object("id", pair.getFirst(), "title", pair.getLast()))
                .toList();
    }
}
