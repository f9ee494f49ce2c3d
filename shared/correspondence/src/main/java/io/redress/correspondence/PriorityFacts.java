package io.redress.correspondence;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.Rules;
import java.util.List;
import java.util.Map;

/** The priority that a change has set, for its letter. */
final class PriorityFacts {

    private PriorityFacts() {}

    /** The priority under the title that the form gave it; none if the change has set none. */
    static List<Map<String, Object>> of(Rules rules, ChangeContext context) {
        return context
                .event(ActionEvent.Prioritised.class)
                .flatMap(set -> rules.procedure().priority(set.priority()))
                .map(priority -> Map.<String, Object>of("title", title(rules, context), "value", priority.title()))
                .stream()
                .toList();
    }

    private static String title(Rules rules, ChangeContext context) {
        return context.action(rules.actions()).stream()
                .flatMap(action -> action.fields().stream())
                .filter(field -> field.type() == Field.Type.PRIORITY)
                .map(Field::title)
                .findFirst()
                .orElseGet(() ->
                        LetterFacts.MESSAGES.in(rules.procedure().language()).say("priority"));
    }
}
