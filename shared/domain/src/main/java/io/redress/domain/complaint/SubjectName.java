package io.redress.domain.complaint;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the member of staff that a complaint names has been identified. The name itself is personal data and is
 * stored with the particulars.
 *
 * @param given whether the submission contained a name
 * @param open whether the subject is still unknown; nobody may decide on the complaint until it is known
 * @param possibleMatches the members of staff whom the name may mean; they may not see the complaint meanwhile
 * @param cleared the members of staff whom staff named by mistake; the name is not matched with them again unless
 *     staff name them
 */
public record SubjectName(boolean given, boolean open, List<String> possibleMatches, List<String> cleared) {

    public SubjectName {
        possibleMatches = possibleMatches == null ? List.of() : List.copyOf(possibleMatches);
        cleared = cleared == null ? List.of() : List.copyOf(cleared);
    }

    /** The subject is unknown; the members of staff who were cleared stay cleared. */
    static SubjectName open(List<String> possibleMatches, @Nullable SubjectName before) {
        return new SubjectName(true, true, possibleMatches, before == null ? List.of() : before.cleared);
    }

    /** This member of staff was named by mistake. If nobody else is named, the subject of a given name is unknown again. */
    static SubjectName cleared(@Nullable SubjectName before, String caseworker, boolean nobodyLeft) {
        boolean given = before != null && before.given;
        List<String> cleared = Stream.concat(
                        before == null ? Stream.empty() : before.cleared.stream(), Stream.of(caseworker))
                .distinct()
                .toList();
        return new SubjectName(given, given && nobodyLeft, List.of(), cleared);
    }

    /** The subject is identified, or is known not to be a member of staff. */
    SubjectName settled() {
        return new SubjectName(given, false, List.of(), cleared);
    }
}
