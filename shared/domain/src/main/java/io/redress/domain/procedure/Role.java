package io.redress.domain.procedure;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role of members of staff. A role can own stages, be consulted and take actions.
 *
 * @param inLetters how a sentence to complainants begins that names it, such as "Our management"; absent for its title with "The"
 * @param sees which complaints members of staff with this role may read
 * @param escalatesTo the roles that get the mails about a missed time limit of a complaint that this role owns, level by level,
 *     if the caseworker's manager or director is not in the directory or may not read the complaint; the last one may be the
 *     administrator
 */
public record Role(String id, String title, @Nullable String inLetters, Sees sees, List<String> escalatesTo)
        implements Identified {

    /** The role that maintains the staff directory. Every organisation has it; no procedure defines it. */
    public static final String ADMINISTRATOR = "administrator";

    /** Which complaints a role may read, apart from restricted ones. */
    public enum Sees {
        EVERYTHING,
        /** Only those that have been in a stage that the role owns, shares or is consulted in (KN-9). */
        HANDED_OVER
    }

    public Role {
        sees = sees == null ? Sees.EVERYTHING : sees;
        escalatesTo = escalatesTo == null ? List.of() : List.copyOf(escalatesTo);
    }

    /** Who it is, as a sentence to complainants begins: {@code The Head of Department}. */
    public String atTheBeginning(Language language) {
        return inLetters == null ? Messages.OF_THE_DOMAIN.in(language).say("role.beginning", title) : inLetters;
    }

    /** Who it is, on a line of its own in a letter. */
    public String alone() {
        return inLetters == null ? title : inLetters;
    }
}
