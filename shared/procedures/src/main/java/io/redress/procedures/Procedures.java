package io.redress.procedures;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.ClosureDay;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.reports.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The procedures of the organisations of a deployment. Each is read from its file when it is first needed, because a function
 * that starts needs only one. A function cannot start if an organisation has no file. A procedure with a fault is never used;
 * the exception lists every fault in words.
 */
public final class Procedures implements RuleBook {

    private final List<String> organisations;
    private final Map<String, Procedure> inForce = new ConcurrentHashMap<>();
    private final Map<String, Procedure> translated = new ConcurrentHashMap<>();
    private final Map<String, Dated> rules = new ConcurrentHashMap<>();
    private final DaysOff declared;
    private final ContactSettings contacts;

    /** The rules of one procedure, with the declared days that they were made with. */
    private record Dated(Map<LocalDate, String> declared, Rules rules) {}

    private Procedures(List<String> organisations, DaysOff declared, ContactSettings contacts) {
        this.organisations = List.copyOf(organisations);
        this.declared = declared;
        this.contacts = contacts;
        for (String organisation : organisations) {
            if (Procedures.class.getResource(path(organisation)) == null) {
                throw new IllegalStateException("there is no procedure " + organisation);
            }
        }
    }

    /**
     * The procedures of the organisations in {@code ORGANISATIONS}, with the numbers and addresses in {@code CONTACTS}.
     *
     * @param declared the source of declared days, which may change while these procedures are used
     */
    public static Procedures in(Env env, DaysOff declared) {
        return new Procedures(env.list("ORGANISATIONS"), declared, ContactSettings.in(env));
    }

    /**
     * The rules for new complaints of an organisation.
     *
     * @throws Rejection if the deployment does not have the organisation
     */
    public Rules inForce(String organisation) {
        return rules(organisation, procedure(organisation));
    }

    private Procedure procedure(String organisation) {
        if (!organisations.contains(organisation)) {
            throw Rejection.notFound(FaultWords.say("noOrganisation", organisation));
        }
        return inForce.computeIfAbsent(organisation, this::readWithContacts);
    }

    /** The present procedure of an organisation, and the earlier versions whose files are kept. */
    public List<Procedure> versions(String organisation) {
        Procedure current = procedure(organisation);
        List<Procedure> versions = new ArrayList<>(List.of(current));
        for (int version = current.version() - 1; version > 0; version--) {
            if (Procedures.class.getResource(path(organisation + "-v" + version)) != null) {
                versions.add(of(organisation, version).procedure());
            }
        }
        return List.copyOf(versions);
    }

    public List<String> organisations() {
        return organisations;
    }

    /** The rules of one version: the present one, or one in a file {@code <organisation>-v<version>.json}. */
    @Override
    public Rules of(String organisation, int version) {
        Procedure current = procedure(organisation);
        String name = organisation + "-v" + version;
        return current.version() == version
                ? rules(organisation, current)
                : rules(name, rules.containsKey(name) ? rules.get(name).rules().procedure() : readWithContacts(name));
    }

    /** The same rules with the texts of the translation, and with the names of days in its language. */
    @Override
    public Rules in(Language language, Rules rules) {
        Procedure procedure = rules.procedure();
        if (procedure.language() == language) {
            return rules;
        }
        boolean current = inForce(procedure.organisation()).procedure().version() == procedure.version();
        String file = procedure.organisation() + (current ? "" : "-v" + procedure.version());
        String name = file + "." + language.tag();
        return rules(
                name,
                translated.computeIfAbsent(
                        name,
                        _ -> contacts.applied(Translation.of(file, language).procedure())));
    }

    /** Rules are made once, and again when the declared days have changed. */
    private Rules rules(String name, Procedure procedure) {
        Map<LocalDate, String> days = declared.of(procedure.organisation());
        Dated known = rules.get(name);
        if (known != null && known.declared().equals(days)) {
            return known.rules();
        }
        WorkingCalendar published = calendar(procedure);
        List<LocalDate> declaredSince = days.keySet().stream()
                .filter(day -> !published.daysOff().containsKey(day))
                .toList();
        WorkingCalendar calendar = published.with(days);
        Rules made = new Rules(procedure, inLanguage(procedure, calendar), declaredSince);
        rules.put(name, new Dated(days, made));
        return made;
    }

    private static WorkingCalendar inLanguage(Procedure procedure, WorkingCalendar calendar) {
        Language language = procedure.language();
        return language == calendar.language() ? calendar : calendar.in(language, DayNames.in(language));
    }

    private static WorkingCalendar calendar(Procedure procedure) {
        Map<LocalDate, String> closed = new TreeMap<>();
        for (ClosureDay day : procedure.closures()) {
            closed.put(day.date(), day.name());
        }
        return Calendars.of(procedure.calendar(), procedure.cutOff(), closed);
    }

    private static String path(String name) {
        return "/procedures/" + name + ".json";
    }

    private Procedure readWithContacts(String name) {
        return contacts.applied(read(name));
    }

    /** Reads the procedure in a file and checks it. Contacts that a deployment has to set have no values. */
    public static Procedure read(String name) {
        Procedure procedure;
        try (InputStream file = Procedures.class.getResourceAsStream(path(name))) {
            if (file == null) {
                throw new IllegalStateException("there is no procedure " + name);
            }
            procedure = Json.readStrictly(file.readAllBytes(), Procedure.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the procedure " + name + " cannot be read", e);
        }
        List<String> faults = faultsOf(procedure);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the procedure " + name + " cannot be used: " + String.join("; ", faults));
        }
        return procedure;
    }

    /** All faults of a procedure, also those of what it names outside itself. */
    static List<String> faultsOf(Procedure procedure) {
        List<String> faults = new ArrayList<>(Rules.faultsOf(procedure));
        for (Report report : procedure.reports()) {
            String layout = report.layout();
            if (layout != null && !Layouts.exists(layout)) {
                faults.add("report " + report.id() + " names the unknown layout " + layout);
            }
        }
        if (procedure.language() != Language.FALLBACK) {
            faults.add("the texts of a procedure must be in " + Language.FALLBACK.title()
                    + "; those in other languages are in files of their own");
        }
        for (Language language : procedure.languages()) {
            if (language != procedure.language() && !Translation.exists(procedure.organisation(), language)) {
                faults.add("the procedure offers " + language.title() + ", and there is no file "
                        + procedure.organisation() + "." + language.tag() + ".json with its texts");
            }
        }
        return List.copyOf(faults);
    }
}
