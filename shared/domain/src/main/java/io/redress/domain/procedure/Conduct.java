package io.redress.domain.procedure;

import java.util.List;

/**
 * How the organisation limits contact with a person whose conduct is unreasonable.
 *
 * @param decidedBy the roles that set, change and end the conditions of contact
 * @param seenBy the roles that see the conditions and record contacts, besides those that decide
 * @param conditions what may hold for contact with such a person
 */
public record Conduct(List<String> decidedBy, List<String> seenBy, List<Choice> conditions) {

    public Conduct {
        decidedBy = decidedBy == null ? List.of() : List.copyOf(decidedBy);
        seenBy = seenBy == null ? List.of() : List.copyOf(seenBy);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
