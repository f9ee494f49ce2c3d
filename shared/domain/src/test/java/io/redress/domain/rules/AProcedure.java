package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.AnAction.action;

import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Alert.To;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.ClosureDay;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.procedure.Contact;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Digest;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.ExternalBody;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Improvements;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Intake.Representatives;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Protection;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Retention;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.procedure.WorkingHours;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A small procedure for tests of the rules: Acorn answers a complaint and asks whether the answer settles it; if not, its head
 * decides it. Tests change parts of it before it is built.
 */
public final class AProcedure {

    public String organisation = "acorn";
    public int version = 1;
    public String name = "Acorn";
    public String prefix = "ACORN";
    public String calendar = "england";
    public String country = "GB";
    public WorkingHours workingHours = WorkingHours.USUAL;
    public Intake intake = Intake.of(
            Anonymous.REFUSE, null, "We cannot answer without it.", Representatives.WITH_AUTHORITY, false, List.of());

    public Conduct conduct;
    public Protection protection;
    public Improvements improvements;

    public Digest digest;
    public Retention retention;

    public String colour;
    public final List<Contact> contacts = new ArrayList<>();
    public final List<Role> roles = new ArrayList<>(List.of(
            role("officer", "Officer", "head", "director"),
            role("head", "Head", "director", "administrator"),
            role("director", "Director", "head", "administrator")));

    public final List<Kind> kinds = new ArrayList<>(List.of(
            new Kind("complaint", "Complaint", "first", true, "acknowledgement", false, null),
            new Kind("query", "Query", "enquiry", false, "received", false, null),
            new Kind("compliment", "Compliment", "enquiry", false, "received", false, null)));

    public final List<Channel> channels =
            new ArrayList<>(List.of(channel("website", "Website", true), channel("telephone", "Telephone", false)));

    public final List<Choice> categories =
            new ArrayList<>(List.of(Choice.of("delay", "Delay"), Choice.of("conduct", "Conduct")));

    public final List<Choice> departments =
            new ArrayList<>(List.of(Choice.of("north", "North"), Choice.of("south", "South")));

    public final List<Choice> outcomes =
            new ArrayList<>(Stream.of("replied", "satisfied", "decided", "withdrawn", "not-contested")
                    .map(id -> Choice.of(id, "Ended as " + id))
                    .toList());

    public final List<Stage> stages = new ArrayList<>(List.of(
            stage("enquiry", "officer", null, Awaits.STAFF),
            stage("first", "officer", "head", Awaits.STAFF),
            stage("answered", "officer", "head", Awaits.COMPLAINANT),
            stage("second", "head", "director", Awaits.STAFF),
            stage("hearing", "head", "director", Awaits.STAFF),
            stage("closed", null, null, Awaits.NOBODY)));

    public final List<Action> actions = new ArrayList<>(List.of(
            action("reply")
                    .from("enquiry")
                    .to("closed")
                    .by("officer")
                    .quotes("message")
                    .letter("message")
                    .outcome("replied")
                    .build(),
            action("acknowledge")
                    .from("first", "answered")
                    .by("officer")
                    .asksToChoose("how", "telephone", "letter")
                    .build(),
            action("answer")
                    .decides()
                    .from("first")
                    .to("answered")
                    .by("officer")
                    .asksToChoose("decision", "upheld", "not-upheld")
                    .quotes("answer")
                    .letter("answer")
                    .build(),
            action("satisfied")
                    .from("answered")
                    .to("closed")
                    .by("complainant", "officer")
                    .mayAsk("comment", Type.TEXT)
                    .letter("closed")
                    .outcome("satisfied")
                    .build(),
            action("not-satisfied")
                    .from("answered")
                    .to("second")
                    .by("complainant", "officer")
                    .mayAsk("comment", Type.TEXT)
                    .letter("stage-opened")
                    .build(),
            action("hear")
                    .from("second")
                    .to("hearing")
                    .by("head")
                    .asks("day", Type.DATE)
                    .asks("seats", Type.NUMBER)
                    .mayAsk("open", Type.YES_NO)
                    .build(),
            action("decide")
                    .decides()
                    .from("second", "hearing")
                    .to("closed")
                    .by("head")
                    .quotes("answer")
                    .letter("answer")
                    .outcome("decided")
                    .build(),
            action("add-information")
                    .purpose(Action.Purpose.ADD_INFORMATION)
                    .from("enquiry", "first", "answered", "second", "hearing")
                    .by("complainant", "officer", "head")
                    .asks("information", Type.TEXT)
                    .build(),
            action("withdraw")
                    .purpose(Action.Purpose.WITHDRAW)
                    .from("enquiry", "first", "answered", "second", "hearing")
                    .to("closed")
                    .by("complainant")
                    .letter("closed")
                    .outcome("withdrawn")
                    .build(),
            action("close-unanswered")
                    .from("answered")
                    .to("closed")
                    .by("system")
                    .letter("closed")
                    .outcome("not-contested")
                    .build()));

