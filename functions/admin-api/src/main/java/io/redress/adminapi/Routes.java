package io.redress.adminapi;

import io.redress.domain.procedure.Procedure;
import io.redress.lambda.Http;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;

/** Which route leads where. */
final class Routes {

    private final Office office;
    private final ListComplaints list;
    private final LodgeComplaint lodge;
    private final ShowComplaint show;
    private final ActOnComplaint act;
    private final ShowHistory history;
    private final VerifyHistory verify;
    private final KeepStaff staff;
    private final AskForReport reports;
    private final ShowRegister register;
    private final KeepCalendar calendar;

    Routes(Office office) {
        this.office = office;
        list = new ListComplaints(office);
        lodge = new LodgeComplaint(office);
        show = new ShowComplaint(office);
        act = new ActOnComplaint(office, show);
        history = new ShowHistory(office);
        verify = new VerifyHistory(office);
        staff = new KeepStaff(office);
        reports = new AskForReport(office);
        register = new ShowRegister(office);
        calendar = new KeepCalendar(office);
    }

    Response answer(Request request) {
        return switch (request.route()) {
            case "GET /{organisation}/admin/complaints" -> list.run(request);
            case "POST /{organisation}/admin/complaints" -> lodge.run(request);
            case "GET /{organisation}/admin/complaints/{reference}" -> show.run(request);
            case "POST /{organisation}/admin/complaints/{reference}/actions/{action}" -> act.run(request);
            case "GET /{organisation}/admin/complaints/{reference}/history" -> history.changes(request);
            case "GET /{organisation}/admin/complaints/{reference}/history/verification" -> verify.run(request);
            case "GET /{organisation}/admin/complaints/{reference}/time-limits" -> history.limits(request);
            case "GET /{organisation}/admin/staff" -> staff.all(request);
            case "GET /{organisation}/admin/staff/{id}" -> staff.one(request);
            case "PUT /{organisation}/admin/staff/{id}" -> staff.put(request);
            case "DELETE /{organisation}/admin/staff/{id}" -> staff.delete(request);
            case "GET /{organisation}/admin/reports" -> reports.all(request);
            case "GET /{organisation}/admin/reports/{report}/{period}" -> reports.one(request);
            case "POST /{organisation}/admin/reports/{report}/{period}" -> reports.ask(request);
            case "GET /{organisation}/admin/register" -> register.run(request);
            case "GET /{organisation}/admin/calendar" -> calendar.show(request);
            case "PUT /{organisation}/admin/calendar" -> calendar.put(request);
            case "GET /{organisation}/admin/procedure" -> procedure(request);
            default -> Http.noSuchRoute(request);
        };
    }

    private Response procedure(Request request) {
        office.caseworker(request);
        Procedure procedure = office.rules(request).procedure();
        return Response.ok(Json.object("definition", ProcedureJson.of(procedure), "diagram", procedure.diagram()));
    }
}
