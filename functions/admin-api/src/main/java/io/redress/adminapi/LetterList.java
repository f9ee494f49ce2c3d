package io.redress.adminapi;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.procedure.Procedure;
import io.redress.store.RecordedChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters to the complainant: when each was ordered and went, or since when it is owed by hand, and which change holds
 * the words that somebody wrote for it.
 */
final class LetterList {

    private final Procedure procedure;
    private final List<Map<String, Object>> letters = new ArrayList<>();
    private final Map<String, Integer> drafts = new HashMap<>();

    private LetterList(Procedure procedure) {
        this.procedure = procedure;
    }

    static List<Map<String, Object>> of(List<RecordedChange> history, Procedure procedure) {
        LetterList letters = new LetterList(procedure);
        for (RecordedChange recorded : history) {
            for (Event event : recorded.change().events()) {
                if (event instanceof LetterEvent letter) {
                    letters.add(recorded.change(), letter);
                }
            }
        }
        return letters.letters;
    }

    private void add(Change change, LetterEvent event) {
        switch (event) {
            case LetterEvent.LetterDrafted drafted -> drafts.put(drafted.letter(), change.number());
            case LetterEvent.LetterOrdered ordered -> add(ordered.letter(), change.number(), "ordered", change);
            case LetterEvent.LetterOwed owed -> add(owed.letter(), change.number(), "owed", change);
            case LetterEvent.LetterSent sent -> add(sent.letter(), sent.change(), "sent", change);
            case LetterEvent.LetterOrderedAgain again ->
                letters.stream()
                        .filter(letter -> letter.get("change").equals(again.change()))
                        .toList()
                        .forEach(letter -> again(letter, change));
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
                .filter(ActionEvent.ActionTaken.class::isInstance)
                .map(ActionEvent.ActionTaken.class::cast)
                .anyMatch(taken -> procedure.everyAction().stream()
                        .anyMatch(action -> action.id().equals(taken.action()) && letter.equals(action.letter())));
    }
}
