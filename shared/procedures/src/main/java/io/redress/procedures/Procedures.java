package io.redress.procedures;

import io.redress.domain.Refused;
import io.redress.domain.RuleBook;
import io.redress.domain.Rules;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.ClosureDay;
import io.redress.domain.procedure.Procedure;
import io.redress.runtime.Env;
import io.redress.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The procedures of the organisations that a deployment hosts, read from their files once. A faulty one stops the
 * deployment at once, with every fault in words.
 */
public final class Procedures implements RuleBook {

    private final Map<String, Rules> inForce = new LinkedHashMap<>();
    private final Map<String, Rules> earlier = new ConcurrentHashMap<>();

    private Procedures(List<String> organisations) {
        organisations.forEach(organisation -> inForce.put(organisation, rules(read(organisation))));
    }

    /** The procedures of {@code ORGANISATIONS}. */
    public static Procedures in(Env env) {
        return new Procedures(env.list("ORGANISATIONS"));
    }

    /** The rules that a complaint of that organisation begins under today; refused when no such organisation is hosted. */
    public Rules inForce(String organisation) {
        Rules rules = inForce.get(organisation);
        if (rules == null) {
            throw Refused.unknown("there is no organisation " + organisation);
        }
        return rules;
    }

    public List<String> organisations() {
        return List.copyOf(inForce.keySet());
    }

    /** The rules of one version: those in force, or of a file {@code <organisation>-v<version>.json} kept from before. */
    @Override
    public Rules of(String organisation, int version) {
        Rules current = inForce(organisation);
        return current.procedure().version() == version
                ? current
                : earlier.computeIfAbsent(organisation + "-v" + version, name -> rules(read(name)));
    }

    /** The procedure in a file, checked. */
    public static Procedure read(String name) {
        Procedure procedure;
        try (InputStream file = Procedures.class.getResourceAsStream("/procedures/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("there is no procedure " + name);
            }
            procedure = Json.readStrictly(file.readAllBytes(), Procedure.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the procedure " + name + " cannot be read", e);
        }
        List<String> faults = procedure.faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the procedure " + name + " cannot be used: " + String.join("; ", faults));
        }
        return procedure;
    }

    private static Rules rules(Procedure procedure) {
        Map<LocalDate, String> closures = new TreeMap<>();
        for (ClosureDay day : procedure.closures()) {
            closures.put(day.date(), day.name());
        }
        WorkingCalendar calendar = Calendars.of(procedure.calendar(), procedure.cutOff(), closures);
        return new Rules(procedure, calendar);
    }
}
