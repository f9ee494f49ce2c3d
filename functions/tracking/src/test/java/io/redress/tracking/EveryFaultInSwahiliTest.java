package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FieldFormat;
import io.redress.domain.procedure.Protection;
import io.redress.domain.rules.DocumentRules;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.DateBounds;
import io.redress.domain.rules.form.FieldFaults;
import io.redress.domain.rules.form.FieldValues;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.intake.Additions;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.procedures.Procedures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say to a complainant who does something wrong has a translation, whatever it is: the rules themselves are asked. */
class EveryFaultInSwahiliTest {

    private static final Env ENV = new Env(
            Map.of("ORGANISATIONS", "kiwi,knec,kentrade,northumbria,case-in-point", "CONTACTS", "examples"),
            () -> AStory.START);
    private static final Procedures PROCEDURES = Procedures.in(ENV, DaysOff.NONE);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 18);

    private static void isTranslated(Said said) {
        assertThat(said.isTranslated()).as(said.english()).isTrue();
        assertThat(said.in(Language.SWAHILI)).isNotEqualTo(said.english());
    }

    private static List<Fault> faults(Runnable request) {
        Rejection rejection = catchThrowableOfType(Rejection.class, request::run);
        assertThat(rejection.reason()).isInstanceOf(Rejection.Reason.Invalid.class);
        return ((Rejection.Reason.Invalid) rejection.reason()).faults();
    }

    private static String swahili(Runnable request, String field) {
        return faults(request).stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::said)
                .peek(EveryFaultInSwahiliTest::isTranslated)
                .map(said -> said.in(Language.SWAHILI))
                .findFirst()
                .orElseThrow();
    }

    /** Each field of each form that complainants fill in, with values that its type does not take, and without one. */
    @ParameterizedTest
    @ValueSource(strings = {"kiwi", "knec", "kentrade", "northumbria", "case-in-point"})
    void every_fault_of_a_form(String organisation) {
        Rules rules = PROCEDURES.inForce(organisation);
        FieldFaults faults = new FieldFaults(
                rules.procedure(),
                AStory.in("stage-1").tracked().complaint(),
                LookedUp.NOTHING,
                new DateBounds(AStory.in("stage-1").tracked().complaint(), ZoneId.of("UTC"), AStory.START, Map.of()));
        List<Action> forms = rules.actions().all().stream()
                .filter(action -> action.by().contains(Action.COMPLAINANT))
                .toList();

        assertThat(forms).isNotEmpty();
        for (Action form : forms) {
            for (Field field : form.fields()) {
                for (String wrong : List.of("?", "\u0007", "x".repeat(Field.LONGEST + 1), "1800-01-01", "2999-01-01")) {
                    faults.of(field, wrong).ifPresent(EveryFaultInSwahiliTest::isTranslated);
                }
            }
            faults(() -> FieldValues.of(form, Map.of("no-such-field", "x"), faults::of))
                    .forEach(fault -> isTranslated(fault.said()));
        }
    }

    /** No form of an example has all types of fields, but a procedure may have a form of any. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT|a\u0007b|haiwezi kuwa na herufi za kudhibiti, lakini herufi ya 2 ni U+0007",
                "DATE|yesterday|inapaswa kuwa tarehe, kwa mfano 2026-03-31",
                "TIME|2 pm|inapaswa kuwa saa, kwa mfano 14:30",
                "YES_NO|ndiyo|inapaswa kuwa ndiyo (true) au hapana (false)",
                "NUMBER|ten|inapaswa kuwa nambari kamili yenye tarakimu zisizozidi tisa",
                "DEPARTMENT|no-such|inapaswa kuwa mojawapo ya haya: ",
                "DETERMINATION|no-such|inapaswa kuwa mojawapo ya haya: ",
                "PRIORITY|no-such|inapaswa kuwa mojawapo ya haya: ",
                "TIME_LIMIT|no-such|inapaswa kuwa muda unaoendelea sasa: ",
                "REFERENCE|no-such|si nambari ya kumbukumbu kama KIWI-0000-0000"
            })
    void a_fault_of_each_type_of_field(Field.Type type, String value, String swahili) {
        FieldFaults faults = new FieldFaults(
                AStory.KIWI.procedure(),
                AStory.in("stage-1").tracked().complaint(),
                LookedUp.NOTHING,
                new DateBounds(AStory.in("stage-1").tracked().complaint(), ZoneId.of("UTC"), AStory.START, Map.of()));
        Said said = faults.of(Field.required("field", "Field", type), value.replace("\\u0007", "\u0007"))
                .orElseThrow();

        isTranslated(said);
        assertThat(said.in(Language.SWAHILI)).startsWith(swahili);
    }

    private static String corrected(Map<String, String> fields, String field) {
        return swahili(() -> AStory.in("stage-1").says("correct-my-details", fields), field);
    }

    @Test
    void corrected_details() {
        assertThat(corrected(Map.of("preferred-channel", "letter"), "preferred-channel"))
                .isEqualTo("kuwasiliana kwa posta kunahitaji anwani ya posta");
        assertThat(corrected(Map.of("preferred-channel", "phone"), "preferred-channel"))
                .isEqualTo("kuwasiliana kwa simu kunahitaji nambari ya simu");
        assertThat(corrected(Map.of("preferred-channel", "pigeon"), "preferred-channel"))
                .isEqualTo("inapaswa kuwa mojawapo ya haya: e-mail, letter, phone, in-person");
        assertThat(corrected(Map.of("name", "Amina\nOtieno"), "name"))
                .isEqualTo(
                        "inapaswa kuwa mstari mmoja usio na herufi za kudhibiti, lakini herufi ya 6 ni mwisho wa mstari");
        assertThat(corrected(Map.of("name", "A".repeat(201)), "name"))
                .isEqualTo("inaweza kuwa na herufi zisizozidi 200, na ina 201");
        assertThat(corrected(Map.of("name", "A. Otieno"), "name"))
                .isEqualTo("haina marekebisho: jaza kinachopaswa kubadilishwa");
        for (String wrong : List.of(
                "a",
                "<a@b.org>",
                "a@b@c.org",
                "a".repeat(250) + "@b.org",
                "@b.org",
                "a".repeat(65) + "@b.org",
                "é@b.org",
                ".a@b.org",
                "a@",
                "a@127.0.0.1",
                "a@stra\u00dfe.de",
                "a@" + "b".repeat(64) + ".org",
                "a@b..org",
                "a@b_c.org",
                "a@b",
                "a@b.c1")) {
            assertThat(corrected(Map.of("email", wrong), "email")).startsWith("si anwani ya barua pepe: ");
        }
    }

    private static List<Fault> submitted(Submission submission) {
        return PROCEDURES
                .inForce("kiwi")
                .submit(
                        new Reference("KIWI-7K3M-9QX1"),
                        new ReceivedSubmission(submission, List.of(), AStory.START, "complainant"),
                        AStory.START)
                .faults();
    }

    private static Submission submission(Person person, @Nullable Representative representative, String kind) {
        return new Submission(
                kind,
                "pigeon",
                "nobody",
                "no-such",
                "no-such",
                "no-such",
                Map.of("field", "x"),
                Particulars.of(
                        person,
                        representative,
                        "a\nb",
                        "x".repeat(50_001),
                        null,
                        null,
                        new Particulars.Frontline(true, null, null),
                        null,
                        null));
    }

    /** The sentences of the procedure itself are in the language of the procedure that was asked. */
    @Test
    void submissions() {
        List<Fault> found = new ArrayList<>();
        Person nobody = new Person(null, null, null, null, "in-person");
        Person toMail = new Person("A", null, null, null, "e-mail");
        found.addAll(submitted(submission(nobody, null, "complaint")));
        found.addAll(submitted(submission(
                toMail, new Representative("", null, null, null, TODAY.plusDays(1), TODAY.minusDays(1)), "no-such")));
        found.addAll(submitted(
                submission(toMail, new Representative("B", null, null, null, null, TODAY.minusDays(1)), "complaint")));

        assertThat(found)
                .extracting(Fault::field)
                .contains(
                        "kind",
                        "channel",
                        "addressedTo",
                        "relatesTo",
                        "subject",
                        "details",
                        "complainant",
                        "complainant.name",
                        "complainant.preferredChannel",
                        "representative.name",
                        "representative.authority.given",
                        "representative.authority.until");
        found.forEach(fault -> isTranslated(fault.said()));
    }

    @Test
    void actions_that_are_not_possible() {
        AStory story = AStory.in("stage-1");
        for (String action : List.of("no-such-action", "satisfied", "answer")) {
            isTranslated(catchThrowableOfType(Rejection.class, () -> story.says(action))
                    .said());
        }
    }

    @Test
    void documents() {
        AStory full = AStory.in("stage-1");
        for (int number = 1; number <= full.tracked().procedure().documents().most(true); number++) {
            full.document("file-" + number, true);
        }
        for (AStory story : List.of(full, AStory.in("closed"))) {
            TrackedComplaint tracked = story.tracked();
            isTranslated(catchThrowableOfType(Rejection.class, () -> DocumentRules.of(tracked.rules())
                            .check(tracked.complaint(), new Actor.Complainant()))
                    .said());
        }
    }

    @Test
    void the_room_for_texts() {
        Protection protection = AStory.KIWI.procedure().protection();
        ZoneId zone = ZoneId.of("UTC");
        assertThat(Stream.of(
                                new Additions(protection, zone, AStory.START, 0, 0, 0, 0),
                                new Additions(protection, zone, AStory.START, 19, 0, 0, 0),
                                new Additions(protection, zone, AStory.START, 1, 95_000, 0, 0),
                                new Additions(protection, zone, AStory.START, 19, 95_000, 0, 0),
                                new Additions(protection, zone, AStory.START, 20, 0, 0, 0),
                                new Additions(protection, zone, AStory.START, 0, 0, 0, 400_000))
                        .map(Additions::inWords)
                        .peek(EveryFaultInSwahiliTest::isTranslated)
                        .map(said -> said.in(Language.SWAHILI)))
                .containsExactly(
                        "Leo unaweza kuongeza maandishi 20 zaidi: kila moja lenye herufi zisizozidi 20,000, na yote pamoja"
                                + " yenye herufi zisizozidi 100,000.",
                        "Leo unaweza kuongeza andiko 1 zaidi lenye herufi zisizozidi 20,000.",
                        "Leo unaweza kuongeza maandishi 19 zaidi yenye herufi zisizozidi 5,000 kwa jumla.",
                        "Leo unaweza kuongeza andiko 1 zaidi lenye herufi zisizozidi 5,000.",
                        "Unaweza kuongeza zaidi kesho.",
                        "Lalamiko hili halina nafasi ya maandishi zaidi. Tafadhali wasiliana nasi kwa njia nyingine.");
    }

    @Test
    void a_year_that_nobody_can_mean() {
        Said said = FieldFormat.faultOf(Field.Type.DATE, "1776-07-04").orElseThrow();

        isTranslated(said);
        assertThat(said.in(Language.SWAHILI)).isEqualTo("inapaswa kuwa kati ya mwaka 1900 na mwaka 2199");
    }

    /** What programs send. */
    @Test
    void bodies() {
        List<Fault> found = faults(() -> {
            var body = new Request(
                            "POST /x",
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            "/x",
                            "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":\"1\",\"g\":\"1\",\"h\":1}"
                                    .getBytes(StandardCharsets.UTF_8))
                    .fields();
            body.text("a");
            body.date("b");
            body.truth("c");
            body.texts("d");
            body.objects("e");
            body.wholeNumber("f");
            body.object("g");
            body.check();
        });

        assertThat(found).hasSize(8);
        found.forEach(fault -> isTranslated(fault.said()));
    }
}
