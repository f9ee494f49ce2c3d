package io.redress.casework;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Said;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FieldFormat;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.form.FieldValues;
import io.redress.domain.staff.Actor;
import io.redress.platform.Fields;
import io.redress.platform.Log;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Break-glass by an administrator. A request with faults gets the same answer whether or not its complaint exists, because the faults
 * are found before the complaint is looked for. Every attempt is logged and counted, whatever comes of it; one that opens a complaint is
 * also in the complaint's history.
 */
final class BreakGlassAttempts {

    private static final String BREAK_GLASS = BuiltInActionId.BREAK_GLASS.id();

    private final AdminContext admin;

    BreakGlassAttempts(AdminContext admin) {
        this.admin = admin;
    }

    /** Whether a request is such an attempt. For everybody else, a complaint that they may not see does not exist. */
    boolean include(Request request, Actor.Caseworker caseworker) {
        return request.path("action").equals(BREAK_GLASS) && caseworker.roles().contains(Role.ADMINISTRATOR);
    }

    /** Answers an attempt, logs it, and counts it for the alarm. */
    Response record(Request request, Actor.Caseworker caseworker, Supplier<Response> act) {
        admin.count("BreakGlass");
        String outcome = "failed";
        try {
            rejectFaults(request);
            Response response = act.get();
            outcome = "succeeded";
            return response;
        } catch (Rejection rejection) {
            outcome = "was rejected (" + rejection.reason().getClass().getSimpleName() + ")";
            throw rejection;
        } finally {
            // What is no reference may be anything, so it is not logged.
            String reference = Reference.parse(request.path("reference"))
                    .map(Reference::value)
                    .orElse("something that is no reference");
            Log.said("break-glass of " + caseworker.id() + " on " + reference + " at " + request.path("organisation")
                    + " " + outcome);
        }
    }

    private void rejectFaults(Request request) {
        IfMatch.version(request, "complaint");
        Fields body = request.fields();
        Map<String, String> values = body.strings();
        body.check();
        Action action = admin.rules(request).actions().named(BREAK_GLASS).getFirst();
        FieldValues.of(action, values, BreakGlassAttempts::faultOf);
    }

    /** Its form has texts only, so the format of a value is all that can be wrong with it. */
    private static Optional<Said> faultOf(Field field, String value) {
        return FieldFormat.faultOf(field.type(), value);
    }
}
