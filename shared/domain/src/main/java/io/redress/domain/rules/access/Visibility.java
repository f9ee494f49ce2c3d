package io.redress.domain.rules.access;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.Restriction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that decide who may see a complaint, taken from the complaint or from its row in the register. */
record Visibility(
        List<String> about,
        @Nullable Restriction restriction,
        @Nullable String department,
        @Nullable String caseworker,
        @Nullable String owner,
        @Nullable String pendingConsultation,
        List<String> path) {

    static Visibility of(Complaint complaint) {
        return new Visibility(
                complaint.keptFrom(),
                complaint.handling().restriction(),
                complaint.entry().department(),
                complaint.status().caseworker(),
                complaint.status().owner(),
                complaint.status().pendingConsultation(),
                complaint.path());
    }

    static Visibility of(RegisterRow row) {
        return new Visibility(
                row.about(),
                row.restriction(),
                row.department(),
                null,
                row.owner(),
                row.pendingConsultation(),
                row.path());
    }
}
