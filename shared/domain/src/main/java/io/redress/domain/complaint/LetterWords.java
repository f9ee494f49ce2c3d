package io.redress.domain.complaint;

import io.redress.domain.calendar.DateWords;
import io.redress.domain.language.Messages;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.BuiltInLetter.FilledIn;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.procedure.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that somebody filled in for a letter, in words and in the order of the form. Fields that only some of the staff
 * may read are left out (CP-9).
 */
public record LetterWords(List<Part> parts) {

    /** One field with its value. */
    public record Part(Field field, String text) {

        public String title() {
            return field.title();
        }

        @Override
        public String toString() {
            return "Part[" + field.id() + "]";
        }
    }

    public LetterWords {
        parts = List.copyOf(parts);
    }

    /**
     * The texts of a letter.
     *
     * @param written the change that contains them, as {@link ChangeContext#wordsOf} or {@link LetterHistory} names it; if its
     * action does not write the letter, the letter has no texts
     */
    public static LetterWords of(ChangeContext written, String letter, ProcedureActions actions) {
        Procedure procedure = actions.procedure();
        FilledIn filledIn =
                procedure.template(letter).map(BuiltInLetter::filledIn).orElse(FilledIn.NOTHING);
        return of(
                written,
                procedure,
                written.action(actions).filter(action -> writes(action, letter, procedure)).stream()
                        .flatMap(action -> action.fields().stream())
                        .filter(field -> switch (filledIn) {
                            case NOTHING -> false;
                            case OPTIONAL_TEXT -> field.quoted();
                            case TEXT, FIELDS -> true;
                        })
                        .toList());
    }

    /** The texts that a complainant wrote when taking an action. */
    public static LetterWords ofComplainant(ChangeContext context, ProcedureActions actions) {
        return of(
                context,
                actions.procedure(),
                context.action(actions).stream()
                        .flatMap(action -> action.fields().stream())
                        .filter(field -> field.type() == Type.TEXT)
                        .toList());
    }

    /** Why an action went on without the approval or advice of a role, in words that this role gets. */
    public static LetterWords toldConsulted(ChangeContext context, ProcedureActions actions) {
        return shown(
                context,
                actions.procedure(),
                context.action(actions).stream()
                        .flatMap(action -> action.fields().stream())
                        .filter(Field::toldConsulted)
                        .toList());
    }

    private static LetterWords of(ChangeContext context, Procedure procedure, List<Field> fields) {
        return shown(
                context,
                procedure,
                fields.stream().filter(field -> !field.hidden()).toList());
    }

    private static LetterWords shown(ChangeContext context, Procedure procedure, List<Field> fields) {
        return new LetterWords(fields.stream()
                .flatMap(field -> value(context, field)
                        .flatMap(value -> inWords(field, value, procedure))
                        .map(text -> new Part(field, text))
                        .stream())
                .toList());
    }

    private static boolean writes(Action action, String letter, Procedure procedure) {
        return action.sends(letter)
                || procedure
                        .letter(letter)
                        .map(Letter::draftedBy)
                        .filter(action.id()::equals)
                        .isPresent();
    }

    private static Optional<String> value(ChangeContext context, Field field) {
        Map<String, String> values = field.type() == Type.TEXT
                ? context.recorded().texts()
                : context.event(ActionEvent.ActionTaken.class)
                        .map(ActionEvent.ActionTaken::fields)
                        .orElse(Map.of());
        return Optional.ofNullable(values.get(field.id())).filter(value -> !value.isBlank());
    }

    /** Members of staff and follow-on actions have ids that mean nothing to the complainant, so they are left out. */
    private static Optional<String> inWords(Field field, String value, Procedure procedure) {
        return switch (field.type()) {
            case TEXT, TIME, NUMBER, REFERENCE -> Optional.of(value);
            case CHOICE -> Identified.find(field.choices(), value).map(Choice::title);
            case DETERMINATION -> procedure.determination(value).map(Determination::title);
            case PRIORITY -> procedure.priority(value).map(Choice::title);
            case DEPARTMENT -> procedure.department(value).map(Choice::title);
            case DATE -> Optional.of(DateWords.dayAndYear(LocalDate.parse(value), procedure.language()));
            case YES_NO ->
                Optional.of(Messages.OF_THE_DOMAIN.in(procedure.language()).say(value.equals("true") ? "yes" : "no"));
            case TIME_LIMIT -> procedure.limit(value).map(TimeLimit::title);
            case CASEWORKER, FOLLOW_ON_ACTION -> Optional.empty();
        };
    }

    /** The text that the letter quotes; empty when it quotes none. */
    public Optional<String> quoted() {
        return parts.stream()
                .filter(part -> part.field().quoted())
                .map(Part::text)
                .findFirst();
    }

    /** The decision: the first choice, or the determination. */
    public Optional<Part> decision() {
        return parts.stream()
                .filter(part ->
                        part.field().type() == Type.CHOICE || part.field().type() == Type.DETERMINATION)
                .findFirst();
    }

    /** All parts except the decision. */
    public List<Part> reasons() {
        Optional<Part> decision = decision();
        return parts.stream()
                .filter(part -> !Optional.of(part).equals(decision))
                .toList();
    }

    /** The parts that are free texts. */
    public List<Part> texts() {
        return parts.stream().filter(part -> part.field().type() == Type.TEXT).toList();
    }

    @Override
    public String toString() {
        return "LetterWords" + parts;
    }
}
