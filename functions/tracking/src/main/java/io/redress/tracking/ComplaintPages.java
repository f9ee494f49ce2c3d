package io.redress.tracking;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Procedure;
import io.redress.intake.Receipt;
import io.redress.lambda.Telemetry;
import io.redress.platform.Portion;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.PageTemplate;
import io.redress.web.WantedLanguage;
import io.redress.web.complaint.ComplaintForm;
import io.redress.web.complaint.FilledIn;
import io.redress.web.complaint.Questions;
import io.redress.web.complaint.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Shows the form for a complaint, what has been filled in before it is sent, and takes it. */
final class ComplaintPages {

    static final String FORM = "GET /{organisation}/complain";
    static final String TAKE = "POST /{organisation}/complain";

    /** How much the texts of a form may weigh that its page gives back. No texts that are accepted weigh more. */
    private static final long MOST_GIVEN_BACK = 3_000_000;

    private static final int TOO_MANY = 429;

    private final SubmitForm submit;
    private final Supplier<String> newMark;
    private final PageTemplate form = TrackingWords.page("complain");
    private final PageTemplate check = TrackingWords.page("check");
    private final PageTemplate notice = TrackingWords.page("notice");

    /** @param newMark makes a mark by which a form is known if it is sent twice */
    ComplaintPages(SubmitForm submit, Supplier<String> newMark) {
        this.submit = submit;
        this.newMark = newMark;
    }

    static boolean isOurs(Request request) {
        return request.route().equals(FORM) || request.route().equals(TAKE);
    }

    Response answer(Request request) {
        return switch (request.route()) {
            case FORM -> empty(request);
            case TAKE -> take(request);
            default -> throw new IllegalArgumentException(request.route());
        };
    }

    /** The empty form. The address may name a kind of the procedure, such as a question or praise; otherwise it is the first kind. */
    private Response empty(Request request) {
        Procedure procedure = procedure(request);
        String kind = request.query(Questions.KIND)
                .filter(wanted -> Questions.kinds(procedure, Writer.PUBLIC).stream()
                        .anyMatch(known -> known.id().equals(wanted)))
                .orElseGet(() ->
                        Questions.kinds(procedure, Writer.PUBLIC).getFirst().id());
        SentForm sent = new SentForm(
                new FilledIn(Map.of(
                        Questions.KIND,
                        kind,
                        Questions.LANGUAGE,
                        procedure.language().tag())),
                newMark.get(),
                SentForm.Step.CHANGE);
        Map<String, Object> facts = facts(request, procedure, sent, List.of());
        return form.answer(200, facts);
    }

    private Response take(Request request) {
        Procedure procedure = procedure(request);
        SentForm sent = SentForm.of(request).marked(newMark.get());
        String organisation = procedure.organisation();
        return switch (sent.step()) {
            case CHANGE -> again(200, request, procedure, sent, List.of(), "");
            case CHECK -> {
                submit.check(organisation, sent, procedure.language());
                Map<String, Object> facts = OrganisationFacts.of(procedure, "complain");
                facts.putAll(new CheckAnswers(procedure, sent).facts(address(request)));
                yield check.answer(200, facts);
            }
            case SEND -> received(request, submit.run(organisation, sent, procedure.language()));
        };
    }

    /** Leads to the page of the complaint, which confirms the receipt. */
    private static Response received(Request request, Receipt receipt) {
        Telemetry.count(receipt.mailHeld() ? "SubmittedWithoutMail" : "Submitted");
        return PageTemplate.seeOther("../tracking/" + receipt.token() + "?" + ReceiptFacts.RECEIVED + "="
                + ReceiptFacts.inAddress(receipt) + WantedLanguage.kept(request, "&"));
    }

    /** Shows a problem: with the form and all that was filled in, or on a page of its own. */
    Response problem(Request request, Problem problem, Reader reader) {
        boolean withForm = request.route().equals(TAKE)
                && switch (problem.status()) {
                    case 409, 422, TOO_MANY -> true;
                    default -> false;
                };
        if (!withForm) {
            return notice.answer(
                    problem.status(),
                    (request.route().equals(TAKE) ? Notice.ofForm(problem, reader) : Notice.of(problem, reader))
                            .facts(""));
        }
        if (problem.status() == TOO_MANY) {
            Telemetry.count("SubmissionsOverTheCap");
        }
        SentForm sent = SentForm.of(request).marked(newMark.get());
        if (Portion.weight(sent.filled().values()) > MOST_GIVEN_BACK) {
            return notice.answer(413, Notice.tooLong(reader.language()).facts(""));
        }
        Response page = again(
                problem.status(),
                request,
                procedure(request),
                // What is sent next is another complaint than the one that was sent with this mark.
                problem.status() == 409 ? sent.with(newMark.get()) : sent,
                problem.faults(),
                inWords(problem, reader.language()));
        return problem.pause() == null
                ? page
                : page.with("retry-after", String.valueOf(problem.pause().toSeconds()));
    }

    private static String inWords(Problem problem, Language language) {
        Wording words = TrackingWords.MESSAGES.in(language);
        return switch (problem.status()) {
            case 422 -> words.say("complain.correct");
            case 409 -> problem.type().equals("full") ? problem.detail(language) : words.say("complain.sentBefore");
            default -> Notice.sentence(problem.detail(language));
        };
    }

    private Response again(
            int status, Request request, Procedure procedure, SentForm sent, List<Fault> faults, String problem) {
        Map<String, Object> facts = facts(request, procedure, sent, faults);
        // A link to another language would lose what was typed, so these are buttons of the form.
        facts.put("languages", List.of());
        facts.put("otherLanguages", WantedLanguage.links(procedure.language(), procedure.languages(), "complain"));
        facts.put("problem", problem);
        return form.answer(status, facts);
    }

    private static Map<String, Object> facts(Request request, Procedure procedure, SentForm sent, List<Fault> faults) {
        Map<String, Object> facts = new HashMap<>(OrganisationFacts.of(procedure, "complain"));
        facts.putAll(new ComplaintForm(procedure, Questions.ofPublic(procedure), sent.filled(), faults).facts());
        facts.put("mark", sent.mark());
        facts.put("heading", TrackingWords.MESSAGES.in(procedure.language()).say("complain.heading", procedure.name()));
        facts.put("send", address(request));
        facts.put("back", "../" + procedure.organisation() + WantedLanguage.kept(request, "?"));
        facts.put("problem", "");
        facts.put("otherLanguages", List.of());
        return facts;
    }

    /** The address of the form, relative to the page. */
    private static String address(Request request) {
        return "complain" + WantedLanguage.kept(request, "?");
    }

    /** The procedure in the language that the reader wants. */
    private Procedure procedure(Request request) {
        String organisation = request.path("organisation");
        return submit.procedure(organisation, WantedLanguage.of(request, submit.procedure(organisation)));
    }
}
