package io.redress.adminapi;

import io.redress.domain.Change;
import io.redress.domain.Event;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.store.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters to the complainant: when each was ordered and went, or since when it is owed by hand, and which change holds
 * the words that somebody wrote for it.
 */
final class Letters {

    private final Procedure procedure;
    private final List<Map<String, Object>> letters = new ArrayList<>();
    private final Map<String, Integer> drafts = new HashMap<>();

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
            case Event.LetterDrafted drafted -> drafts.put(drafted.letter(), change.number());
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
                        .forEach(letter -> again(letter, change));
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
        if (writes(at, id)) {
            letter.put("words", drafts.getOrDefault(id, change));
        }
        letters.add(letter);
    }

    private void again(Map<String, Object> letter, Change change) {
        add((String) letter.get("letter"), change.number(), "ordered", change);
        if (letter.containsKey("words")) {
            letters.getLast().put("words", letter.get("words"));
        }
    }

    /** A letter holds the words of the action that orders it, not those of another in whose wake it goes. */
    private boolean writes(Change change, String letter) {
        return change.events().stream()
                .filter(Event.ActionTaken.class::isInstance)
                .map(Event.ActionTaken.class::cast)
                .anyMatch(taken -> procedure.everyAction().stream()
                        .anyMatch(action -> action.id().equals(taken.action()) && letter.equals(action.letter())));
    }
}
