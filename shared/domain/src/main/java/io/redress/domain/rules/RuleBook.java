package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.language.Language;
import org.jspecify.annotations.Nullable;

/** The rules of all organisations, in all versions of their procedures. */
@FunctionalInterface
public interface RuleBook {

    /** The rules of one version. Throws when this version was never deployed. */
    Rules of(String organisation, int version);

    /** The rules of the version that a complaint was submitted under. */
    default Rules of(Complaint complaint) {
        return of(complaint.organisation(), complaint.procedure());
    }

    /** The same rules with their texts in another language, as far as there is a translation. */
    default Rules in(Language language, Rules rules) {
        return rules;
    }

    /**
     * The same rules with their texts in the language in which somebody gets letters.
     *
     * @param wanted the language that this person named, in the person's own words; absent if the person named none
     */
    default Rules inLanguageOf(@Nullable String wanted, Rules rules) {
        return in(rules.procedure().languageFor(wanted), rules);
    }

    /** The rules of a complaint, with their texts in the language in which somebody reads about it. */
    default Rules of(Complaint complaint, Language language) {
        return in(language, of(complaint));
    }
}
