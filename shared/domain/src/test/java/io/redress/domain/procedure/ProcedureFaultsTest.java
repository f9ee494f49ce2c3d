package io.redress.domain.procedure;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.AProcedure.stage;
import static io.redress.domain.rules.AnAction.action;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.rules.ALimit;
import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.AnAction;
import io.redress.domain.rules.Rules;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProcedureFaultsTest {

    @Test
    void the_sample_has_no_faults() {
        assertThat(Rules.faultsOf(aProcedure().build())).isEmpty();
    }

    @Test
    void braces_in_a_description_are_no_fault_if_no_deployment_sets_an_external_body() {
        assertThat(Rules.faultsOf(aProcedure()
                        .but(p -> p.with(enquiryAbout("the form {A4}")))
                        .build()))
                .isEmpty();
    }

    static Stream<Arguments> what_is_wrong_and_the_sentence_that_says_so() {
        return Stream.of(
                // The head.
                faulty(p -> p.organisation = "Acorn Ltd", "the organisation's id must be in small-letters-like-this"),
                faulty(p -> p.organisation = null, "the organisation's id must be in small-letters-like-this"),
                faulty(p -> p.prefix = "acorn", "the prefix must be 2 to 10 capital letters or digits"),
                faulty(p -> p.prefix = "ACORN-1", "the prefix must be 2 to 10 capital letters or digits"),
                faulty(p -> p.version = 0, "the version must be 1 or more"),
                faulty(p -> p.name = " ", "the organisation has no name"),
                faulty(p -> p.calendar = null, "no calendar is named"),
                faulty(
                        p -> p.workingHours = new WorkingHours(LocalTime.of(17, 0), LocalTime.of(8, 0)),
                        "the working hours need a beginning (from) and a later end (until), such as 08:00 and 17:00"),
                faulty(
                        p -> p.country = null,
                        "the country must be the two capital letters of a country in ISO 3166-1, such as KE"),
                faulty(
                        p -> p.colour = "blue",
                        "the colour must be # and six hexadecimal digits in small letters, such as #2457a0"),
                faulty(
                        p -> p.colour = "#0088cc",
                        "white text on the colour #0088cc has a contrast of 3.89, and 4.50 is the least that can be read easily"),
                faulty(
                        p -> p.country = "England",
                        "the country must be the two capital letters of a country in ISO 3166-1, such as KE"),
                faulty(
                        p -> p.country = "ZZ",
                        "the country must be the two capital letters of a country in ISO 3166-1, such as KE"),
                faulty(p -> p.intake = null, "there is no intake"),
                faulty(p -> p.channels.clear(), "exactly one channel must be open to the public endpoint"),
                faulty(
                        p -> p.channels.add(AProcedure.channel("form", "Form", true)),
                        "exactly one channel must be open to the public endpoint"),
                // Names.
                faulty(p -> p.roles.add(AProcedure.role("officer", "Again")), "role officer appears twice"),
                faulty(
                        p -> p.roles.set(0, AProcedure.role("officer", "Officer", "head")),
                        "time limit answer in the stage first: its alerts have 2 levels above the role officer,"
                                + " whose escalatesTo names 1"),
                faulty(
                        p -> p.roles.set(0, AProcedure.role("officer", "Officer", "head", "nobody")),
                        "role officer names the unknown role nobody"),
                faulty(
                        p -> p.roles.set(0, AProcedure.role("officer", "Officer", "head", "head")),
                        "role officer names a role twice in escalatesTo"),
                faulty(
                        p -> p.roles.set(
                                1,
                                new Role(
                                        "head",
                                        "Head",
                                        null,
                                        Role.Sees.HANDED_OVER,
                                        List.of("director", "administrator"))),
                        "time limit answer in the stage first: an alert falls to the role head, which may not read the"
                                + " complaint there"),
                faulty(
                        p -> p.roles.add(AProcedure.role("system", "System")),
                        "role system is built in and cannot be defined"),
                faulty(
                        p -> p.roles.add(AProcedure.role("Chief Officer", "Chief")),
                        "role 'Chief Officer' is not in small-letters-like-this"),
                faulty(
                        p -> p.categories.add(Choice.of(null, "Other")),
                        "category '' is not in small-letters-like-this"),
                faulty(p -> p.departments.add(Choice.of("north", "N")), "department north appears twice"),
                faulty(p -> p.outcomes.add(Choice.of("decided", "D")), "outcome decided appears twice"),
                faulty(p -> p.stages.add(p.stages.getFirst()), "stage enquiry appears twice"),
                faulty(p -> p.limits.add(p.limits.getFirst()), "time limit acknowledgement appears twice"),
                faulty(p -> p.reports.add(p.reports.getFirst()), "report quarterly appears twice"),
                faulty(p -> p.externalBodies.add(p.externalBodies.getFirst()), "external body arbiter appears twice"),
                faulty(
                        p -> p.externalBodies.add(new ExternalBody("judge", " ", null, null, null, null)),
                        "external body judge has no title"),
                faulty(
                        p -> p.externalBodies.add(
                                new ExternalBody("judge", "Judge", "At court.", null, null, "J. Doe")),
                        "external body judge has an example, so each deployment sets its contact, and it cannot have one here"),
                faulty(
                        p -> p.externalBodies.add(new ExternalBody("judge", "Judge", null, null, null, " ")),
                        "external body judge has an empty example"),
                faulty(
                        p -> {
                            p.contacts.add(new Contact("judge", "Judge", "1", null, false));
                            p.externalBodies.add(new ExternalBody("judge", "Judge", null, null, null, "J. Doe"));
                        },
                        "external body judge has the same id as a contact, and each deployment sets both by this id"),
                faulty(
                        p -> {
                            p.externalBodies.add(new ExternalBody("judge", "Judge", null, null, null, "J. Doe"));
                            p.with(enquiryAbout("{judge} or {arbiter}"));
                        },
                        "stage enquiry mentions {arbiter}, which is no external body that deployments set"),
                // Kinds.
                faulty(
                        p -> p.kinds.add(new Kind("praise", "Praise", "heaven", false, "received", false, null)),
                        "kind praise names the unknown stage heaven"),
                faulty(
                        p -> p.kinds.add(new Kind("praise", "Praise", null, false, "received", false, null)),
                        "kind praise names the unknown stage null"),
                faulty(
                        p -> p.kinds.add(new Kind("praise", "Praise", "closed", false, "received", false, null)),
                        "kind praise begins in the closed stage closed"),
                faulty(
                        p -> p.kinds.add(new Kind("praise", "Praise", "enquiry", false, " ", false, null)),
                        "kind praise has no letter that acknowledges the receipt"),
                // Stages.
                faulty(
                        p -> p.with(new Stage("second", " ", "head", null, null, "Here.", null, null, false)),
                        "stage second has no title"),
                faulty(
                        p -> p.with(new Stage("second", "Second", "head", null, null, "", null, null, false)),
                        "stage second has no description"),
                faulty(
                        p -> p.with(stage("closed", "head", null, Awaits.NOBODY)),
                        "stage closed is closed and cannot have an owner"),
                faulty(p -> p.with(stage("second", null, null, Awaits.STAFF)), "stage second has no owner"),
                faulty(
                        p -> p.with(stage("second", "king", null, Awaits.STAFF)),
                        "stage second names the unknown role king"),
                faulty(
                        p -> p.with(stage("second", "head", "queen", Awaits.STAFF)),
                        "stage second names the unknown role queen"),
                faulty(
                        p -> p.actions.removeIf(
                                known -> List.of("withdraw", "reply").contains(known.id())),
                        "stage enquiry has no action that leads out of it"),
                faulty(
                        p -> p.with(stage("hearing", "head", null, Awaits.COMPLAINANT))
                                .but(q -> q.actions.removeIf(known -> known.id().equals("withdraw"))),
                        "stage hearing waits for the complainant, who has no action there"),
                faulty(
                        p -> p.stages.add(stage("attic", "head", null, Awaits.STAFF)),
                        "stage attic can never be reached"),
                // Actions.
                with(action("Leap").from("first").by("officer"), "action 'Leap' is not in small-letters-like-this"),
                with(action("leap").by("officer"), "action leap is available in no stage"),
                with(action("leap").from("first"), "action leap has no role that may take it"),
                with(action("leap").from("moon").by("officer"), "action leap names the unknown stage moon"),
                with(action("leap").from("first").to("moon").by("officer"), "action leap names the unknown stage moon"),
                with(action("leap").from("first").by("frog"), "action leap names the unknown role frog"),
                with(
                        action("leap").from("first").to("closed").by("officer"),
                        "action leap closes the complaint without an outcome"),
                with(
                        action("leap").from("first").to("closed").by("officer").outcome("leapt"),
                        "action leap names the unknown outcome leapt"),
                with(
                        action("leap").from("first").to("second").by("officer").outcome("leapt"),
                        "action leap has an outcome but does not close the complaint"),
                with(
                        action("leap")
                                .from("first")
                                .by("officer")
                                .asks("height", Type.NUMBER)
                                .mayAsk("height", Type.TEXT),
                        "action leap: field height appears twice"),
                with(
                        action("leap").from("first").by("officer").mayAsk("way", Type.CHOICE),
                        "action leap: the field way has no choices"),
                with(
                        action("leap").from("first").by("system").asks("height", Type.NUMBER),
                        "action leap: the system cannot fill in the field height"),
                with(action("answer").from("first").by("head"), "stage first has two actions named answer"),
                with(action("note").from("second").by("head"), "stage second has two actions named note"),
                with(
                        action("leap").from("first").by("officer").asks("The height", Type.NUMBER),
                        "action leap: field 'The height' is not in small-letters-like-this"),
                with(
                        action("leap").from("first").by("officer").asksToChoose("way", "up", "up"),
                        "action leap: choice up appears twice"),
                with(
                        action("leap").from("first").by("officer").proposing("idea"),
                        "action leap proposes an idea for improvement, so it needs a text field idea, and the procedure needs improvements"),
                with(
                        action("leap").from("first").by("officer").assigning("who"),
                        "action leap assigns the complaint, so it needs a field who of type caseworker and has to lead to an open stage"),
                with(
                        action("leap").from("first").by("officer").stating(Action.Satisfaction.SATISFIED),
                        "action leap states the satisfaction of complainants, but complainants cannot take it"),
                faulty(
                        p -> p.actions.add(new Action(
                                "leap",
                                " ",
                                "",
                                List.of("first"),
                                null,
                                List.of("officer"),
                                List.of(),
                                null,
                                null,
                                false,
                                null)),
                        "action leap has no title"),
                with(
                        action("regret").from("closed").by("head").decides(),
                        "action regret decides, but is offered in the closed stage closed"),
                with(action("note").from("closed").by("head"), "action note is built in and cannot be defined"),
                // Time limits.
                with(limit("haste", null).in("first").metBy("answer"), "time limit haste has no length"),
                with(limit("haste", "1 hour").metByLetter("answer"), "time limit haste runs in no stage"),
                with(limit("haste", "1 hour").in("first"), "time limit haste cannot be met by any action or letter"),
                with(
                        limit("haste", "1 hour").in("first", "moon").metBy("answer"),
                        "time limit haste names the unknown stage moon"),
                with(
                        limit("haste", "1 hour").in("first", "closed").metBy("answer"),
                        "time limit haste runs in the closed stage closed"),
                with(
                        limit("haste", "1 hour").in("second").metBy("answer"),
                        "time limit haste is met by answer, which is no action of the stages it runs in"),
                with(
                        limit("haste", "1 hour").in("first", "answered").then("close-unanswered"),
                        "time limit haste leads to close-unanswered, which the system may not take in first"),
                with(
                        limit("haste", "1 hour").in("first").then("answer"),
                        "time limit haste leads to answer, which the system may not take in first"),
                with(
                        limit("haste", "1 hour").in("first").metBy("answer").extendableBy("king"),
                        "time limit haste names the unknown role king"),
                with(
                        limit("haste", "1 hour").in("first").metBy("answer").alert(new Alert(null, null, To.MANAGER)),
                        "time limit haste: an alert comes either before or after it is due"),
                with(
                        limit("haste", "1 hour")
                                .in("first")
                                .metBy("answer")
                                .alert(new Alert(Span.parse("1 hour"), Span.parse("1 hour"), To.MANAGER)),
                        "time limit haste: an alert comes either before or after it is due"),
                with(
                        limit("haste", "1 hour")
                                .in("first")
                                .metBy("answer")
                                .alert(new Alert(null, Span.parse("1 hour"), null)),
                        "time limit haste: an alert has no recipient"),
                with(
                        limit("haste", "2 working days")
                                .in("first")
                                .metBy("answer")
                                .before("2 working days", To.CASEWORKER),
                        "time limit haste: a reminder comes before the time limit starts"),
                with(
                        limit("haste", "9 working days")
                                .in("first")
                                .metBy("answer")
                                .after("2 working days", To.MANAGER)
                                .after("1 working day", To.DIRECTOR),
                        "time limit haste: its alerts are not in the order of time"),
                with(
                        limit("haste", "9 working days")
                                .in("first")
                                .metBy("answer")
                                .before("1 working day", To.CASEWORKER)
                                .before("2 working days", To.CASEWORKER),
                        "time limit haste: its alerts are not in the order of time"),
                with(
                        limit("haste", "9 working days")
                                .in("first")
                                .metBy("answer")
                                .after("1 working day", To.MANAGER)
                                .before("1 working day", To.CASEWORKER),
                        "time limit haste: its alerts are not in the order of time"),
                // Reports.
                faulty(
                        p -> p.reports.add(new Report(
                                "daily", "Daily", Report.Every.MONTH, List.of("king"), null, null, null, null)),
                        "report daily names the unknown role king"),
                reportFault(
                        submission("nobody", "14 calendar days", 7),
                        "report r: submission goes to nobody, which is no contact"),
                reportFault(
                        submission("phone", "14 calendar days", 7),
                        "report r: submission goes to the contact phone, which must be internal: it is not for complainants"),
                reportFault(
                        submission("regulator", "14 working days", 7),
                        "report r: submission: within must be 1 to 90 calendar days"),
                reportFault(
                        submission("regulator", "14 calendar days", 15),
                        "report r: submission reminds on day 15, which is not one of the 14 days"),
                reportFault(
                        submission("regulator", "14 calendar days", 7, 7),
                        "report r: submission names a day twice in remindOn"),
                faulty(
                        p -> p.reports.add(report(
                                null,
                                new ReportReview(
                                        List.of(), Span.parse("9 calendar days"), List.of(), List.of("king"), false))),
                        "report r: review names no role in by"),
                faulty(
                        p -> p.digest = new Digest(DayOfWeek.MONDAY, List.of("king")),
                        "digest names the unknown role king"),
                faulty(
                        p -> p.digest = new Digest(null, List.of("head")),
                        "digest does not say on which day of the week it goes (on)"));
    }

    private static Report report(ReportSubmission submission, ReportReview review) {
        return new Report("r", "R", Report.Every.QUARTER, List.of("head"), null, null, submission, review);
    }

    private static ReportSubmission submission(String to, String within, Integer... remindOn) {
        List<String> roles = List.of("head");
        return new ReportSubmission(
                to, Span.parse(within), List.of(remindOn), roles, List.of(), roles, roles, roles, null, false);
    }

    private static Arguments reportFault(ReportSubmission submission, String sentence) {
        return faulty(
                p -> {
                    p.contacts.add(new Contact("phone", "Telephone", "1", null, false));
                    p.contacts.add(new Contact("regulator", "The regulator", "r@regulator.example", null, true));
                    p.reports.add(report(submission, null));
                },
                sentence);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("what_is_wrong_and_the_sentence_that_says_so")
    void each_fault_is_reported_in_one_sentence_with_its_place(Consumer<AProcedure> change, String sentence) {
        assertThat(Rules.faultsOf(aProcedure().but(change).build())).contains(sentence);
    }

    @Test
    void an_empty_procedure_has_a_fault_for_everything_required() {
        AProcedure nothing = aProcedure().but(p -> {
            Stream.of(
                            p.roles,
                            p.kinds,
                            p.channels,
                            p.categories,
                            p.departments,
                            p.outcomes,
                            p.stages,
                            p.actions,
                            p.limits)
                    .forEach(List::clear);
            p.externalBodies.clear();
            p.reports.clear();
            p.dataProtection = null;
        });
        assertThat(Rules.faultsOf(nothing.build()))
                .containsExactly(
                        "there is no kind of entry",
                        "dataProtection names no role, but every complaint can be restricted",
                        "exactly one channel must be open to the public endpoint");
    }

    @Test
    void all_faults_are_reported_together() {
        assertThat(Rules.faultsOf(aProcedure()
                        .but(p -> p.version = 0)
                        .but(p -> p.roles.clear())
                        .but(p -> p.limits.removeFirst())
                        .build()))
                .hasSizeGreaterThan(20)
                .contains("the version must be 1 or more", "stage first names the unknown role officer")
                .contains(
                        "action answer names the unknown role officer", "report quarterly names the unknown role head");
    }

    @Test
    void a_part_without_an_id_is_reported_like_any_other_fault() {
        assertThat(Rules.faultsOf(aProcedure()
                        .but(p -> p.stages.add(stage(null, "head", null, Awaits.STAFF)))
                        .but(p -> p.actions.add(
                                action(null).from("first").by("officer").build()))
                        .but(p -> p.kinds.add(new Kind(null, "Nothing", null, false, "received", false, null)))
                        .but(p -> p.limits.add(limit(null, "1 hour")
                                .in("first")
                                .metBy("answer")
                                .build()))
                        .build()))
                .contains(
                        "stage '' is not in small-letters-like-this",
                        "kind '' is not in small-letters-like-this",
                        "time limit '' is not in small-letters-like-this",
                        "action '' is not in small-letters-like-this");
    }

    private static Stage enquiryAbout(String what) {
        return new Stage(
                "enquiry", "Enquiry", "officer", null, null, "Ask about " + what + ".", null, Awaits.STAFF, false);
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
