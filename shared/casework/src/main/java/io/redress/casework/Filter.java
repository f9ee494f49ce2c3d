package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list. A value that no version of the procedure had is rejected, because an empty list after a mistyped
 * filter would look as if there were nothing to do.
 */
record Filter(Optional<String> stage, Optional<String> kind, Optional<String> department) {

    /** The filters of a request, checked against all versions of the procedure. */
    static Filter of(Request request, AdminContext admin) {
        List<Fault> faults = new ArrayList<>();
        Filter filter = new Filter(
                known(request, "stage", admin, Procedure::stages, faults),
                known(request, "kind", admin, Procedure::kinds, faults),
                known(request, "department", admin, Procedure::departments, faults));
        Rejection.ifAny(faults);
        return filter;
    }

    private static Optional<String> known(
            Request request,
            String parameter,
            AdminContext admin,
            Function<Procedure, List<? extends Identified>> all,
            List<Fault> faults) {
        Optional<String> wanted = request.query(parameter);
        Procedure inForce = admin.rules(request).procedure();
        if (wanted.isPresent() && !Identified.ids(all.apply(inForce)).contains(wanted.get())) {
            TreeSet<String> ids = new TreeSet<>();
            admin.procedures()
                    .versions(request.path("organisation"))
                    .forEach(version -> ids.addAll(Identified.ids(all.apply(version))));
            if (!ids.contains(wanted.get())) {
                faults.add(new Fault(
                        parameter,
                        ids.isEmpty()
                                ? "is not used by this organisation"
                                : "must be one of " + String.join(", ", ids)));
            }
        }
        return wanted;
    }

    boolean matches(Complaint complaint) {
        return matches(
                complaint.stage(), complaint.entry().kind(), complaint.entry().department());
    }

    boolean matches(RegisterRow row) {
        return matches(row.stage(), row.kind(), row.department());
    }

    private boolean matches(String stage, String kind, @Nullable String department) {
        return isAny(this.stage, stage) && isAny(this.kind, kind) && isAny(this.department, department);
    }

    private static boolean isAny(Optional<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
