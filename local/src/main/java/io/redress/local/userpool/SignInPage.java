package io.redress.local.userpool;

import io.redress.local.gateway.HttpAnswer;
import io.redress.local.panel.PageTemplate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page on which somebody chooses who they are. */
final class SignInPage {

    private static final PageTemplate PAGE = PageTemplate.read("user-pool");

    /** What the page hands on from the address that opened it. */
    private static final List<String> KEPT = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "nonce",
            "code_challenge_method",
            "code_challenge");

    private final List<DemoPerson> people;

    SignInPage(List<DemoPerson> people) {
        this.people = List.copyOf(people);
    }

    /** The person whose button was chosen. */
    Optional<DemoPerson> chosen(Parameters asked) {
        return people.stream()
                .filter(person -> value(person).equals(asked.get("person")))
                .findFirst();
    }

    /** Somebody may work for several organisations. */
    private static String value(DemoPerson person) {
        return person.organisation() + "/" + person.email();
    }

    HttpAnswer answer(Parameters asked, String fault) {
        Map<String, Object> facts = facts("Sign in", fault);
        facts.put(
                "kept",
                KEPT.stream()
                        .map(name -> Map.of("name", name, "value", asked.get(name)))
                        .toList());
        facts.put("organisations", organisations());
        facts.put("email", asked.get("email"));
        facts.put("groups", asked.get("groups"));
        return PAGE.answerWithForm(fault.isEmpty() ? 200 : 422, facts);
    }

    HttpAnswer refused(String fault) {
        return PAGE.answerWithForm(400, facts("Nobody can be signed in", fault));
    }

    private static Map<String, Object> facts(String title, String fault) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", title);
        facts.put("fault", fault);
        facts.put("kept", List.of());
        facts.put("organisations", List.of());
        facts.put("email", "");
        facts.put("groups", "");
        return facts;
    }

    private List<Map<String, Object>> organisations() {
        Map<String, List<DemoPerson>> byOrganisation = people.stream()
                .collect(Collectors.groupingBy(DemoPerson::organisation, LinkedHashMap::new, Collectors.toList()));
        return byOrganisation.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "name",
                        entry.getKey(),
                        "people",
                        entry.getValue().stream().map(SignInPage::shown).toList()))
                .toList();
    }

    private static Map<String, Object> shown(DemoPerson person) {
        return Map.of(
                "value", value(person),
                "name", person.name(),
                "roles", String.join(", ", person.roles()));
    }
}
