package io.redress.tracking;

import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.PageTemplate;
import io.redress.web.WantedLanguage;
import io.redress.web.complaint.Questions;
import io.redress.web.complaint.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows somebody in a browser who an organisation is, what happens to a complaint, and how to make one. */
final class OrganisationPage {

    private final PageTemplate page = TrackingWords.page("organisation");

    /**
     * @param procedure the procedure in the language of the reader
     * @param today the day on which channels and external bodies must be open
     */
    Response show(Request request, Procedure procedure, LocalDate today) {
        String address = request.path("organisation");
        Map<String, Object> facts = OrganisationFacts.of(procedure, address);
        Wording words = TrackingWords.MESSAGES.in(procedure.language());
        facts.put("heading", words.say("organisation.heading", procedure.name()));
        facts.put("description", procedure.description());
        facts.put("steps", Steps.of(procedure));
        facts.put("others", Steps.ofOthers(procedure));
        facts.put("complain", address + "/complain" + WantedLanguage.kept(request, "?"));
        facts.put("lost", address + "/links" + WantedLanguage.kept(request, "?"));
        facts.put("kinds", kinds(request, procedure, address));
        facts.put(
                "channels",
                procedure.channels().stream()
                        .filter(channel -> channel.approved(today))
                        .map(channel -> Map.of("title", channel.title()))
                        .toList());
        facts.put(
                "bodies",
                procedure.externalBodies().stream()
                        .filter(body -> body.open(today))
                        .map(body -> Map.of(
                                "title", body.title(), "contact", Objects.requireNonNullElse(body.contact(), "")))
                        .toList());
        return page.answer(200, facts);
    }

    /** What else than a complaint the form takes, each with a link to the form for it. */
    private static List<Map<String, String>> kinds(Request request, Procedure procedure, String address) {
        return Questions.kinds(procedure, Writer.PUBLIC).stream()
                .filter(kind -> !kind.startsLimits())
                .map(kind -> Map.of(
                        "title",
                        kind.title(),
                        "address",
                        address + "/complain?kind=" + kind.id() + WantedLanguage.kept(request, "&")))
                .toList();
    }
}
