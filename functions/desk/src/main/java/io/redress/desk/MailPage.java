package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.domain.Text;
import io.redress.domain.language.Language;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.FormField;
import io.redress.web.PageTemplate;
import io.redress.web.complaint.FilledIn;
import io.redress.web.complaint.Questions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An e-mail that was set aside, with the decisions that staff may take about it. */
final class MailPage {

    private static final String DECISION = "decision_";
    private static final String REASON = "reason";

    private static final String ADDED = "added";
    private static final String COMPLAINT = "complaint";
    private static final String DISCARDED = "discarded";
    private static final String RESTRICTED =
            "This e-mail replies to a letter of a restricted complaint, and another complaint would show it to others. So no complaint is made of it.";
    private static final String NO_MAIL =
            "This organisation takes no complaints by e-mail any more, so no complaint is made of it.";
    private static final String NOT_ADDED =
            "The complaint to which this e-mail replies takes nothing more from the complainant now, so it cannot be added.";
    private static final int LONGEST_SUBJECT = 200;

    private final DeskTemplate page = new DeskTemplate("mail");
    private final StaffForm form;
    private final LodgedPage lodged;

    MailPage(StaffForm form, LodgedPage lodged) {
        this.form = form;
        this.lodged = lodged;
    }

    Response show(DeskRequest asked) {
        return page.answer(200, facts(asked, "", Attempt.NONE));
    }

    /** Carries out a decision, and leads to the complaint that came of it, or back to the list. */
    Response decide(DeskRequest asked) {
        SentForm form = new SentForm(asked);
        String decision = form.take(DECISION).orElse("");
        Map<String, String> values = form.values();
        try {
            return switch (decision) {
                case ADDED -> {
                    Tree added = asked.json(call(asked, "/mails/{id}/added", Map.of()));
                    yield PageTemplate.seeOther(
                            asked.complaint(added.at("settled").required("added")));
                }
                case COMPLAINT ->
                    lodged.answer(asked, asked.json(call(asked, "/mails/{id}/complaint", new FilledIn(values).body())));
                case DISCARDED -> {
                    asked.response(call(asked, "/mails/{id}/discarded", form.filled()));
                    yield PageTemplate.seeOther(asked.home() + "/mails");
                }
                default -> throw Rejection.invalid(DECISION, "must be one of the decisions of the page");
            };
        } catch (Rejection rejection) {
            return decidedBefore(asked, decision).orElseGet(() -> {
                Problem problem = Problem.of(rejection, asked.request());
                return page.answer(problem.status(), facts(asked, decision, new Attempt(values, Optional.of(problem))));
            });
        }
    }

    /**
     * Where a decision has led that the same user has taken before, as when the form is sent twice; empty if they have not. The staff API
     * itself knows the form that has made a complaint.
     */
    private static Optional<Response> decidedBefore(DeskRequest asked, String decision) {
        Tree settled = mail(asked).at("settled");
        if (settled.text("by").filter(asked.by().sub()::equals).isEmpty()) {
            return Optional.empty();
        }
        return switch (decision) {
            case ADDED -> settled.text("added").map(reference -> PageTemplate.seeOther(asked.complaint(reference)));
            case DISCARDED ->
                settled.text("reason")
                        .filter(asked.form().getOrDefault(REASON, "")::equals)
                        .map(_ -> PageTemplate.seeOther(asked.home() + "/mails"));
            default -> Optional.empty();
        };
    }

    private static Tree mail(DeskRequest asked) {
        return asked.json(Call.get("/mails/{id}").at("id", asked.request().path("id")));
    }

    private static Call call(DeskRequest asked, String route, Map<String, ?> body) {
        return Call.post(route, body).at("id", asked.request().path("id"));
    }

