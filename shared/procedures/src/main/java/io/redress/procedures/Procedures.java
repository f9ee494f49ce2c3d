package io.redress.procedures;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.ClosureDay;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Json;
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
 * The procedures of the organisations that a deployment hosts, each read from its file when it is first asked for, since a
 * function that starts is asked for one. An organisation without a file stops a function from starting; a procedure with a
 * single fault is never used, and says every fault in words.
 */
public final class Procedures implements RuleBook {

    private final List<String> organisations;
    private final Map<String, Procedure> inForce = new ConcurrentHashMap<>();
    private final Map<String, Dated> rules = new ConcurrentHashMap<>();
    private final DaysOff declared;

    /** The rules of one procedure as the calendar was when they were made. */
    private record Dated(Map<LocalDate, String> declared, Rules rules) {}

    private Procedures(List<String> organisations, DaysOff declared) {
        this.organisations = List.copyOf(organisations);
        this.declared = declared;
        for (String organisation : organisations) {
            if (Procedures.class.getResource(path(organisation)) == null) {
                throw new IllegalStateException("there is no procedure " + organisation);
            }
        }
    }

    /**
     * The procedures of {@code ORGANISATIONS}.
     *
     * @param declared the days off that come to be declared while this is used
     */
    public static Procedures in(Env env, DaysOff declared) {
        return new Procedures(env.list("ORGANISATIONS"), declared);
    }

    /** The rules that a complaint of that organisation begins under today; refused when no such organisation is hosted. */
    public Rules inForce(String organisation) {
        return rules(organisation, procedure(organisation));
    }

    private Procedure procedure(String organisation) {
        if (!organisations.contains(organisation)) {
            throw Rejection.notFound("there is no organisation " + organisation);
        }
        return inForce.computeIfAbsent(organisation, Procedures::read);
    }

    /** The procedure of an organisation in force, and those before it of which the files are kept. */
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

    /** The rules of one version: those in force, or of a file {@code <organisation>-v<version>.json} kept from before. */
    @Override
    public Rules of(String organisation, int version) {
        Procedure current = procedure(organisation);
        String name = organisation + "-v" + version;
        return current.version() == version
                ? rules(organisation, current)
                : rules(name, rules.containsKey(name) ? rules.get(name).rules().procedure() : read(name));
    }

    /** Made once, and again whenever another day off has been declared. */
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
        Rules made = new Rules(procedure, published.with(days), declaredSince);
        rules.put(name, new Dated(days, made));
        return made;
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

    /** The procedure in a file, checked. */
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
        List<String> faults = Rules.faultsOf(procedure);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the procedure " + name + " cannot be used: " + String.join("; ", faults));
        }
        return procedure;
    }
}
