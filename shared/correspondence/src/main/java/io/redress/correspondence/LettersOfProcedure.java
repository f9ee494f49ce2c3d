package io.redress.correspondence;

import io.redress.domain.Rejection;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.Rules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every letter that a procedure sends to complainants, by every way that leads to it. Example complaints go every way that the rules allow, from
 * the submission on; nothing is stored or sent. Everything happens at the same time, so that letters differ only if their words do.
 */
public final class LettersOfProcedure {

    private final ExampleSteps steps;
    private final FoundLetters found;
    private final Map<String, ExampleComplaint> reached = new LinkedHashMap<>();
    private final Deque<ExampleComplaint> open = new ArrayDeque<>();
    private final Set<String> tried = new TreeSet<>();
    private final Set<String> sent = new TreeSet<>();

    private LettersOfProcedure(ExampleSteps steps) {
        this.steps = steps;
        this.found = new FoundLetters(steps.example());
    }

    /**
     * The letters of a procedure in its language.
     *
     * @param rules the procedure in the language of the letters
     * @param named the same procedure in the language in which ways are told
     */
    public static LettersOfProcedure of(Rules rules, Procedure named, Example example) {
        LettersOfProcedure letters = new LettersOfProcedure(new ExampleSteps(rules, named, example));
        letters.find();
        return letters;
    }

    /** The letters in the order in which they were found, which is roughly the order in which complainants get them. */
    public List<ProcedureLetter> all() {
        return found.all(steps.procedure()::titleOf);
    }

    /** The stages that no way leads to. */
    List<String> unreached() {
        return steps.procedure().stages().stream()
                .map(Stage::id)
                .filter(stage -> reached.values().stream()
                        .noneMatch(complaint -> complaint.complaint().stage().equals(stage)))
                .toList();
    }

    /** Actions whose letter no way led to: each an action in a stage. */
    List<String> missing() {
        return tried.stream().filter(way -> !sent.contains(way)).toList();
    }

    private void find() {
        ExampleSubmissions submissions =
                new ExampleSubmissions(steps.procedure(), steps.named(), steps.example(), steps.day());
        submissions.all().forEach((way, submission) -> begin(submission, way, true));
        begin(submissions.byRepresentative(), "a representative complains for somebody", false);
        while (!open.isEmpty()) {
            takeActions(open.removeFirst());
        }
        LettersOfBuiltInActions builtIn = new LettersOfBuiltInActions(steps, found);
        reached.values().forEach(builtIn::add);
    }

    /** @param further whether the ways after the submission are gone, too */
    private void begin(Submission submission, String way, boolean further) {
        try {
            ExampleComplaint begun = ExampleComplaint.begin(steps.rules(), submission, steps.now());
            found.add(begun, way);
            if (further) {
                reach(begun);
            }
        } catch (Rejection _) {
            // The procedure does not accept it at this time, so no letter goes.
        }
    }

    private void reach(ExampleComplaint complaint) {
        ExampleComplaint settled = complaint.settled(steps.now());
        String key = settled.complaint().stage() + (steps.isComplaint(settled) ? "" : " (no complaint)");
        if (reached.putIfAbsent(key, settled) == null) {
            open.addLast(settled);
        }
    }

    private void takeActions(ExampleComplaint complaint) {
        String stage = complaint.complaint().stage();
        for (Action action : steps.procedure().actions()) {
            if (action.offeredIn(stage)) {
                if (action.letter() != null) {
                    tried.add(action.id() + " in " + stage);
                }
                steps.after(complaint, action).ifPresent(after -> {
                    if (action.letter() != null && !after.letters().isEmpty()) {
                        sent.add(action.id() + " in " + stage);
                    }
                    found.add(after, steps.way(action, complaint));
                    reach(after);
                });
            }
        }
    }
}
