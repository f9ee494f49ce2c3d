package io.redress.domain.procedure;

import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AnAction.action;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.BuiltInLetter.FilledIn;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.AnAction;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.builtin.BuiltInActions;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of letters, and of the marks by which letters find their texts and the actions that they mention. */
class LetterFaultsTest {

    private static Field quoted(String id, Type type, boolean required, boolean confidential) {
        return Field.of(id, "The " + id, type, required, confidential, List.of(), List.of(), true);
    }

    private static AnAction leap() {
        return action("leap").from("first").by("officer");
    }

    private static Arguments faulty(Consumer<AProcedure> change, String sentence) {
        return Arguments.of(change, sentence);
    }

    private static Arguments with(AnAction action, String sentence) {
        return faulty(procedure -> procedure.actions.add(action.build()), sentence);
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                with(leap().letter("poem"), "action leap names the unknown letter poem"),
                faulty(
                        p -> p.kinds.add(new Kind("wish", "Wish", "enquiry", false, "poem", false, null)),
                        "kind wish names the unknown letter poem"),
                faulty(
                        p -> p.letters.add(new Letter("ode", "Ode", "poem", null, null)),
                        "letter ode has the unknown template poem"));
    }

    static Stream<Arguments> quoted_texts() {
        String missing = "action leap must mark a required text as quoted, because the letter %s quotes it";
        return Stream.of(
                with(leap().letter("answer"), missing.formatted("answer")),
                with(leap().asks("answer", Type.TEXT).letter("answer"), missing.formatted("answer")),
                with(
                        leap().asks(quoted("answer", Type.TEXT, false, false)).letter("answer"),
                        missing.formatted("answer")),
                faulty(
                        p -> p.but(q -> q.letters.add(new Letter("ode", "Ode", "message", "leap", null)))
                                .but(q -> q.actions.add(leap().build())),
                        missing.formatted("ode")),
                with(
                        leap().quotes("answer").quotes("reason").letter("answer"),
                        "action leap marks two fields as quoted, but a letter quotes one"),
                with(
                        leap().asks(quoted("day", Type.DATE, true, false)).letter("answer"),
                        "action leap: the quoted field day must be of type text"),
                with(
                        leap().asks(quoted("answer", Type.TEXT, true, true)).letter("answer"),
                        "action leap: the quoted field answer cannot be confidential"),
                with(
                        leap().quotes("answer"),
                        "action leap marks a field as quoted, but has no letter that quotes a text"),
                with(
                        leap().quotes("answer").letter("response"),
                        "action leap marks a field as quoted, but has no letter that quotes a text"),
                faulty(
                        p -> p.channels.add(new Channel(
                                "radio",
                                "By radio",
                                false,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(quoted("call", Type.TEXT, false, false)),
                                null,
                                null,
                                null)),
                        "channel radio: the field call is not used by any letter that could quote it"));
    }

    static Stream<Arguments> purposes() {
        return Stream.of(
                with(
                        leap().asks("information", Type.TEXT).purpose(Action.Purpose.ADD_INFORMATION),
                        "action leap has a purpose that letters mention to complainants, but complainants cannot take it"),
                with(
                        leap().by("complainant").purpose(Action.Purpose.ADD_INFORMATION),
                        "action leap is for adding information, so it must have a text field and leave the complaint in its"
                                + " stage"),
                with(
                        leap().by("complainant")
                                .asks("information", Type.TEXT)
                                .to("second")
                                .purpose(Action.Purpose.ADD_INFORMATION),
                        "action leap is for adding information, so it must have a text field and leave the complaint in its"
                                + " stage"),
                with(
                        leap().by("complainant").to("second").purpose(Action.Purpose.WITHDRAW),
                        "action leap is for withdrawing, so it must lead to a closed stage"),
                with(
                        leap().by("complainant")
                                .to("closed")
                                .outcome("withdrawn")
                                .purpose(Action.Purpose.WITHDRAW),
                        "stage first has two actions with the same purpose"));
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                with(
                        leap().to("second").letter("stage-opened").opening(" "),
                        "action leap needs an opening, because the letter stage-opened does not say how it came about"),
                with(
                        leap().to("second").letter("exhausted").opening("You did not reply."),
                        "action leap has an opening, but no letter that begins with it"),
                with(
                        leap().to("second").opening("You did not reply."),
                        "action leap has an opening, but no letter that begins with it"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"letters", "quoted_texts", "purposes", "openings"})
    void each_fault_is_reported_in_a_sentence_that_names_the_place(Consumer<AProcedure> change, String sentence) {
        assertThat(Rules.faultsOf(aWiderProcedure().but(change).build())).contains(sentence);
    }

    @Test
    void a_text_that_its_letter_requires_need_not_be_marked_as_required() {
        AProcedure procedure = aWiderProcedure()
                .but(p -> p.letters.add(new Letter("ode", "Ode", "message", null, List.of("verse"))))
                .but(p -> p.actions.add(leap().asks(quoted("verse", Type.TEXT, false, false))
                        .letter("ode")
                        .build()));

        assertThat(Rules.faultsOf(procedure.build())).isEmpty();
    }

    @Test
    void a_built_in_action_marks_a_quoted_text_exactly_if_its_letter_quotes_one() {
        Procedure procedure = aWiderProcedure().build();
        List<Action> sending = BuiltInActions.of(procedure).stream()
                .filter(action -> action.letter() != null)
                .toList();

        assertThat(sending).isNotEmpty().allSatisfy(action -> {
            FilledIn filledIn = BuiltInLetter.of(action.letter()).orElseThrow().filledIn();
            assertThat(action.fields().stream().filter(Field::quoted).toList())
                    .as(action.id())
                    .hasSize(filledIn == FilledIn.NOTHING ? 0 : 1)
                    .allMatch(field -> field.type() == Type.TEXT && field.required() && !field.hidden());
        });
    }
}
