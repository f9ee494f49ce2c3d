package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.ContactConditions.Call;
import io.redress.domain.intake.ContactConditions.Decision;
import io.redress.domain.intake.ContactConditions.Match;
import io.redress.domain.intake.Person;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.procedure.Identified;
import io.redress.domain.rules.Rules;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The conditions of contact with a person, as the API shows them to staff.
 *
 * @param names the names of the staff by their ids
 */
record ContactConditionsJson(Rules rules, Conduct conduct, LocalDate today, Map<String, String> names) {

    static Country country(Rules rules) {
        return Country.of(rules.procedure().country()).orElseThrow();
    }

    /** An entry with all decisions. */
    Map<String, Object> of(ContactConditions entry) {
        Person person = entry.person();
        Map<String, Object> shown = holding(entry);
        shown.put("person", Json.object("name", person.name(), "email", person.email(), "phone", person.phone()));
        shown.put("decisions", entry.decisions().stream().map(this::decision).toList());
        return shown;
    }

    /** What holds, for the page of a complaint of somebody who may be this person. */
    Map<String, Object> on(ContactConditions entry, List<Match> matches) {
        Map<String, Object> shown = holding(entry);
        shown.put("matchedBy", matches.stream().map(Json::name).toList());
        return shown;
    }

    private Map<String, Object> holding(ContactConditions entry) {
        Decision last = entry.last();
        return Json.object(
                "id", entry.id(),
                "hold", entry.hold(),
                "conditions",
                        last.conditions().stream()
                                .map(id -> Json.object(
                                        "id",
                                        id,
                                        "title",
                                        Identified.find(conduct.conditions(), id)
                                                .map(Choice::title)
                                                .orElse(id)))
                                .toList(),
                "since", entry.since().map(times()::of).orElse(null),
                "decidedBy", last.by(),
                "decidedByName", names.get(last.by()),
                "review", last.review() == null ? null : last.review().toString(),
                "reviewDue", entry.reviewDue(today));
    }

    private Map<String, Object> decision(Decision decision) {
        return Json.object(
                "at", times().of(decision.at()),
                "by", decision.by(),
                "name", names.get(decision.by()),
                "conditions", decision.conditions(),
                "review", decision.review() == null ? null : decision.review().toString(),
                "reason", decision.reason());
    }

    /** @param number of the call, from 1 for the first one */
    Map<String, Object> call(int number, Call call) {
        return Json.object(
                "number", number,
                "at", times().of(call.at()),
                "by", call.by(),
                "name", names.get(call.by()),
                "what", call.what());
    }

    private Times times() {
        return Times.of(rules);
    }
}
