package io.redress.adminapi;

import io.redress.domain.Change;
import io.redress.domain.Event;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.store.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letters to the complainant: when each was ordered and went, or since when it is owed by hand. */
final class Letters {

    private final Procedure procedure;
    private final List<Map<String, Object>> letters = new ArrayList<>();

    private Letters(Procedure procedure) {
        this.procedure = procedure;
    }

    static List<Map<String, Object>> of(List<Recorded> history, Procedure procedure) {
        Letters letters = new Letters(procedure);
        for (Recorded recorded : history) {
            recorded.change().events().forEach(event -> letters.add(recorded.change(), event));
        }
        return letters.letters;
    }

    private void add(Change change, Event event) {
        switch (event) {
            case Event.Submitted entry
            when entry.reachable() ->
                add(procedure.kind(entry.kind()).map(Kind::letter).orElse(null), change.number(), "ordered", change);
            case Event.LetterOrdered ordered -> add(ordered.letter(), change.number(), "ordered", change);
            case Event.LetterOwed owed -> add(owed.letter(), change.number(), "owed", change);
            case Event.LetterSent sent -> add(sent.letter(), sent.change(), "sent", change);
            case Event.LetterOrderedAgain again ->
                letters.stream()
                        .filter(letter -> letter.get("change").equals(again.change()))
                        .toList()
                        .forEach(letter -> add((String) letter.get("letter"), change.number(), "ordered", change));
            default -> {
                // No letter.
            }
        }
    }

    private void add(String id, int change, String what, Change at) {
        for (Map<String, Object> letter : letters) {
            if (letter.get("change").equals(change) && letter.get("letter").equals(id)) {
                letter.putIfAbsent(what, at.at().toString());
                return;
            }
        }
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put("letter", id);
        letter.put("change", change);
        letter.put(what, at.at().toString());
        letters.add(letter);
    }
}
