package io.redress.domain.procedure;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stage that a complaint can be in.
 *
 * @param owner the role that handles the complaint here; absent in a closed stage
 * @param standIn the role that replaces the owner when the complaint is about a member of staff with the owner's role;
 *     absent for none
 * @param sharedWith the roles whose members may have a complaint here like those of the owner; the role of the caseworker then owns it
 * @param consults the role whose advice, approval or signature is requested here, while the owner keeps the complaint;
 *     absent for none
 * @param description what happens here, in words for the public
 * @param goFurther what a complainant who does not agree can do from here, in words for the public; absent when
 *     they can do nothing
 * @param standInDescription what happens here while the stand-in has the complaint; absent for a sentence that names the stand-in
 * @param standInGoFurther what a complainant can do from here while the stand-in has the complaint; absent for the usual words
 * @param awaits who has to act next
 * @param afterTheEnd whether staff only read here what came after the complaint was closed: its end stands until they decide
 * @param level how far a complaint has gone that is here: 1 for the first stage, 2 or more after it; absent where no complaint is
 *     handled
 */
public record Stage(
        String id,
        String title,
        @Nullable String owner,
        @Nullable String standIn,
        List<String> sharedWith,
        @Nullable String consults,
        String description,
        @Nullable String goFurther,
        @Nullable String standInDescription,
        @Nullable String standInGoFurther,
        Awaits awaits,
        boolean afterTheEnd,
        @Nullable Integer level)
        implements Identified {

    /** Who has to act next in a stage. */
    public enum Awaits {
        STAFF,
        COMPLAINANT,
        NOBODY
    }

    public Stage {
        awaits = awaits == null ? Awaits.STAFF : awaits;
        sharedWith = sharedWith == null ? List.of() : List.copyOf(sharedWith);
    }

    /** A stage whose words name no stand-in. */
    public Stage(
            String id,
            String title,
            @Nullable String owner,
            @Nullable String standIn,
            @Nullable String consults,
            String description,
            @Nullable String goFurther,
            Awaits awaits,
            boolean afterTheEnd) {
        this(
                id,
                title,
                owner,
                standIn,
                List.of(),
                consults,
                description,
                goFurther,
                null,
                null,
                awaits,
                afterTheEnd,
                null);
    }

    /**
     * The roles whose members may have a complaint here: the role that owns it, and those with which the stage is shared.
     *
     * @param owning the role that owns the complaint; null for none
     */
    public List<String> team(@Nullable String owning) {
        if (owning == null) {
            return List.of();
        }
        return owning.equals(owner) || sharedWith.contains(owning)
                ? Stream.concat(Stream.ofNullable(owner), sharedWith.stream()).toList()
                : List.of(owning);
    }

    /** The same stage with other words for the public. */
    Stage with(UnaryOperator<String> words) {
        return new Stage(
                id,
                title,
                owner,
                standIn,
                sharedWith,
                consults,
                words.apply(description),
                goFurther == null ? null : words.apply(goFurther),
                standInDescription == null ? null : words.apply(standInDescription),
                standInGoFurther == null ? null : words.apply(standInGoFurther),
                awaits,
                afterTheEnd,
                level);
    }

    /** Its words for the public, as far as it has them. */
    Stream<String> words() {
        return Stream.of(description, goFurther, standInDescription, standInGoFurther)
                .filter(Objects::nonNull);
    }

    public boolean closed() {
        return awaits == Awaits.NOBODY;
    }
}
