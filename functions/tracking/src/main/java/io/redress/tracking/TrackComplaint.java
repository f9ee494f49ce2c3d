package io.redress.tracking;

import io.redress.domain.Actor;
import io.redress.domain.Command;
import io.redress.domain.Complaint;
import io.redress.domain.Event;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Choice;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.runtime.Presentation;
import io.redress.store.Complaints;
import io.redress.store.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a complainant sees by their link, and does with it. */
final class TrackComplaint {

    private static final Actor COMPLAINANT = new Actor.Complainant();

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;

    TrackComplaint(Env env) {
        this.env = env;
        this.procedures = Procedures.in(env);
        this.complaints = Complaints.in(env, Table.in(env), procedures);
    }

    /** Where it stands, what was promised, what was sent, and what can be done. */
    Map<String, Object> status(String token) {
        return status(complaints.opened(token));
    }

    /** Takes one of the actions that the procedure offers the complainant now. */
    Map<String, Object> act(String token, String action, Map<String, String> fields) {
        Complaint complaint = complaints.opened(token);
        Rules rules = procedures.of(complaint);
        Instant now = env.now();
        return status(complaints.change(
                complaint.organisation(),
                complaint.reference(),
                COMPLAINANT,
                now,
                current -> rules.decide(current, new Command.Act(action, fields), COMPLAINANT, now)));
    }

    private Map<String, Object> status(Complaint complaint) {
        Rules rules = procedures.of(complaint);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reference", complaint.reference());
        shown.put("organisation", rules.procedure().name());
        shown.put("subject", complaints.particulars(complaint.reference()).subject());
        shown.put(
                "kind",
                rules.procedure().kind(complaint.entry().kind()).orElseThrow().title());
        shown.put("received", complaint.entry().received().toString());
        shown.put("stage", Presentation.stage(rules.procedure().stageOf(complaint.stage())));
        shown.put("open", complaint.open());
        if (!complaint.open()) {
            shown.put("closed", complaint.standing().closed().toString());
            shown.put(
                    "outcome",
                    rules.procedure()
                            .outcome(complaint.standing().outcome())
                            .map(Choice::title)
                            .orElse(null));
        }
        shown.put("limits", Presentation.limits(complaint, rules, env.now()));
        shown.put("letters", letters(complaint));
        shown.put(
                "actions",
                rules.offered(complaint, COMPLAINANT).stream()
                        .map(action -> Presentation.action(action, complaint))
                        .toList());
        return shown;
    }

    private List<Map<String, String>> letters(Complaint complaint) {
        return complaints.history(complaint.reference()).stream()
                .flatMap(recorded -> recorded.change().events().stream()
                        .filter(Event.LetterSent.class::isInstance)
                        .map(Event.LetterSent.class::cast)
                        .map(sent -> Map.of(
                                "letter",
                                sent.letter(),
                                "sent",
                                recorded.change().at().toString())))
                .toList();
    }
}
