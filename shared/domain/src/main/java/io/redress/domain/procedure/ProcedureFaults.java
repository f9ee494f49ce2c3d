package io.redress.domain.procedure;

import io.redress.domain.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the faults of a procedure, each in a sentence that names the place. A procedure with a fault is not used. */
public final class ProcedureFaults {

    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    private static final Set<String> RESERVED = Set.of(Role.ADMINISTRATOR, Action.COMPLAINANT, Action.SYSTEM);

    private final Procedure procedure;
    private final Function<Procedure, List<Action>> builtIn;
    private final FaultCollector findings;

    /** @param builtIn defines the built-in actions for a procedure; not called before the ids are known to be there */
    public ProcedureFaults(Procedure procedure, Function<Procedure, List<Action>> builtIn) {
        this.procedure = procedure;
        this.builtIn = builtIn;
        this.findings = new FaultCollector(procedure);
    }

    /** All faults; empty if the procedure can be used. */
    public List<String> all() {
        head();
        names();
        if (findings.nameless() || procedure.intake() == null) {
            // All other checks look parts up by their ids, and the built-in actions read the intake, so these are
            // checked first.
            return findings.all();
        }
        contacts();
        conduct();
        improvements();
        procedure.protection().faults(findings);
        procedure.documents().faults(findings);
        new ExternalBodyFaults(procedure, findings).find();
        new RetentionFaults(procedure, findings).find();
        new StageLevelFaults(procedure, findings).find();
        for (Role role : procedure.roles()) {
            findings.check(!RESERVED.contains(role.id()), "role " + role.id() + " is built in and cannot be defined");
            escalation(role);
        }
        findings.check(
                !FaultCollector.blank(procedure.dataProtection()),
                "dataProtection names no role, but every complaint can be restricted");
        findings.knownRole("data protection", procedure.dataProtection());
        new EntryFaults(procedure, findings).find();
        ProcedureActions actions = new ProcedureActions(procedure, builtIn.apply(procedure));
        new FlowFaults(actions, findings).find();
        new TimeLimitFaults(actions, findings).find();
        new LetterFaults(procedure, findings).find();
        new ReportFaults(procedure, findings).find();
        return findings.all();
    }

    /**
     * The faults that are found by following every way through a procedure without other faults. That takes several times as long
     * as the other checks, so functions do not do it when they start.
     */
    public List<String> onItsWays() {
        List<String> found = new ArrayList<>();
        for (String stage : StagesWithoutLimit.of(new ProcedureActions(procedure, builtIn.apply(procedure)))) {
            found.add("a complaint can be open in stage " + stage + " while none of its time limits runs");
        }
        return List.copyOf(found);
    }

    private void escalation(Role role) {
        String place = "role " + role.id();
        List<String> above = role.escalatesTo();
        findings.check(Set.copyOf(above).size() == above.size(), place + " names a role twice in escalatesTo");
        findings.knownRoles(
                place,
                above.stream()
                        .filter(other -> !other.equals(Role.ADMINISTRATOR))
                        .toList());
    }

    private void head() {
        findings.check(
                FaultCollector.isId(procedure.organisation()),
                "the organisation's id must be in small-letters-like-this");
        findings.check(
                PREFIX.matcher(FaultCollector.text(procedure.prefix())).matches(),
                "the prefix must be 2 to 10 capital letters or digits");
        findings.check(procedure.version() > 0, "the version must be 1 or more");
        findings.check(!FaultCollector.blank(procedure.name()), "the organisation has no name");
        findings.check(!FaultCollector.blank(procedure.calendar()), "no calendar is named");
        findings.check(
                Country.of(FaultCollector.text(procedure.country())).isPresent(),
                "the country must be the two capital letters of a country in ISO 3166-1, such as KE");
        findings.check(
                procedure.year().begins() >= 1 && procedure.year().begins() <= 12,
                "the year must begin with a month from 1 to 12");
        WorkingHours hours = procedure.workingHours();
        findings.check(
                hours.from() != null && hours.until() != null && hours.from().isBefore(hours.until()),
                "the working hours need a beginning (from) and a later end (until), such as 08:00 and 17:00");
        Colour.faultOf(procedure.colour()).ifPresent(fault -> findings.check(false, fault));
        findings.check(procedure.intake() != null, "there is no intake");
        findings.check(!procedure.kinds().isEmpty(), "there is no kind of entry");
        for (ClosureDay day : procedure.closures()) {
            findings.check(
                    day.date() != null && !FaultCollector.blank(day.name()),
                    "a closure day needs its date and its name");
        }
    }

    private void improvements() {
        Improvements improvements = procedure.improvements();
        if (improvements != null) {
            findings.check(!improvements.decidedBy().isEmpty(), "improvements has no role that decides");
            findings.knownRoles("improvements", improvements.decidedBy());
        }
    }

    private void conduct() {
        Conduct conduct = procedure.conduct();
        if (conduct == null) {
            return;
        }
        findings.check(!conduct.decidedBy().isEmpty(), "conduct has no role that decides");
        findings.check(!conduct.conditions().isEmpty(), "conduct has no conditions");
        findings.knownRoles("conduct", conduct.decidedBy());
        findings.knownRoles("conduct", conduct.seenBy());
        findings.ids("conduct: condition", conduct.conditions());
    }

    private void contacts() {
        for (Contact contact : procedure.contacts()) {
            String place = "contact " + contact.id();
            findings.check(!FaultCollector.blank(contact.title()), place + " has no title");
            findings.check(
                    contact.value() == null || !FaultCollector.blank(contact.value()), place + " has an empty value");
            findings.check(
                    contact.value() != null || !FaultCollector.blank(contact.example()),
                    place + " is set by each deployment, so it needs an example for demonstrations and tests");
        }
    }

    private void names() {
        findings.ids("contact", procedure.contacts());
        findings.ids("role", procedure.roles());
        findings.ids("kind", procedure.kinds());
        findings.ids("channel", procedure.channels());
        findings.ids("addressee", procedure.addressees());
        findings.ids("category", procedure.categories());
        findings.ids("department", procedure.departments());
        findings.ids("determination", procedure.determinations());
        findings.ids("cause", procedure.causes());
        findings.ids("priority", procedure.priorities());
        findings.ids("outcome", procedure.outcomes());
        findings.ids("pause", procedure.pauses());
        findings.ids("stage", procedure.stages());
        findings.ids("time limit", procedure.limits());
        findings.ids("letter", procedure.letters());
        findings.ids("duty", procedure.duties());
        findings.ids("external body", procedure.externalBodies());
        findings.ids("report", procedure.reports());
        for (Channel channel : procedure.channels()) {
            findings.ids("channel " + channel.id() + ": field", channel.fields());
        }
        for (Action action : procedure.actions()) {
            String place = "action " + action.id();
            findings.id("action", action.id());
            findings.ids(place + ": field", action.fields());
            for (Field field : action.fields()) {
                findings.ids(place + ": choice", field.choices());
            }
        }
    }
}
