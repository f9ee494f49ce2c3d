package io.redress.desk.signin;

import io.redress.casework.StaffApi;
import io.redress.domain.Rejection;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.procedures.Procedures;
import java.util.List;
import java.util.Map;

/** The organisations of a deployment, and which of them somebody works for. */
public final class Organisations {

    /** The route of the staff API that answers everybody whom an organisation lets in. */
    private static final String ROUTE = "GET " + String.join("/", "", "{organisation}", "admin", "procedure");

    private final Procedures procedures;
    private final StaffApi api;

    public Organisations(Env env, StaffApi api) {
        this.procedures = Procedures.in(env, DaysOff.NONE);
        this.api = api;
    }

    /** Those of the groups of a sign-in. Whether the directory of each has the person is another question. */
    List<Procedure> of(SignedIn by) {
        List<String> groups = asked(by, "").groups();
        return procedures.organisations().stream()
                .filter(organisation -> groups.stream().anyMatch(group -> group.startsWith(organisation + ":")))
                .map(organisation -> procedures.inForce(organisation).procedure())
                .toList();
    }

    /**
     * Whether the staff API of an organisation lets a person in. It refuses a person without a role there, and a person who is not in the
     * directory of staff, unless this is an administrator and the directory has no administrator yet.
     */
    public boolean admits(String organisation, SignedIn by) {
        try {
            api.answer(asked(by, organisation));
            return true;
        } catch (Rejection refused) {
            return !(refused.reason() instanceof Rejection.Reason.NotAllowed);
        }
    }

    /** Whether the staff API lets somebody in for any of the organisations of their groups. */
    public boolean admitsSomewhere(SignedIn by) {
        return of(by).stream().anyMatch(procedure -> admits(procedure.organisation(), by));
    }

    private static Request asked(SignedIn by, String organisation) {
        return new Request(
                ROUTE,
                Map.of("organisation", organisation),
                Map.of(),
                Map.of(),
                by.claims(),
                "/" + organisation + "/desk",
                new byte[0]);
    }
}
