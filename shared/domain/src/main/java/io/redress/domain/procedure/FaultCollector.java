package io.redress.domain.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a procedure, and answers the questions that all checks ask about it. */
final class FaultCollector {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Procedure procedure;
    private final List<String> found = new ArrayList<>();
    private final Set<String> stages;
    private final Set<String> roles;
    private boolean nameless;

    FaultCollector(Procedure procedure) {
        this.procedure = procedure;
        this.stages = new HashSet<>(Identified.ids(procedure.stages()));
        this.roles = new HashSet<>(Identified.ids(procedure.roles()));
    }

    List<String> all() {
        return List.copyOf(found);
    }

    Set<String> stages() {
        return stages;
    }

    /** Whether a part has no id, so that no other part can refer to it. */
    boolean nameless() {
        return nameless;
    }

    void check(boolean holds, String sentence) {
        if (!holds) {
            found.add(sentence);
        }
    }

    void id(String what, @Nullable String name) {
        nameless |= text(name).isEmpty();
        check(isId(name), what + " '" + text(name) + "' is not in small-letters-like-this");
    }

    void ids(String what, List<? extends Identified> entries) {
        Set<String> seen = new HashSet<>();
        for (Identified entry : entries) {
            id(what, entry.id());
            check(seen.add(text(entry.id())), what + " " + entry.id() + " appears twice");
        }
    }

    void knownStage(String place, @Nullable String stage) {
        check(stages.contains(text(stage)), place + " names the unknown stage " + stage);
    }

    void knownRoles(String place, Collection<String> named) {
        for (String role : named) {
            check(roles.contains(role), place + " names the unknown role " + role);
        }
    }

    /** Checks a role that may be absent. */
    void knownRole(String place, @Nullable String role) {
        check(role == null || roles.contains(role), place + " names the unknown role " + role);
    }

    /** Whether a stage is closed. An unknown stage is not closed; another check reports it. */
    boolean closed(@Nullable String stage) {
        Optional<Stage> known = procedure.stage(text(stage));
        return known.isPresent() && known.get().closed();
    }

    static boolean isId(@Nullable String name) {
        return ID.matcher(text(name)).matches();
    }

    static boolean blank(@Nullable String value) {
        return text(value).isBlank();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
