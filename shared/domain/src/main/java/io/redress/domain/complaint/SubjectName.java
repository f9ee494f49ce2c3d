package io.redress.domain.complaint;

import java.util.List;
import java.util.stream.Stream;

/**
 * What has become of the name that a complaint gives as the one it is about. The name itself is personal, and kept
 * apart with the particulars.
 *
 * @param given whether the complaint came with a name at all
 * @param open whether it is not known yet who is meant, so that nobody decides
 * @param perhaps the members of staff who may be meant, as far as that can be told; they take no part meanwhile
 * @param cleared whom it named by mistake; the name is not taken for them again unless somebody says so
 */
public record SubjectName(boolean given, boolean open, List<String> possibleMatches, List<String> cleared) {

    public SubjectName {
        possibleMatches = possibleMatches == null ? List.of() : List.copyOf(possibleMatches);
        cleared = cleared == null ? List.of() : List.copyOf(cleared);
    }

    /** A name that waits to be found, with what is remembered of it. */
    static SubjectName open(List<String> possibleMatches, SubjectName before) {
        return new SubjectName(true, true, possibleMatches, before == null ? List.of() : before.cleared);
    }

    /** Somebody who was named is not meant; a name that was given waits again once nobody is named any more. */
    static SubjectName cleared(SubjectName before, String caseworker, boolean nobodyLeft) {
        boolean given = before != null && before.given;
        List<String> cleared = Stream.concat(
                        before == null ? Stream.empty() : before.cleared.stream(), Stream.of(caseworker))
                .distinct()
                .toList();
        return new SubjectName(given, given && nobodyLeft, List.of(), cleared);
    }

    /** It is known who is meant, or that it is nobody. */
    SubjectName settled() {
        return new SubjectName(given, false, List.of(), cleared);
    }
}