    public final List<TimeLimit> limits = new ArrayList<>(List.of(
            limit("acknowledgement", "2 working days")
                    .fromReceipt()
                    .in("first", "answered")
                    .metBy("acknowledge")
                    .metByLetter("acknowledgement")
                    .after("0 working days", To.CASEWORKER)
                    .after("1 working day", To.MANAGER)
                    .build(),
            limit("answer", "10 working days")
                    .fromReceipt()
                    .in("first")
                    .metBy("answer")
                    .extendableBy("officer")
                    .before("2 working days", To.CASEWORKER)
                    .after("0 working days", To.CASEWORKER)
                    .after("2 working days", To.MANAGER)
                    .after("5 working days", To.DIRECTOR)
                    .build(),
            limit("decision", "20 working days")
                    .in("second", "hearing")
                    .metBy("decide")
                    .extendableBy("head")
                    .before("5 working days", To.CASEWORKER)
                    .after("1 working day", To.MANAGER)
                    .build(),
            limit("reply", "28 calendar days")
                    .owedByTheComplainant()
                    .in("answered")
                    .metBy("satisfied", "not-satisfied")
                    .before("14 calendar days", To.COMPLAINANT)
                    .then("close-unanswered")
                    .build()));

    public AboutPersons aboutPersons;
    public String dataProtection = "director";
    public FinancialYear year = FinancialYear.CALENDAR;
    public final List<ClosureDay> closures = new ArrayList<>();
    public final List<Addressee> addressees = new ArrayList<>();
    public final List<Determination> determinations = new ArrayList<>();
    public final List<Choice> causes = new ArrayList<>();
    public final List<Choice> priorities = new ArrayList<>();
    public final List<PauseCause> pauses = new ArrayList<>();
    public final List<Letter> letters = new ArrayList<>();
    public final List<Duty> duties = new ArrayList<>();

    public final List<ExternalBody> externalBodies =
            new ArrayList<>(List.of(new ExternalBody("arbiter", "The arbiter", "Write to them.", null, null, null)));

    public final List<Report> reports = new ArrayList<>(List.of(
            new Report("quarterly", "Quarterly", Report.Every.QUARTER, List.of("head"), null, null, null, null)));

    private AProcedure() {}

    public static AProcedure aProcedure() {
        return new AProcedure();
    }

    public AProcedure but(Consumer<AProcedure> change) {
        change.accept(this);
        return this;
    }

    /** Replaces the time limit with the same id. */
    public AProcedure with(ALimit changed) {
        TimeLimit limit = changed.build();
        limits.replaceAll(known -> known.id().equals(limit.id()) ? limit : known);
        return this;
    }

    /** Replaces the stage with the same id. */
    public AProcedure with(Stage stage) {
        stages.replaceAll(known -> known.id().equals(stage.id()) ? stage : known);
        return this;
    }

    public static Role role(String id, String title, String... escalatesTo) {
        return new Role(id, title, null, Role.Sees.EVERYTHING, List.of(escalatesTo));
    }

    public static Channel channel(String id, String title, boolean open) {
        return new Channel(id, title, open, null, null, null, List.of(), List.of(), null, null, null);
    }

    public static Stage stage(String id, String owner, String standIn, Awaits awaits) {
        return new Stage(
                id, "Stage " + id, owner, standIn, null, "What happens here.", "What can be done.", awaits, false);
    }

    public Procedure build() {
        return new Procedure(
                organisation,
                version,
                name,
                prefix,
                calendar,
                country,
                null,
                null,
                workingHours,
                closures,
                year,
                "Tell us.",
                "Telephone us.",
                contacts,
                colour,
                intake,
                aboutPersons,
                dataProtection,
                roles,
                kinds,
                channels,
                addressees,
                categories,
                departments,
                determinations,
                causes,
                priorities,
                outcomes,
                pauses,
                stages,
                actions,
                limits,
                letters,
                duties,
                externalBodies,
                reports,
                null,
                protection,
                null,
                conduct,
                improvements,
                digest,
                retention);
    }
}