    /** @param decision the decision that was rejected; empty for none */
    private Facts facts(DeskRequest asked, String decision, Attempt attempt) {
        Tree mail = mail(asked);
        String subject = mail.text("subject").filter(text -> !text.isBlank()).orElse("(no subject)");
        String complaint = mail.text("complaint").orElse("");
        List<String> decisions = mail.items("decisions");
        boolean makes = decisions.contains(COMPLAINT);
        boolean making = makes && decision.equals(COMPLAINT);
        FormField reason = FormField.of(FormField.Kind.AREA, REASON, "Why")
                .required(true)
                .filledIn(attempt.value(REASON), attempt.fault(REASON));
        Facts facts = DeskTemplate.frame(asked, "E-mail: " + subject, Menu.MAILS)
                .put("subject", subject)
                .put("about", about(mail))
                .put("complaint", complaint)
                .put("complaintAddress", asked.complaint(complaint))
                .put("text", mail.text("text").orElse(""))
                .put("cut", mail.isTrue("cut"))
                .each("files", mail.list("files"), MailPage::file)
                .put("waits", !decisions.isEmpty())
                .put("adds", decisions.contains(ADDED))
                .put("makes", makes)
                .put("whyNot", decisions.isEmpty() ? List.of() : whyNot(asked, mail, decisions))
                .put("own", asked.home() + "/mails/" + mail.required("id"))
                .put("mark", asked.newMark())
                .put("making", making)
                .put("reason", reason.facts(Language.ENGLISH));
        if (making) {
            return form.forMail(facts, asked, attempt);
        }
        Facts withForm = form.forMail(facts, asked, new Attempt(said(asked, mail), Optional.empty()));
        return ProblemFacts.add(withForm, attempt, Map.of(REASON, "Why"))
                .put("kept", decisions.isEmpty() || decision.equals(COMPLAINT) ? attempt.kept() : List.of());
    }

    /** Why some decisions are not offered. */
    private static List<String> whyNot(DeskRequest asked, Tree mail, List<String> decisions) {
        List<String> why = new ArrayList<>();
        if (mail.text("complaint").isPresent() && !decisions.contains(ADDED)) {
            why.add(NOT_ADDED);
        }
        if (!decisions.contains(COMPLAINT)) {
            why.add(takesMail(asked) ? RESTRICTED : NO_MAIL);
        }
        return why;
    }

    private static boolean takesMail(DeskRequest asked) {
        return Titles.of(asked).definition().list("channels").stream()
                .anyMatch(channel -> !channel.at("mail").texts().isEmpty());
    }

    /** What the mail says. A program that wrote it is not filled in as somebody to whom letters go. */
    private Map<String, String> said(DeskRequest asked, Tree mail) {
        Map<String, String> said = new LinkedHashMap<>(form.empty(asked));
        mail.text("name").ifPresent(name -> said.put(Questions.NAME, name));
        mail.text("from")
                .filter(_ -> mail.text("cause").filter("automatic"::equals).isEmpty())
                .ifPresent(address -> said.put(Questions.EMAIL, address));
        mail.text("subject").ifPresent(subject -> said.put(Questions.SUBJECT, Text.start(subject, LONGEST_SUBJECT)));
        return said;
    }

    private static List<Map<String, Object>> about(Tree mail) {
        Tree settled = mail.at("settled");
        return new Named()
                .add(
                        "From",
                        (mail.text("name").orElse("") + " " + mail.text("from").orElse("")).strip())
                .add("Received", DateWords.minute(mail.text("received")))
                .add("Why it waits", mail.text("causeInWords"))
                .add("More exactly", mail.text("detail"))
                .add("Decided", DateWords.minute(settled.text("at")))
                .add("By", settled.text("name").or(() -> settled.text("by")))
                .add("Became", settled.text("became"))
                .add("Reason", settled.text("reason"))
                .all();
    }

    private static Facts file(Tree file) {
        return new Facts()
                .put("name", file.text("name").orElse("File"))
                .put("about", file.text("type").orElse("") + ", " + FileSize.inWords(file.text("size")));
    }
}
