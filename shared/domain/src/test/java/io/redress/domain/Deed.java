package io.redress.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that somebody does to a complaint, as a story tells it. */
record Deed(Actor actor, Command command) {

    static final Actor COMPLAINANT = new Actor.Complainant();
    static final Actor SYSTEM = new Actor.System("deadline-sweep");

    static Actor.Caseworker officer(String id) {
        return new Actor.Caseworker(id, Set.of("officer"), Set.of());
    }

    static Actor.Caseworker head(String id) {
        return new Actor.Caseworker(id, Set.of("head"), Set.of());
    }

    static Actor.Caseworker somebody(String id, String... roles) {
        return new Actor.Caseworker(id, Set.of(roles), Set.of());
    }

    /** An action with the fields filled in, a name and a value by turns. */
    static Deed takes(Actor actor, String action, String... fields) {
        return new Deed(actor, new Command.Act(action, map(fields)));
    }

    /** The same by somebody who chooses among the staff. */
    static Deed takesKnowing(List<Candidate> staff, Actor actor, String action, String... fields) {
        return new Deed(actor, new Command.Act(action, map(fields), staff));
    }

    static Deed answers(Actor actor) {
        return takes(actor, "answer", "decision", "upheld", "answer", "We are sorry.");
    }

    static Deed extend(Actor actor, String limit, String until) {
        return takes(actor, "extend", "limit", limit, "until", until, "reason", "A witness is away.");
    }

    static Deed assigning(Candidate... candidates) {
        return new Deed(SYSTEM, new Command.Assign(List.of(candidates)));
    }

    static Deed naming(Candidate person) {
        return new Deed(SYSTEM, new Command.NamePerson(person));
    }

    static Deed letterGoes(String letter, int change) {
        return new Deed(SYSTEM, new Command.RecordLetter(letter, change));
    }

    static Deed wakes() {
        return new Deed(SYSTEM, new Command.Wake());
    }

    static Candidate candidate(String id, int openWork, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(), null, false, openWork);
    }

    static Candidate away(String id, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(), null, true, 0);
    }

    static Candidate working(String id, String department, int openWork, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(department), null, false, openWork);
    }

    /** Somebody with their manager. */
    static Candidate managedBy(String manager, String id, String... roles) {
        return new Candidate(id, Set.of(roles), Set.of(), manager, false, 0);
    }

    static Deed pauses(Actor actor, String cause, String until) {
        return takes(actor, "pause", "cause", cause, "until", until, "reason", "We wait for a report.");
    }

    static Deed resumes(Actor actor) {
        return takes(actor, "resume");
    }

    static Deed recounts() {
        return new Deed(SYSTEM, new Command.Recount());
    }

    static Deed restricts(Actor actor) {
        return takes(actor, "restrict", "reason", "It is delicate.");
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>(List.of(pairs));
        while (!rest.isEmpty()) {
            map.put(rest.removeFirst(), rest.removeFirst());
        }
        return map;
    }
}
