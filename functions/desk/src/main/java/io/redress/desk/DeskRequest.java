package io.redress.desk;

import io.redress.casework.StaffApi;
import io.redress.desk.signin.FormMark;
import io.redress.desk.signin.SignedIn;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request for a page, with the user who sent it, and the staff API, which answers what the page needs to know (ADR 78).
 *
 * @param request what the browser sent
 * @param by who sent it
 * @param marks the marks of forms
 */
record DeskRequest(Request request, SignedIn by, StaffApi api, FormMark marks) {

    String organisation() {
        return request.path("organisation");
    }

    String reference() {
        return request.path("reference");
    }

    /** A new mark for a form of the page, so that a form that is sent twice is carried out once. */
    String newMark() {
        return marks.newMark(by);
    }

    /** The fields of the form that was sent, but for its mark. */
    Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>(request.form());
        form.remove(FormMark.FIELD);
        return form;
    }

    /** The mark of the form that was sent. */
    String mark() {
        return request.form().getOrDefault(FormMark.FIELD, "");
    }

    /** The idempotency key of the form that was sent: the same for the same form, however often it is sent. */
    String once() {
        return marks.key(request.form(), by).orElse("");
    }

    /** A parameter of the page's address; empty without one. */
    String query(String name) {
        return request.query(name).orElse("");
    }

    /** The address of a complaint, relative to the page. */
    String complaint(String reference) {
        return home() + "/complaints/" + reference;
    }

    /** The address of the organisation's desk, relative to the page, so that it is right under every domain and path. */
    String home() {
        return up() + "desk";
    }

    /** The address to which a sign-out is sent, relative to the page. */
    String signOut() {
        return up() + "../desk/sign-out";
    }

    /** Leads from the page to the address of its organisation. */
    private String up() {
        String below = request.rawPath().replaceFirst("^.*?/desk(?=/|$)", "");
        return "../".repeat((int) below.chars().filter(letter -> letter == '/').count());
    }

    /** What a program would send to the staff API, with the user of this page. */
    Request asProgram(Call call) {
        int blank = call.route().indexOf(' ');
        String method = call.route().substring(0, blank);
        String below = call.route().substring(blank + 1);
        Map<String, String> path = new LinkedHashMap<>(call.path());
        path.put("organisation", organisation());
        return new Request(
                method + " /{organisation}/admin" + below,
                path,
                call.query(),
                call.headers(),
                by.claims(),
                request.rawPath(),
                call.bytes(),
                request.domain());
    }

    /** The answer of the staff API as it is, such as a file. It throws the API's rejections. */
    Response response(Call call) {
        return api.answer(asProgram(call));
    }

    /** The version of what an answer shows; empty if the answer has none. */
    static String version(Response answer) {
        return answer.headers().getOrDefault("etag", "").replace("\"", "");
    }

    /** The answer of the staff API, which is JSON. */
    Tree json(Call call) {
        return Tree.read(response(call).body());
    }
}
