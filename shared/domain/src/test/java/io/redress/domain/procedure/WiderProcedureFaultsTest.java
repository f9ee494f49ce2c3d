package io.redress.domain.procedure;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.AProcedure.stage;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static io.redress.domain.rules.AnAction.action;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.rules.ALimit;
import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.AnAction;
import io.redress.domain.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults in the features that few procedures use. */
class WiderProcedureFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void the_wider_samples_have_no_faults() {
        assertThat(Rules.faultsOf(aWiderProcedure().build())).isEmpty();
        assertThat(Rules.faultsOf(withLineManagers().build())).isEmpty();
    }

    static Stream<Arguments> the_head_and_the_names() {
        return Stream.of(
                faulty(
                        p -> p.dataProtection = " ",
                        "dataProtection names no role, but every complaint can be restricted"),
                faulty(p -> p.dataProtection = "king", "data protection names the unknown role king"),
                faulty(
                        p -> p.closures.add(new ClosureDay(null, "Founder's Day")),
                        "a closure day needs its date and its name"),
                faulty(p -> p.closures.add(new ClosureDay(DAY, " ")), "a closure day needs its date and its name"),
                faulty(p -> p.addressees.add(p.addressees.getFirst()), "addressee chair appears twice"),
                faulty(p -> p.determinations.add(p.determinations.getFirst()), "determination upheld appears twice"),
                faulty(p -> p.causes.add(p.causes.getFirst()), "cause training appears twice"),
                faulty(p -> p.pauses.add(p.pauses.getFirst()), "pause complainant appears twice"),
                faulty(p -> p.letters.add(p.letters.getFirst()), "letter ruling appears twice"),
                faulty(p -> p.duties.add(p.duties.getFirst()), "duty warn appears twice"),
                faulty(
                        p -> p.channels.add(channel("radio", null, null, null, text("call"), text("call"))),
                        "channel radio: field call appears twice"),
                faulty(
                        p -> p.causes.add(Choice.of("Bad Luck", "Bad luck")),
                        "cause 'Bad Luck' is not in small-letters-like-this"));
    }

    static Stream<Arguments> the_ways_in() {
        return Stream.of(
                faulty(
                        p -> p.intake = Intake.of(Anonymous.REFUSE, null, " ", null, false, null),
                        "intake refuses anonymous complaints without saying why"),
                faulty(
                        p -> p.intake = Intake.of(Anonymous.RECORD, "complaint", null, null, false, null),
                        "intake records anonymous complaints as complaint, which is not a kind without time limits"),
                faulty(
                        p -> p.intake = Intake.of(Anonymous.RECORD, null, null, null, false, null),
                        "intake records anonymous complaints as null, which is not a kind without time limits"),
                faulty(
                        p -> p.intake = Intake.of(Anonymous.RECORD, "appeal", null, null, false, null),
                        "intake records anonymous complaints as appeal, which is not a kind without time limits"),
                faulty(
                        p -> p.aboutPersons = new AboutPersons("head", null),
                        "complaints about persons: owner and foundBy are both required"),
                faulty(
                        p -> p.aboutPersons = new AboutPersons("king", "head"),
                        "complaints about persons names the unknown role king"),
                faulty(
                        p -> p.aboutPersons = new AboutPersons("head", "queen"),
                        "complaints about persons names the unknown role queen"),
                faulty(
                        p -> p.kinds.add(new Kind("rant", "Rant", null, false, null, false, " ")),
                        "kind rant is refused without a sentence on where it belongs"),
                faulty(
                        p -> p.channels.add(channel("radio", "moon", null, null)),
                        "channel radio names the unknown stage moon"),
                faulty(
                        p -> p.channels.add(channel("radio", "closed", null, null)),
                        "channel radio begins in the closed stage closed"),
                faulty(
                        p -> p.channels.add(channel("radio", null, DAY, DAY.minusDays(1))),
                        "channel radio ends before it begins"),
                faulty(
                        p -> p.channels.set(
                                0,
                                new Channel(
                                        "website",
                                        "Website",
                                        true,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(Field.required("desk", "Desk", Type.TEXT)),
                                        null,
                                        null,
                                        null)),
                        "channel website is open to the public but has required fields, which only staff can fill in"),
                faulty(
                        p -> p.channels.add(channel("radio", null, null, null, Field.optional("at", "At", Type.DATE))),
                        "channel radio: the field at must be of type text"),
                faulty(
                        p -> p.addressees.add(new Addressee("pope", "The pope", "moon")),
                        "addressee pope names the unknown stage moon"),
                faulty(
                        p -> p.addressees.add(new Addressee("pope", "The pope", null)),
                        "addressee pope names the unknown stage null"),
                faulty(
                        p -> p.addressees.add(new Addressee("pope", "The pope", "closed")),
                        "addressee pope begins in the closed stage closed"),
                faulty(
                        p -> p.determinations.add(new Determination("vexatious", "Vexatious", null)),
                        "determination vexatious does not say what it counts as"));
    }

    static Stream<Arguments> stages_and_actions() {
        return Stream.of(
                faulty(p -> p.with(asking("second", "head", "king")), "stage second names the unknown role king"),
                faulty(
                        p -> p.with(new Stage(
                                "closed", "Closed", null, null, "head", "All is over.", null, Awaits.NOBODY, false)),
                        "stage closed is closed and cannot consult a role"),
                faulty(
                        p -> p.with(asking("advice", "officer", "director")),
                        "stage advice consults director, who has no action there"),
                with(action("leap").from("first").by("officer").meaning(" "), "action leap has no description"),
                with(
                        action("leap").from("first").by("officer").asksToDetermine("found", "cursed"),
                        "action leap: the field found names the unknown determination cursed"),
                faulty(
                        p -> p.determinations.clear(),
                        "action find: the field finding has no determinations to choose from"),
                faulty(
                        p -> p.departments.clear(),
                        "action refer: the field department has no departments to choose from"),
                with(
                        leaping().asks("finding", Type.DETERMINATION).goingTogether(together("up", "upheld")),
                        "action leap: the combination with up names an unknown choice"),
                with(
                        leaping().goingTogether(together("high", "upheld")),
                        "action leap has combinations with determinations, but no field for a determination"),
                with(
                        leaping()
                                .asks("finding", Type.DETERMINATION)
                                .goingTogether(together("high", "upheld"), together("high", "partly")),
                        "action leap: the combination with high comes twice"),
                with(
                        leaping().asks("finding", Type.DETERMINATION).goingTogether(together("high")),
                        "action leap: the combination with high names neither determinations nor a finding"),
                with(
                        leaping().asks("finding", Type.DETERMINATION).goingTogether(together("high", "cursed")),
                        "action leap: the combination with high names the unknown determination cursed"),
                with(
                        action("leap")
                                .from("first")
                                .by("officer")
                                .asks(Field.of("why", "Why", Type.TEXT, false, false, List.of("king"), null, false)),
                        "action leap: the field why names the unknown role king"),
                with(
                        action("leap")
                                .from("first")
                                .by("complainant", "officer")
                                .mayAsk("how", Type.TEXT),
                        "action leap cannot have the field how, which staff are asked in every action of the complainant"),
                with(
                        goingOn("signature").asks("reason", Type.TEXT),
                        "action leap passes over adviser, who is consulted in advice, so it must ask for a reason that is told"
                                + " to them"),
                with(
                        goingOn("signature").asks(toldConsulted(Type.TEXT, false)),
                        "action leap: the field reason is told to the consulted role, so it must be a required text that all"
                                + " staff may read"),
                with(
                        goingOn("signature").asks(toldConsulted(Type.DATE, true)),
                        "action leap: the field reason is told to the consulted role, so it must be a required text that all"
                                + " staff may read"),
                with(
                        action("leap").from("second").to("hearing").by("head").asks(toldConsulted(Type.TEXT, true)),
                        "action leap has a field that is told to the consulted role, but in second it does not go on without"
                                + " one"),
                with(
                        action("leap").from("advice").by("officer").asks(toldConsulted(Type.TEXT, true)),
                        "action leap has a field that is told to the consulted role, but in advice it does not go on without"
                                + " one"));
    }

    static Stream<Arguments> priorities_and_shared_stages() {
        return Stream.of(
                with(
                        action("leap").from("first").by("officer").asks("priority", Type.PRIORITY),
                        "action leap: the field priority has no two priorities between which to choose"),
                faulty(
                        p -> {
                            p.priorities.addAll(List.of(Choice.of("low", "Low"), Choice.of("high", "High")));
                            p.actions.add(action("leap")
                                    .from("first")
                                    .by("officer")
                                    .asks(Field.of(
                                            "priority",
                                            "Priority",
                                            Type.PRIORITY,
                                            true,
                                            false,
                                            List.of(),
                                            List.of(Choice.of("sky", "Sky")),
                                            false))
                                    .build());
                        },
                        "action leap: the field priority names the unknown priority sky"),
                faulty(
                        p -> {
                            p.priorities.addAll(List.of(Choice.of("low", "Low"), Choice.of("high", "High")));
                            p.limits.add(haste().forPriorities("high").build());
                            p.actions.add(action("leap")
                                    .from("first")
                                    .by("officer")
                                    .asks("priority", Type.PRIORITY)
                                    .build());
                        },
                        "action leap starts or ends the time limit haste, which complainants see, by setting a priority, and"
                                + " sends no letter"),
                faulty(
                        p -> p.priorities.addAll(List.of(Choice.of("low", "Low"), Choice.of("low", "Low"))),
                        "priority low appears twice"),
                faulty(
                        p -> p.channels.add(new Channel(
                                "chat",
                                "Chat",
                                false,
                                null,
                                null,
                                null,
                                List.of("telegram"),
                                List.of(),
                                null,
                                null,
                                null)),
                        "channel chat tells the unknown letter telegram by hand"),
                faulty(
                        p -> p.channels.set(
                                0,
                                new Channel(
                                        "website",
                                        "Website",
                                        true,
                                        null,
                                        null,
                                        null,
                                        List.of("message"),
                                        List.of(),
                                        null,
                                        null,
                                        null)),
                        "channel website is open to the public, so the system can send its letters"),
                with(haste().forPriorities("high"), "time limit haste holds for the unknown priority high"),
                with(
                        haste().forPriorities("high").owedByTheComplainant(),
                        "time limit haste holds for some priorities only, so the organisation must owe it"),
                faulty(p -> p.with(sharing("second", "head", "king")), "stage second names the unknown role king"),
                faulty(p -> p.with(sharing("second", "head", "head")), "stage second is shared with its owner head"),
                faulty(p -> p.with(sharing("closed", null, "head")), "stage closed is closed and cannot be shared"));
    }

    private static Stage sharing(String id, String owner, String... with) {
        return new Stage(
                id,
                "Stage " + id,
                owner,
                null,
                List.of(with),
                null,
                "What happens here.",
                null,
                null,
                null,
                owner == null ? Awaits.NOBODY : Awaits.STAFF,
                false,
                null);
    }

    static Stream<Arguments> followOnActions() {
        return Stream.of(
                with(
                        haste().maxExtension("2 working days"),
                        "time limit haste has a maxExtension but no role that may extend it"),
                faulty(p -> p.pauses.clear(), "time limit answer is pausable but the procedure has no pauses"),
                with(haste().pausable(), "time limit haste is pausable but has no role that may extend it"),
                with(
                        haste().startedBy(),
                        "time limit haste must name the actions that start it if it counts from an action, and only then"),
                with(
                        haste().startedBy("visit").fromReceipt(),
                        "time limit haste must name the actions that start it if it counts from an action, and only then"),
                with(
                        haste().answers().shownToStaff(),
                        "time limit haste answers the complaint, so the organisation must owe it and complainants must see it"),
                with(
                        haste().answers().owedByTheComplainant(),
                        "time limit haste answers the complaint, so the organisation must owe it and complainants must see it"),
                with(
                        haste().answers().repeats(),
                        "time limit haste repeats, so meeting it is not an answer to the complaint"),
                with(
                        haste().shownToStaff().owedByTheComplainant(),
                        "time limit haste is owed by complainants, so it cannot be shown to staff only"),
                with(
                        haste().shownToStaff().metByLetter("acknowledgement"),
                        "time limit haste is met by a letter to the complainant, so it cannot be shown to staff only"),
                with(
                        action("leap").from("first").to("second").by("officer"),
                        "action leap in first moves the date of the time limit answer, which the complainant was told, and sends"
                                + " no letter"),
                with(haste().startedBy("jump"), "time limit haste is started by the unknown action jump"),
                with(
                        haste().in("first", "advice").after("1 working day", To.CONSULTED),
                        "time limit haste: an alert goes to the consulted role, but some of its stages consult none"),
                faulty(p -> p.letters.add(new Letter("note", "Note", null, null, null)), "letter note has no template"),
                faulty(
                        p -> p.letters.add(new Letter("note", "Note", "response", "scribble", null)),
                        "letter note is written by the unknown action scribble"),
                faulty(
                        p -> p.letters.add(new Letter("note", "Note", "response", null, null)),
                        "letter note is sent by no action"),
                faulty(
                        p -> p.letters.set(
                                1, new Letter("full-answer", "Full answer", "response", null, List.of("apology"))),
                        "letter full-answer must have the part apology, which the action answer-in-full does not ask for"),
                faulty(
                        p -> p.letters.set(0, new Letter("ruling", "Ruling", "response", "draft", List.of("seal"))),
                        "letter ruling must have the part seal, which the action draft does not ask for"),
                faulty(
                        p -> p.but(q -> q.letters.add(new Letter("note", "Note", "response", null, List.of("secret"))))
                                .but(q -> q.actions.add(action("whisper")
                                        .from("first")
                                        .by("officer")
                                        .asks(Field.of("secret", "Secret", Type.TEXT, true, true, null, null, false))
                                        .letter("note")
                                        .build())),
                        "letter note would show the complainant secret, which is confidential"),
                faulty(
                        p -> p.duties.add(new Duty("pray", "Pray", null, false, Span.parse("1 hour"))),
                        "duty pray has no role"),
                faulty(
                        p -> p.duties.add(new Duty("pray", "Pray", "king", false, Span.parse("1 hour"))),
                        "duty pray names the unknown role king"),
                faulty(
                        p -> p.duties.add(new Duty("pray", "Pray", "head", false, null)),
                        "duty pray has no time in which it has to be completed"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({
        "the_head_and_the_names",
        "the_ways_in",
        "stages_and_actions",
        "priorities_and_shared_stages",
        "followOnActions"
    })
    void each_fault_is_reported_in_one_sentence_with_its_place(Consumer<AProcedure> change, String sentence) {
        assertThat(Rules.faultsOf(aWiderProcedure().but(change).build())).contains(sentence);
    }

    @Test
    void an_action_that_tells_the_consulted_role_why_it_goes_on_without_it_has_no_fault() {
        for (String to : List.of("first", "signature")) {
            Consumer<AProcedure> change = p -> p.actions.add(goingOn(to)
                    .letter("stage-opened")
                    .asks(toldConsulted(Type.TEXT, true))
                    .build());
            assertThat(Rules.faultsOf(aWiderProcedure().but(change).build())).isEmpty();
        }
    }

    private static AnAction goingOn(String to) {
        return action("leap").from("advice").to(to).by("officer");
    }

    private static Field toldConsulted(Type type, boolean required) {
        return new Field("reason", "Reason", type, required, true, null, null, false, false, null, false, true);
    }

    private static ALimit haste() {
        return limit("haste", "9 working days").in("first").metBy("answer");
    }

    private static AnAction leaping() {
        return action("leap").from("first").by("officer").asksToChoose("how", "high", "far");
    }

    private static Combination together(String choice, String... determinations) {
        return new Combination(choice, List.of(determinations), null);
    }

    private static Field text(String id) {
        return Field.optional(id, "The " + id, Type.TEXT);
    }

    private static Channel channel(String id, String stage, LocalDate from, LocalDate until, Field... fields) {
        return new Channel(id, "By " + id, false, stage, from, until, List.of(), List.of(fields), null, null, null);
    }

    private static Stage asking(String id, String owner, String consulted) {
        Stage plain = stage(id, owner, null, Awaits.STAFF);
        return new Stage(
                id,
                plain.title(),
                owner,
                null,
                consulted,
                plain.description(),
                plain.goFurther(),
                plain.awaits(),
                false);
    }

    private static Arguments faulty(Consumer<AProcedure> change, String sentence) {
        return Arguments.of(change, sentence);
    }

    private static Arguments with(AnAction action, String sentence) {
        return faulty(procedure -> procedure.actions.add(action.build()), sentence);
    }

    private static Arguments with(ALimit limit, String sentence) {
        return faulty(procedure -> procedure.limits.add(limit.build()), sentence);
    }
}
