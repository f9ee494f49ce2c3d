package io.redress.tracking;

import io.redress.domain.procedure.Procedure;
import io.redress.web.PageTemplate;
import io.redress.web.WantedLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facts that all pages of one organisation have: its name and colour, how to reach it, and the page in other languages. */
final class OrganisationFacts {

    private OrganisationFacts() {}

    /**
     * @param procedure the procedure in the language of the page
     * @param address the address of the page, to which the links to other languages lead
     */
    static Map<String, Object> of(Procedure procedure, String address) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(PageTemplate.LANGUAGE, procedure.language().tag());
        facts.put("languages", WantedLanguage.links(procedure.language(), procedure.languages(), address));
        facts.put("organisation", procedure.name());
        facts.put("colour", procedure.colour());
        facts.put("contact", Objects.requireNonNullElse(procedure.contact(), ""));
        facts.put("contacts", contacts(procedure));
        return facts;
    }

    static List<Map<String, String>> contacts(Procedure procedure) {
        return procedure.publicContacts().stream()
                .map(contact -> Map.of("title", contact.title(), "value", String.valueOf(contact.value())))
                .toList();
    }
}
