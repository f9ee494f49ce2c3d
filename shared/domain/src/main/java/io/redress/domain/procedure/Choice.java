package io.redress.domain.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a list that an organisation keeps: a category, a department, an answer to choose.
 *
 * @param refused for an answer at intake, the sentence that says where a submission with this answer belongs; absent when the
 *     organisation accepts it
 */
public record Choice(String id, String title, @Nullable String refused) implements Identified {

    public static Choice of(String id, String title) {
        return new Choice(id, title, null);
    }
}
