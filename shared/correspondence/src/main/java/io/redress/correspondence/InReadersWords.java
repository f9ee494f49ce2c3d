package io.redress.correspondence;

import io.redress.domain.rules.Rules;
import java.util.HashMap;
import java.util.Map;

/** A fact of a letter or mail whose words depend on the language of its reader. */
@FunctionalInterface
public interface InReadersWords {

    /**
     * The fact for a reader.
     *
     * @param rules the rules with their texts in the reader's language
     */
    Object in(Rules rules);

    /** All facts for a reader. */
    static Map<String, Object> in(Rules rules, Map<String, Object> facts) {
        Map<String, Object> said = new HashMap<>(facts);
        said.replaceAll((_, fact) -> fact instanceof InReadersWords words ? words.in(rules) : fact);
        return said;
    }
}
