package io.redress.domain.rules;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Combination;
import io.redress.domain.procedure.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An action of a sample procedure, written as one sentence. */
public final class AnAction {

    /** The letters that begin with the words of the action. */
    private static final Set<String> BEGINNING = Set.of("stage-opened", "response", "ruling", "full-answer", "note");

    private final String id;
    private final List<Field> fields = new ArrayList<>();
    private List<String> from = List.of();
    private List<String> by = List.of();
    private String description;
    private String to;
    private String letter;
    private String outcome;
    private boolean decides;
    private List<Combination> combinations = List.of();
    private String opening;
    private Action.Purpose purpose;
    private Action.Satisfaction satisfaction;
    private String assigns;
    private String proposes;
    private boolean needsDocument;

    private AnAction(String id) {
        this.id = id;
        this.description = "What " + id + " means.";
    }

    public static AnAction action(String id) {
        return new AnAction(id);
    }

    public AnAction from(String... stages) {
        from = List.of(stages);
        return this;
    }

    public AnAction to(String stage) {
        to = stage;
        return this;
    }

    public AnAction by(String... roles) {
        by = List.of(roles);
        return this;
    }

    public AnAction decides() {
        decides = true;
        return this;
    }

    public AnAction meaning(String words) {
        description = words;
        return this;
    }

    public AnAction letter(String name) {
        letter = name;
        return this;
    }

    public AnAction outcome(String name) {
        outcome = name;
        return this;
    }

    public AnAction asks(String field, Field.Type type) {
        fields.add(Field.required(field, "The " + field, type));
        return this;
    }

    /** A text that its letter quotes. */
    public AnAction quotes(String field) {
        return asks(Field.quotedText(field, "The " + field));
    }

    public AnAction stating(Action.Satisfaction what) {
        satisfaction = what;
        return this;
    }

    /** The member of staff whom this field names gets the complaint. */
    public AnAction assigning(String field) {
        assigns = field;
        return mayAsk(field, Field.Type.CASEWORKER);
    }

    /** This text field has an idea for improvement. */
    public AnAction proposing(String field) {
        proposes = field;
        return this;
    }

    public AnAction purpose(Action.Purpose what) {
        purpose = what;
        return this;
    }

    public AnAction mayAsk(String field, Field.Type type) {
        fields.add(Field.optional(field, "The " + field, type));
        return this;
    }

    public AnAction asks(Field field) {
        fields.add(field);
        return this;
    }

    public AnAction asksToChoose(String field, String... choices) {
        return asksFor(Field.Type.CHOICE, field, choices);
    }

    /** Some of the procedure's determinations. */
    public AnAction asksToDetermine(String field, String... choices) {
        return asksFor(Field.Type.DETERMINATION, field, choices);
    }

    private AnAction asksFor(Field.Type type, String field, String... choices) {
        fields.add(Field.of(
                field,
                "The " + field,
                type,
                true,
                false,
                List.of(),
                Arrays.stream(choices).map(id -> Choice.of(id, id)).toList(),
                false));
        return this;
    }

    public AnAction goingTogether(Combination... some) {
        combinations = List.of(some);
        return this;
    }

    public AnAction needingDocument() {
        needsDocument = true;
        return this;
    }

    public AnAction opening(String words) {
        opening = words;
        return this;
    }

    public Action build() {
        return new Action(
                id,
                "To " + id,
                description,
                from,
                to,
                by,
                fields,
                letter,
                outcome,
                decides,
                combinations,
                opening == null && letter != null && BEGINNING.contains(letter)
                        ? "This is how it came about."
                        : opening,
                purpose,
                satisfaction,
                assigns,
                proposes,
                needsDocument);
    }
}
