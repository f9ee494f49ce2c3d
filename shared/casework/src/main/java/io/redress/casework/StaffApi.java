package io.redress.casework;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers each request of staff with its use case. The function admin-api gives the answers to programs; the desk makes pages of them, so
 * that both obey the same rules.
 */
public final class StaffApi {

    private final AdminContext admin;
    private final ShowMe me;
    private final ListComplaints list;
    private final LodgeComplaint lodge;
    private final ShowComplaint show;
    private final ActOnComplaint act;
    private final KeepDocuments documents;
    private final ShowHistory history;
    private final VerifyHistory verify;
    private final KeepStaff staff;
    private final LifeOfReport life;
    private final RequestReport reports;
    private final SettleReportMail settle;
    private final GiveReportFeedback feedback;
    private final ShowRegister register;
    private final KeepCalendar calendar;
    private final ShowDates dates;
    private final ShowFigures figures;
    private final KeepContactConditions conditions;
    private final KeepImprovements improvements;
    private final ShowSettingsHistory settingsHistory;
    private final ShowReads reads;
    private final PreviewErasures erasures;
    private final KeepDeadLetters deadLetters;
    private final ShowPersonalData personalData;
    private final ErasePersonalData erasePersonalData;
    private final KeepMails mails;
    private final DecideOnMail decideOnMail;

    /** @param count counts something that operators are shown, by the name of its metric */
    public StaffApi(Env env, Consumer<String> count) {
        this(new AdminContext(env, count));
    }

    private StaffApi(AdminContext admin) {
        this.admin = admin;
        list = new ListComplaints(admin);
        me = new ShowMe(admin, list);
        lodge = new LodgeComplaint(admin);
        show = new ShowComplaint(admin);
        act = new ActOnComplaint(admin, show);
        documents = new KeepDocuments(admin);
        history = new ShowHistory(admin);
        verify = new VerifyHistory(admin);
        staff = new KeepStaff(admin);
        life = new LifeOfReport(admin);
        reports = new RequestReport(admin, life);
        settle = new SettleReportMail(admin);
        feedback = new GiveReportFeedback(admin);
        register = new ShowRegister(admin);
        calendar = new KeepCalendar(admin);
        dates = new ShowDates(admin);
        figures = new ShowFigures(admin);
        conditions = new KeepContactConditions(admin);
        improvements = new KeepImprovements(admin);
        settingsHistory = new ShowSettingsHistory(admin);
        reads = new ShowReads(admin);
        erasures = new PreviewErasures(admin);
        deadLetters = new KeepDeadLetters(admin);
        personalData = new ShowPersonalData(admin);
        erasePersonalData = new ErasePersonalData(admin);
        mails = new KeepMails(admin);
        decideOnMail = new DecideOnMail(admin);
    }

    /**
     * An API that knows a member of staff of the first organisation without reading the directory, for the requests by which SnapStart is
     * primed.
     */
    public static StaffApi knowing(StaffMember member, Env env, Consumer<String> count) {
        AdminContext admin = new AdminContext(env, count);
        admin.colleagues().remember(env.list("ORGANISATIONS").getFirst(), List.of(member));
        return new StaffApi(admin);
    }

