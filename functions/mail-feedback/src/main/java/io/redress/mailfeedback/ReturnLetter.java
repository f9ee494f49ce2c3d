package io.redress.mailfeedback;

import com.samskivert.mustache.Template;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.util.Map;

/** Writes the mail that says whose address has to be corrected. */
final class ReturnLetter {

    private static final Template HTML = HtmlTemplate.read(ReturnLetter.class, "return.html");
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(ReturnLetter.class, "return.txt"));

    private ReturnLetter() {}

    static Letter write(DeskAddress desk, Procedure procedure, StaffMember member) {
        Map<String, Object> facts = Map.of(
                "organisation", procedure.name(),
                "address", desk.person(procedure.organisation(), member.id()),
                "name", member.name(),
                "member", member.id());
        return new Letter(
                "Mails to a member of staff come back: " + procedure.name(), TEXT.execute(facts), HTML.execute(facts));
    }
}
