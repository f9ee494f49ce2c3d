package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.Rules;
import io.redress.email.LetterWriter;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter that a procedure orders can be written with the fields that must be filled in by then. */
class LettersOfProceduresTest {

    private static final Path FILES = Path.of("..", "procedures");
    private static final Instant AT = Instant.parse("2026-10-23T08:32:09.640Z");
    private static final String SECRET = "Not for the complainant";

    static List<String> organisations() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z-]+\\.json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Rules rules(String organisation) {
        return Procedures.in(
                        new Env(Map.of("ORGANISATIONS", organisation, "CONTACTS", "examples"), () -> AT), DaysOff.NONE)
                .inForce(organisation);
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void every_accepted_kind_has_an_acknowledgement_that_can_be_written(String organisation) {
        Rules rules = rules(organisation);
        for (Kind kind :
                rules.procedure().kinds().stream().filter(Kind::accepted).toList()) {
            ChangeContext context =
                    context(rules, initial(rules), kind.id(), List.of(entering(rules, kind.stage())), Map.of());

            assertThat(written(rules, context, context, kind.letter()))
                    .as(organisation + ": " + kind.id())
                    .contains(rules.procedure().contact());
        }
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void every_letter_of_an_action_can_be_written_with_all_its_parts(String organisation) {
        Rules rules = rules(organisation);
        for (Action action : rules.procedure().actions()) {
            if (action.letter() != null) {
                action.from().forEach(from -> check(rules, action, from));
            }
        }
    }

    @Test
    void a_letter_is_from_the_consulted_role_and_otherwise_from_the_owner() {
        Rules rules = rules("knec");
        assertThat(from(rules, "refuse", "approval")).isEqualTo("Head of Department");
        assertThat(from(rules, "refuse", "approval-above")).isEqualTo("Our management");
        assertThat(from(rules, "withdraw", "approval")).isEqualTo("An officer of the relevant office");
        assertThat(from(rules, "give-findings", "investigation")).isEqualTo("An officer of the relevant office");
        assertThat(from(rules("case-in-point"), "find-vexatious", "investigation"))
                .isEqualTo("The director of the department");
    }

    /** The sender of the letter of an action, in a stage that may consult a role. */
    private static Object from(Rules rules, String action, String stage) {
        List<Event> events = new ArrayList<>(List.of(entering(rules, stage)));
        Optional.ofNullable(rules.procedure().stageOf(stage).consults())
                .map(consulted -> new StageEvent.ConsultationRequested(consulted, null))
                .ifPresent(events::add);
        Complaint before =
                context(rules, initial(rules), "complaint", events, Map.of()).after();
        Action taken = rules.actions().in(stage, action).orElseThrow();
        ChangeContext context = taken(rules, before, taken, stage);
        return LetterFacts.of(rules, context, context, taken.letter()).get("from");
    }

    private static void check(Rules rules, Action action, String from) {
        Procedure procedure = rules.procedure();
        Optional<Letter> letter = procedure.letter(action.letter());
        Action writer = letter.map(Letter::draftedBy)
                .flatMap(draft -> procedure.actions().stream()
                        .filter(known -> known.id().equals(draft))
                        .findFirst())
                .orElse(action);
        String kind = procedure.kinds().stream()
                .filter(Kind::accepted)
                .findFirst()
                .orElseThrow()
                .id();
        Complaint before = context(rules, initial(rules), kind, List.of(entering(rules, from)), Map.of())
                .after();
        ChangeContext sent = taken(rules, before, action, from);
        ChangeContext words = writer == action
                ? sent
                : taken(
                        rules,
                        context(
                                        rules,
                                        initial(rules),
                                        kind,
                                        List.of(entering(rules, writer.from().getFirst())),
                                        Map.of())
                                .after(),
                        writer,
                        writer.from().getFirst());
        String text = written(rules, sent, words, action.letter());

        String place = procedure.organisation() + ": " + action.id() + " in " + from;
        assertThat(text)
                .as(place + ": titles are printed, so they speak to the complainant")
                .doesNotContain(SECRET, "will read it");
        List<String> parts = letter.map(Letter::parts).orElse(List.of());
        for (Field field : writer.fields()) {
            if (parts.contains(field.id()) && field.type() == Field.Type.TEXT) {
                assertThat(text).as(place).contains(words(field));
            }
        }
    }

    private static Complaint initial(Rules rules) {
        Procedure procedure = rules.procedure();
        return Complaint.initial(
                new Reference(procedure.prefix() + "-7K3M-9QX1"), procedure.organisation(), procedure.version());
    }

    private static Event entering(Rules rules, String stage) {
        return new StageEvent.StageEntered(
                stage, rules.procedure().stageOf(stage).owner());
    }

    /** A new complaint in any stage. */
    private static ChangeContext context(
            Rules rules, Complaint before, String kind, List<Event> events, Map<String, String> texts) {
        List<Event> all = new ArrayList<>(events);
        all.addFirst(IntakeEvent.Submitted.of(
                kind, rules.procedure().openChannel().id(), null, null, null, AT, true, true, null, Map.of()));
        return context(before, all, texts);
    }

    private static ChangeContext context(Complaint before, List<Event> events, Map<String, String> texts) {
        Change change = new Change(before.version() + 1, AT, "mary", events);
        return new ChangeContext(before, before.after(change), new RecordedChange(change, texts), List.of(change));
    }

    /** The action with all required fields, and with every field that is not for the complainant. */
    private static ChangeContext taken(Rules rules, Complaint before, Action action, String from) {
        Map<String, String> figures = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (Field field : action.fields()) {
            if (field.required() || field.hidden()) {
                if (field.type() == Field.Type.TEXT) {
                    texts.put(field.id(), field.hidden() ? SECRET : words(field));
                } else {
                    figures.put(field.id(), figure(rules.procedure(), field));
                }
            }
        }
        List<Event> events = new ArrayList<>();
        events.add(new ActionEvent.ActionTaken(action.id(), figures));
        if (action.to() != null) {
            Stage to = rules.procedure().stageOf(action.to());
            events.add(new StageEvent.StageEntered(to.id(), to.owner()));
            if (to.closed()) {
                events.add(new StageEvent.Closed(action.outcome()));
            }
        }
        assertThat(before.stage()).isEqualTo(from);
        return context(before, events, texts);
    }

    private static String words(Field field) {
        return "The words of " + field.id();
    }

    private static String figure(Procedure procedure, Field field) {
        return switch (field.type()) {
            case CHOICE -> field.choices().getFirst().id();
            case DETERMINATION -> procedure.determinations().getFirst().id();
            case PRIORITY -> procedure.priorities().getLast().id();
            case DEPARTMENT -> procedure.departments().getFirst().id();
            case DATE -> "2026-11-02";
            case YES_NO -> "true";
            case TIME_LIMIT -> procedure.limits().getFirst().id();
            case TIME -> "14:30";
            case NUMBER, CASEWORKER, REFERENCE, FOLLOW_ON_ACTION, TEXT -> "7";
        };
    }

    private static String written(Rules rules, ChangeContext context, ChangeContext words, String letter) {
        Map<String, Object> facts = new HashMap<>(LetterFacts.of(rules, context, words, letter));
        facts.put("name", "");
        facts.put("represented", "");
        facts.put("trackingLink", "https://complaints.example/tracking/x");
        String template = rules.procedure().letter(letter).map(Letter::template).orElse(letter);
        return LetterWriter.write(template, facts).text();
    }
}
