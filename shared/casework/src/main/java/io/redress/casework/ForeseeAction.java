package io.redress.casework;

import io.redress.platform.Env;
import io.redress.platform.Request;

/** Says what an action of staff would do if it were taken now, for a function that shows it and takes none. */
public final class ForeseeAction {

    private final ActOnComplaint act;

    public ForeseeAction(Env env) {
        AdminContext admin = AdminContext.withoutLists(env);
        act = new ActOnComplaint(admin, new ShowComplaint(admin));
    }

    /**
     * What the action of a request would do.
     *
     * @throws io.redress.domain.Rejection if it would be rejected
     */
    public Foreseen run(Request request) {
        return act.foresee(request);
    }
}
