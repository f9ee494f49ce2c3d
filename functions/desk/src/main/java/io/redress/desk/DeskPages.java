package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.lambda.Http;
import io.redress.paper.PreviewLetters;
import io.redress.paper.ShowLetter;
import io.redress.paper.ShowLettersOfProcedure;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import java.util.List;

/** Maps each route of somebody who has signed in to its page. */
final class DeskPages {

    private final NoticePage notice = new NoticePage();
    private final TodayPage today = new TodayPage();
    private final SearchPage search = new SearchPage();
    private final ComplaintPage complaint = new ComplaintPage(notice);
    private final ActionPage action = new ActionPage(notice);
    private final LetterPages letters;
    private final RegisterPage register = new RegisterPage();
    private final MailsPage mails = new MailsPage();
    private final MailPage mail;
    private final LodgePage lodge;
    private final DocumentPage document;
    private final PeoplePage people = new PeoplePage();
    private final PersonPage person = new PersonPage();
    private final CalendarPage calendar = new CalendarPage();
    private final ProcedurePage procedure = new ProcedurePage();
    private final LettersOfProcedurePages lettersOfProcedure;
    private final ReportsPage reports = new ReportsPage();
    private final ReportPage report = new ReportPage();
    private final FiguresPage figures = new FiguresPage();

    DeskPages(
            ShowLetter showLetter,
            PreviewLetters previewLetters,
            ShowLettersOfProcedure showLettersOfProcedure,
            StaffForm form,
            DocumentPage document) {
        LodgedPage lodged = new LodgedPage();
        letters = new LetterPages(showLetter, previewLetters, action);
        lettersOfProcedure = new LettersOfProcedurePages(showLettersOfProcedure);
        lodge = new LodgePage(form, lodged);
        mail = new MailPage(form, lodged);
        this.document = document;
    }

    Response answer(DeskRequest asked) {
        return switch (asked.request().route()) {
            case "GET /{organisation}/desk" -> today.show(asked);
            case "GET /{organisation}/desk/complaints" -> search.show(asked);
            case "GET /{organisation}/desk/complaints/{reference}" -> complaint.show(asked);
            case "GET /{organisation}/desk/complaints/{reference}/actions/{action}" -> action.show(asked);
            case "POST /{organisation}/desk/complaints/{reference}/actions/{action}" -> action.send(asked);
            case "POST /{organisation}/desk/complaints/{reference}/actions/{action}/preview" -> letters.preview(asked);
            case "GET /{organisation}/desk/complaints/{reference}/letters/{change}/{letter}" -> letters.show(asked);
            case "POST /{organisation}/desk/complaints/{reference}/documents" -> document.send(asked);
            case "GET /{organisation}/desk/complaints/{reference}/documents/{id}" -> document.open(asked);
            case "GET /{organisation}/desk/lodge" -> lodge.show(asked);
            case "POST /{organisation}/desk/lodge" -> lodge.send(asked);
            case "GET /{organisation}/desk/register" -> register.show(asked);
            case "GET /{organisation}/desk/register/csv" -> register.csv(asked);
            case "GET /{organisation}/desk/mails" -> mails.show(asked);
            case "GET /{organisation}/desk/mails/{id}" -> mail.show(asked);
            case "POST /{organisation}/desk/mails/{id}" -> mail.decide(asked);
            case "GET /{organisation}/desk/people" -> people.show(asked);
            case "GET /{organisation}/desk/people/{id}" -> person.show(asked);
            case "POST /{organisation}/desk/people/{id}" -> person.send(asked);
            case "GET /{organisation}/desk/calendar" -> calendar.show(asked);
            case "POST /{organisation}/desk/calendar" -> calendar.send(asked);
            case "GET /{organisation}/desk/procedure" -> procedure.show(asked);
            case "GET /{organisation}/desk/procedure/letters" -> lettersOfProcedure.all(asked);
            case "GET /{organisation}/desk/procedure/letters/{letter}" -> lettersOfProcedure.one(asked);
            case "GET /{organisation}/desk/reports" -> reports.show(asked);
            case "GET /{organisation}/desk/reports/{report}/{period}" -> report.show(asked);
            case "POST /{organisation}/desk/reports/{report}/{period}" -> report.ask(asked);
            case "POST /{organisation}/desk/reports/{report}/{period}/actions/{action}" -> report.act(asked);
            case "GET /{organisation}/desk/reports/{report}/{period}/pdf" -> report.pdf(asked);
            case "GET /{organisation}/desk/reports/{report}/{period}/csv" -> report.csv(asked);
            case "GET /{organisation}/desk/figures" -> figures.show(asked);
            default -> Http.noSuchRoute(asked.request());
        };
    }

    private static List<String> texts(Problem problem) {
        return problem.faults().isEmpty()
                ? List.of(Desk.sentence(problem))
                : problem.faults().stream()
                        .map(fault -> fault.field() + ": " + Problem.message(fault, Language.ENGLISH))
                        .toList();
    }

    /** A page about a request that was rejected. It throws if the user may not even see who they are here. */
    Response problem(DeskRequest asked, Problem problem) {
        return notice.answer(
                problem.status(),
                asked,
                problem.title().in(Language.ENGLISH),
                texts(problem),
                asked.home(),
                Attempt.NONE);
    }
}
