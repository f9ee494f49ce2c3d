package io.redress.domain.report;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.Improvement.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with an idea for improvement that is proposed, or with a decision on one. */
public final class ImprovementFaults {

    private static final int LONGEST = 5_000;
    private static final int YEARS = 5;

    private ImprovementFaults() {}

    public static List<Fault> ofIdea(String idea) {
        return Text.present(idea)
                ? Text.faultOfText(idea, LONGEST).map(message -> new Fault("idea", message)).stream()
                        .toList()
                : List.of(new Fault("idea", "is required: what could be better"));
    }

    /** @param staff the ids of the members of staff */
    public static List<Fault> ofDecision(Step step, Collection<String> staff, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        LocalDate until = step.until();
        if (step.state() == State.ACCEPTED) {
            if (until == null) {
                faults.add(new Fault("until", "is required: by when it is carried out"));
            } else if (until.isBefore(today) || until.isAfter(today.plusYears(YEARS))) {
                faults.add(new Fault("until", "must be today or later, within " + YEARS + " years"));
            }
            if (step.responsible() != null && !staff.contains(step.responsible())) {
                faults.add(new Fault("responsible", "is not in this organisation's directory of staff"));
            }
        } else {
            if (until != null) {
                faults.add(new Fault("until", "is only for an idea that is accepted"));
            }
            if (step.responsible() != null) {
                faults.add(new Fault("responsible", "is only for an idea that is accepted"));
            }
        }
        String note = step.note();
        if (step.state() == State.DECLINED && (note == null || !Text.present(note))) {
            faults.add(new Fault("note", "is required: why it is declined"));
        }
        if (note != null) {
            Optional<Said> fault = Text.faultOfText(note, LONGEST);
            fault.ifPresent(message -> faults.add(new Fault("note", message)));
        }
        return List.copyOf(faults);
    }
}
