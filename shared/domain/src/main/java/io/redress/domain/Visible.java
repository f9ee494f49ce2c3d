package io.redress.domain;

import java.util.List;

/** What decides who may see a complaint, whether it is met as a whole or as a line of the register. */
record Visible(
        List<String> about,
        Restriction restriction,
        String department,
        String caseworker,
        String owner,
        String asked,
        List<String> path) {

    static Visible of(Complaint complaint) {
        return new Visible(
                complaint.keptFrom(),
                complaint.handling().restriction(),
                complaint.entry().department(),
                complaint.standing().caseworker(),
                complaint.standing().owner(),
                complaint.standing().asked(),
                complaint.path());
    }

    static Visible of(RegisterRow row) {
        return new Visible(
                row.about(), row.restriction(), row.department(), null, row.owner(), row.asked(), row.path());
    }
}
