package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.AProcedure.role;
import static io.redress.domain.rules.AProcedure.stage;
import static io.redress.domain.rules.AnAction.action;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Determination.Counts;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Role.Sees;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.Stage.Awaits;
import java.time.LocalDate;
import java.util.List;

/**
 * The sample procedure with every feature that a procedure can have: the officer may pause complaints and consult an adviser,
 * the director signs the head's ruling, and a closed complaint can be reviewed.
 */
public final class AWiderProcedure {

    private AWiderProcedure() {}

    public static AProcedure aWiderProcedure() {
        return AProcedure.aProcedure()
                .but(AWiderProcedure::people)
                .but(AWiderProcedure::entries)
                .but(AWiderProcedure::findings)
                .but(AWiderProcedure::advice)
                .but(AWiderProcedure::signature)
                .but(AWiderProcedure::visits)
                .but(AWiderProcedure::followOnActions);
    }

    /** The same procedure, where only the line manager of a person handles complaints about that person. */
    public static AProcedure withLineManagers() {
        return aWiderProcedure().but(p -> {
            p.roles.add(role("line-manager", "Line manager"));
            p.aboutPersons = new AboutPersons("line-manager", "director");
        });
    }

    private static void people(AProcedure p) {
        p.roles.add(new Role("adviser", "Adviser", null, Sees.HANDED_OVER, List.of()));
        p.dataProtection = "director";
    }

    private static void entries(AProcedure p) {
        p.kinds.add(new Kind("appeal", "Appeal", null, false, null, false, "An appeal is for the registry."));
        p.kinds.add(new Kind("visit", "Visit", "enquiry", false, "received", true, null));
        p.channels.add(new Channel(
                "ombudsman",
                "The ombudsman",
                false,
                "second",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(),
                List.of(Field.required("reference", "Their reference", Type.TEXT)),
                null,
                null,
                null));
        p.addressees.add(new Addressee("chair", "The chair", "hearing"));
    }

    private static void findings(AProcedure p) {
        p.determinations.add(new Determination("upheld", "Upheld", Counts.UPHELD));
        p.determinations.add(new Determination("partly", "Partly", Counts.PARTLY_UPHELD));
        p.determinations.add(new Determination("unfounded", "Unfounded", Counts.NOT_UPHELD));
        p.causes.add(Choice.of("training", "Training"));
        p.actions.add(action("find")
                .from("first")
                .by("officer")
                .asks("finding", Type.DETERMINATION)
                .build());
        p.actions.add(action("settle")
                .from("first")
                .to("closed")
                .by("officer")
                .asksToDetermine("finding", "upheld", "partly")
                .outcome("decided")
                .build());
        p.actions.add(action("refer")
                .from("first", "second")
                .by("officer", "head")
                .asks("department", Type.DEPARTMENT)
                .build());
        p.actions.add(
                action("look-again").from("closed").to("second").by("head").build());
    }

    private static void advice(AProcedure p) {
        p.stages.add(asking("advice", "officer", "adviser"));
        p.actions.add(
                action("ask-advice").from("first").to("advice").by("officer").build());
        p.actions.add(action("advise")
                .from("advice")
                .to("first")
                .by("adviser")
                .asks("advice", Type.TEXT)
                .build());
    }

    private static void signature(AProcedure p) {
        p.with(limit("decision", "20 working days")
                .in("second", "hearing", "signature")
                .metBy("decide")
                .extendableBy("head")
                .before("5 working days", To.CASEWORKER)
                .after("1 working day", To.MANAGER));
        p.stages.add(asking("signature", "head", "director"));
        p.letters.add(new Letter("ruling", "Ruling", "response", "draft", List.of("findings", "reasons")));
        p.letters.add(new Letter("full-answer", "Full answer", "response", null, List.of("remedy")));
        p.actions.add(action("draft")
                .from("second")
                .by("head")
                .mayAsk("findings", Type.TEXT)
                .mayAsk("reasons", Type.TEXT)
                .build());
        p.actions.add(
                action("hand-up").from("second").to("signature").by("head").build());
        p.actions.add(action("hand-back")
                .from("signature")
                .to("second")
                .by("director")
                .build());
        p.actions.add(
                action("sign").from("signature").by("director").letter("ruling").build());
        p.actions.add(action("answer-in-full")
                .from("first")
                .by("officer")
                .mayAsk("remedy", Type.TEXT)
                .letter("full-answer")
                .build());
    }

    private static void visits(AProcedure p) {
        p.actions.add(action("visit").from("first").by("officer").build());
        p.actions.add(action("report-visit").from("first").by("officer").build());
        p.actions.add(action("update").from("first", "advice").by("officer").build());
        p.limits.add(limit("visit-report", "3 working days")
                .startedBy("visit")
                .in("first", "advice")
                .metBy("report-visit")
                .pausable()
                .extendableBy("officer")
                .build());
        p.limits.add(limit("informed", "5 working days")
                .repeats()
                .in("first", "advice")
                .metBy("update")
                .build());
    }

    private static void followOnActions(AProcedure p) {
        p.pauses.add(new PauseCause("complainant", "For the complainant", true));
        p.pauses.add(new PauseCause("police", "For the police", false));
        p.duties.add(new Duty("warn", "Warn the head", "head", true, Span.parse("24 hours")));
        p.duties.add(new Duty("review", "Review it", "director", false, Span.parse("3 working days")));
        p.limits.add(limit("contact", "1 working day")
                .fromReceipt()
                .owedToTheReachable()
                .in("first", "advice")
                .metBy("acknowledge")
                .build());
        p.with(limit("answer", "10 working days")
                .fromReceipt()
                .in("first", "advice")
                .metBy("answer", "settle")
                .extendableBy("officer")
                .maxExtension("10 working days")
                .pausable()
                .before("2 working days", To.CASEWORKER)
                .after("0 working days", To.CASEWORKER));
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
}