    /** Answers a request, whose claims are those of a valid sign-in. It fails for a route that the API does not have. */
    public Response answer(Request request) {
        return switch (request.route()) {
            case "GET /{organisation}/admin/complaints" -> list.run(request);
            case "GET /{organisation}/admin/me" -> me.run(request);
            case "POST /{organisation}/admin/complaints" -> lodge.run(request);
            case "GET /{organisation}/admin/complaints/{reference}" -> show.run(request);
            case "POST /{organisation}/admin/complaints/{reference}/actions/{action}" -> act.run(request);
            case "POST /{organisation}/admin/complaints/{reference}/documents" -> documents.send(request);
            case "GET /{organisation}/admin/complaints/{reference}/documents" -> documents.list(request);
            case "GET /{organisation}/admin/complaints/{reference}/documents/{id}" -> documents.open(request);
            case "GET /{organisation}/admin/complaints/{reference}/history" -> history.changes(request);
            case "GET /{organisation}/admin/complaints/{reference}/history/verification" -> verify.run(request);
            case "GET /{organisation}/admin/complaints/{reference}/time-limits" -> history.limits(request);
            case "GET /{organisation}/admin/complaints/{reference}/reads" -> reads.run(request);
            case "GET /{organisation}/admin/staff" -> staff.all(request);
            case "GET /{organisation}/admin/staff/{id}" -> staff.one(request);
            case "PUT /{organisation}/admin/staff/{id}" -> staff.put(request);
            case "DELETE /{organisation}/admin/staff/{id}" -> staff.delete(request);
            case "GET /{organisation}/admin/reports" -> reports.all(request);
            case "GET /{organisation}/admin/reports/{report}/{period}" -> reports.one(request);
            case "POST /{organisation}/admin/reports/{report}/{period}" -> reports.ask(request);
            case "POST /{organisation}/admin/reports/{report}/{period}/recipients/{recipient}/it-arrived" ->
                settle.itArrived(request);
            case "POST /{organisation}/admin/reports/{report}/{period}/recipients/{recipient}/send-again" ->
                settle.sendAgain(request);
            case "POST /{organisation}/admin/reports/{report}/{period}/feedback" -> feedback.run(request);
            case "POST /{organisation}/admin/reports/{report}/{period}/actions/{action}" -> life.act(request);
            case "GET /{organisation}/admin/register" -> register.run(request);
            case "GET /{organisation}/admin/calendar" -> calendar.show(request);
            case "PUT /{organisation}/admin/calendar" -> calendar.put(request);
            case "GET /{organisation}/admin/contact-conditions" -> conditions.all(request);
            case "POST /{organisation}/admin/contact-conditions" -> conditions.set(request);
            case "GET /{organisation}/admin/contact-conditions/{id}" -> conditions.one(request);
            case "DELETE /{organisation}/admin/contact-conditions/{id}" -> conditions.erase(request);
            case "POST /{organisation}/admin/contact-conditions/{id}/reviews" -> conditions.review(request);
            case "POST /{organisation}/admin/contact-conditions/{id}/calls" -> conditions.call(request);
            case "GET /{organisation}/admin/improvements" -> improvements.all(request);
            case "POST /{organisation}/admin/improvements" -> improvements.propose(request);
            case "POST /{organisation}/admin/improvements/{id}/decisions" -> improvements.decide(request);
            case "GET /{organisation}/admin/history/{settings}" -> settingsHistory.run(request);
            case "GET /{organisation}/admin/erasures" -> erasures.run(request);
            case "GET /{organisation}/admin/dead-letters" -> deadLetters.list(request);
            case "POST /{organisation}/admin/dead-letters/move-back" -> deadLetters.moveBack(request);
            case "POST /{organisation}/admin/subject-access" -> personalData.run(request);
            case "POST /{organisation}/admin/subject-access/erasure" -> erasePersonalData.run(request);
            case "GET /{organisation}/admin/mails" -> mails.list(request);
            case "GET /{organisation}/admin/mails/{id}" -> mails.one(request);
            case "GET /{organisation}/admin/mails/{id}/file" -> mails.file(request);
            case "POST /{organisation}/admin/mails/{id}/complaint" -> decideOnMail.accept(request);
            case "POST /{organisation}/admin/mails/{id}/added" -> decideOnMail.add(request);
            case "POST /{organisation}/admin/mails/{id}/discarded" -> decideOnMail.discard(request);
            case "GET /{organisation}/admin/figures" -> figures.run(request);
            case "GET /{organisation}/admin/procedure" -> procedure(request);
            default -> throw new IllegalStateException("the staff API has no route " + request.route());
        };
    }

    /** With the time of a receipt, the answer has the dates that would follow from it. */
    private Response procedure(Request request) {
        admin.readsStaff(request);
        Parameters.only(request, ShowDates.AT, ShowDates.KIND, ShowDates.CHANNEL);
        Procedure procedure = admin.rules(request).procedure();
        return Response.ok(Json.object(
                "definition",
                ProcedureJson.of(procedure),
                "diagram",
                procedure.diagram(),
                "dates",
                request.query(ShowDates.AT).isPresent() ? dates.of(request) : null));
    }
}
