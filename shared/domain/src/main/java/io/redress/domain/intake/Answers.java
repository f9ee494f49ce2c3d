package io.redress.domain.intake;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FieldFormat;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Intake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks and sorts the answers to the questions that an organisation asks at intake. */
public final class Answers {

    private Answers() {}

    /**
     * What is wrong with the answers. An answer that belongs elsewhere is refused with the sentence that says where.
     *
     * @param needed whether required questions have to be answered, and complaints that belong elsewhere are refused: not for a query
     */
    static List<Fault> faults(Map<String, String> answers, Intake intake, boolean needed) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : intake.fields()) {
            String answer = answers.get(field.id());
            String place = SubmissionFaults.ANSWERS + field.id();
            if (answer != null && Text.present(answer)) {
                faultOf(field, answer)
                        .filter(_ -> needed || refused(field, answer).isEmpty())
                        .ifPresent(fault -> faults.add(new Fault(place, fault)));
            } else if (field.required() && needed) {
                faults.add(new Fault(place, FaultWords.say("required.titled", field.title())));
            }
        }
        for (String name : answers.keySet()) {
            if (intake.field(name).isEmpty()) {
                faults.add(new Fault(SubmissionFaults.ANSWERS + name, FaultWords.say("noQuestion")));
            }
        }
        return faults;
    }

    /** What is wrong with an answer; empty when it is valid. */
    static Optional<Said> faultOf(Field field, String answer) {
        return switch (field.type()) {
            case CHOICE ->
                Identified.find(field.choices(), answer)
                        .map(choice -> Optional.ofNullable(choice.refused()).map(Said::asItIs))
                        .orElseGet(() -> Optional.of(
                                FaultWords.say("oneOf", String.join(", ", Identified.ids(field.choices())))));
            case TEXT, YES_NO, NUMBER, DATE, TIME -> FieldFormat.faultOf(field.type(), answer);
            case CASEWORKER, TIME_LIMIT, DEPARTMENT, DETERMINATION, PRIORITY, REFERENCE, FOLLOW_ON_ACTION ->
                Text.faultOfText(answer, Field.LONGEST);
        };
    }

    /**
     * The answers after more of them were filled in.
     *
     * @param filledIn the value of a field; null if it is left empty, which keeps the answer that was given before
     */
    public static Map<String, String> with(
            Map<String, String> before, Intake intake, Function<String, @Nullable String> filledIn) {
        Map<String, String> answers = new LinkedHashMap<>(before);
        for (Field field : intake.fields()) {
            String answer = filledIn.apply(field.id());
            if (answer != null) {
                answers.put(field.id(), answer);
            }
        }
        return answers;
    }

    /** The answers that hold no personal data, so that they are stored with the event and can be counted. */
    public static Map<String, String> figures(Map<String, String> answers, Intake intake) {
        Map<String, String> figures = new HashMap<>();
        answers.forEach((id, answer) -> intake.field(id)
                .filter(field -> !field.apart() && Text.present(answer))
                .ifPresent(field -> figures.put(field.id(), answer)));
        return figures;
    }

    /** The chosen answer that belongs elsewhere, if the question has one. */
    static Optional<Choice> refused(Field field, String answer) {
        return Identified.find(field.choices(), answer).filter(choice -> choice.refused() != null);
    }
}
