package io.redress.desk.signin;

import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.PageTemplate;
import java.util.Map;

/**
 * Answers a form that does not have the mark of the person who sends it: another person has opened the form in the same browser, or the key
 * of the marks was replaced while the form was open. The desk does nothing. The page shows everything that was typed, and the address to
 * which the form would go. The form is sent only if this person sends it again, and the page offers that only if it shows all of the form.
 */
public final class UnknownForm {

    private static final PageTemplate PAGE = new PageTemplate(UnknownForm.class, PageTemplate.MESSAGES, "unknown");
    private static final int FORBIDDEN = 403;

    private final OwnAddress own;
    private final FormMark marks;

    public UnknownForm(OwnAddress own, FormMark marks) {
        this.own = own;
        this.marks = marks;
    }

    public Response answer(Request request, SignedIn by) {
        Map<String, String> form = request.form();
        Map<String, Object> facts =
                KeptForm.facts("Is this form yours?", request, own, KeptForm.marked(form, marks.newMark(by)));
        facts.put("address", ReturnPath.address(request));
        facts.put("sendable", !KeptForm.saysWhatToDo(form));
        facts.put("desk", own.of(request, ReturnPath.DESK));
        return PAGE.answer(FORBIDDEN, facts);
    }
}
