package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/** Gives the complaint to a caseworker. */
record Assign() implements BuiltInAction {

    private static final String CASEWORKER = "caseworker";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Assign",
                "Give the complaint to a caseworker.",
                OPEN_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.required(CASEWORKER, "Caseworker", Type.CASEWORKER));
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        if (field.type() != Type.CASEWORKER) {
            return Optional.empty();
        }
        List<Candidate> all = facts.staff().stream()
                .map(other -> other.candidate(situation.today(), 0))
                .toList();
        return Optional.of(StaffOptions.of(facts, member -> fits(member, situation, all)));
    }

    private static boolean fits(StaffMember member, Situation situation, List<Candidate> all) {
        Complaint complaint = situation.complaint();
        return situation.rules().assignment().mayHold(complaint, member.candidate(situation.today(), 0), all)
                && !member.id().equals(complaint.status().caseworker())
                && situation.rules().assignment().fits(complaint, member.candidate(situation.today(), 0));
    }

    @Override
    public void take(Taking taking) {
        Complaint complaint = taking.complaint();
        Candidate member = taking.member(CASEWORKER);
        if (member.id().equals(complaint.status().caseworker())) {
            throw Rejection.conflict("this complaint is assigned to " + member.id() + " already");
        }
        if (!taking.rules().assignment().fits(complaint, member)) {
            throw Rejection.invalid(
                    CASEWORKER,
                    "must have the role "
                            + String.join(" or ", taking.rules().assignment().team(complaint))
                            + ", work for the department of the complaint, not be its subject,"
                            + " and not have decided it in an earlier stage");
        }
        if (!taking.rules()
                .assignment()
                .mayHold(complaint, member, taking.lookedUp().staff())) {
            throw Rejection.invalid(
                    CASEWORKER,
                    complaint.handling().subjectIsUnknown()
                            ? "cannot get this complaint before it is known whom it is about: take name-person or"
                                    + " subject-not-staff first"
                            : "must be a manager above the member of staff whom this complaint is about");
        }
        if (member.away() && complaint.namesPerson()) {
            throw Rejection.invalid(
                    CASEWORKER, "must not be away, because nobody else may see a complaint about a member of staff");
        }
        taking.rules().assignment().give(taking.pending(), member);
    }
}
