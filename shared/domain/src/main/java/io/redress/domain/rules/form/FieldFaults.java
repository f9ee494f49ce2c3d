package io.redress.domain.rules.form;

import io.redress.domain.FaultWords;
import io.redress.domain.Reference;
import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FieldFormat;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the value of a field by the type of the field. */
public record FieldFaults(Procedure procedure, Complaint complaint, LookedUp lookedUp, DateBounds days) {

    /** What is wrong with a value; empty when it is valid. */
    public Optional<Said> of(Field field, String value) {
        return switch (field.type()) {
            case TEXT, TIME, YES_NO, NUMBER -> FieldFormat.faultOf(field.type(), value);
            case CHOICE -> oneOf(value, Identified.ids(field.choices()));
            case DETERMINATION ->
                oneOf(value, Identified.ids(field.choices().isEmpty() ? procedure.determinations() : field.choices()));
            case PRIORITY ->
                oneOf(value, Identified.ids(field.choices().isEmpty() ? procedure.priorities() : field.choices()))
                        .or(() -> unless(
                                !procedure
                                        .priorityOr(complaint.handling().priority())
                                        .equals(Optional.of(value)),
                                FaultWords.say("priority.same")));
            case DEPARTMENT -> oneOf(value, Identified.ids(procedure.departments()));
            case DATE -> days.faultOf(field, value);
            case CASEWORKER ->
                unless(
                        lookedUp.member(value).isPresent(),
                        Said.english("is not in this organisation's directory of staff"));
            case TIME_LIMIT ->
                unless(
                        complaint.running(value).isPresent(),
                        FaultWords.say(
                                "limit.notRunning",
                                complaint.running().map(Limit::id).collect(Collectors.joining(", "))));
            case REFERENCE ->
                unless(
                        Reference.parse(value).isPresent(),
                        FaultWords.say("noReference", procedure.prefix() + "-0000-0000"));
            case FOLLOW_ON_ACTION -> {
                List<String> open =
                        complaint.handling().open().map(FollowOnAction::id).toList();
                yield unless(
                        open.contains(value),
                        Said.english("must be a follow-on action that is open: " + String.join(", ", open)));
            }
        };
    }

    private static Optional<Said> oneOf(String value, List<String> known) {
        return unless(known.contains(value), FaultWords.say("oneOf", String.join(", ", known)));
    }

    private static Optional<Said> unless(boolean holds, Said message) {
        return holds ? Optional.empty() : Optional.of(message);
    }
}
