package io.redress.domain.staff;

import io.redress.domain.Folded;
import io.redress.domain.complaint.SubjectName;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the member of staff whom a complainant means by a name (KW-4). An exact match has the same id, address or whole name,
 * apart from spaces, accents, capitals and the like, and no other member matches it exactly. Members who match less exactly are possible
 * matches.
 */
public final class SubjectMatcher {

    /** Forms of address, which may come before a name. */
    private static final Set<String> FORMS_OF_ADDRESS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "mister",
            "madam",
            "sir",
            "dame",
            "lady",
            "lord",
            "dr",
            "doctor",
            "prof",
            "professor",
            "rev",
            "reverend",
            "hon",
            "eng",
            "the");

    /** A name that could mean more members of staff than this identifies nobody. */
    private static final int FEW = 3;

    private static final int SHORTEST_WORD = 2;

    private final Procedure procedure;
    private final List<StaffMember> staff;

    public SubjectMatcher(Procedure procedure, Collection<StaffMember> staff) {
        this.procedure = procedure;
        this.staff = List.copyOf(staff);
    }

    /**
     * The only exact match; empty if there is none, or more than one. The title of a role is an exact match if one member alone has
     * the role.
     */
    public Optional<StaffMember> exactMatch(String name) {
        List<StaffMember> found = exactly(name);
        if (found.isEmpty()) {
            List<String> words = words(name);
            found = staff.stream().filter(member -> hasRole(member, words)).toList();
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * The ids of the possible matches: the members who match exactly; if there are none, those who share a word of the name or
     * have the role in the name. Empty if there would be many, so that a name cannot exclude everybody who could handle the
     * complaint.
     */
    public List<String> possibleMatches(String name) {
        List<StaffMember> found = exactly(name);
        if (found.isEmpty()) {
            List<String> words = words(name);
            found = staff.stream()
                    .filter(member -> hasRole(member, words) || shares(member, words))
                    .toList();
        }
        boolean tells = found.size() <= FEW && found.size() * 2 <= staff.size();
        return tells ? found.stream().map(StaffMember::id).sorted().toList() : List.of();
    }

    /**
     * The ids of the members whom the name may mean, exactly or not, without those who were named by mistake before. As long as
     * nobody has matched the name, they are kept from the complaint.
     */
    public Set<String> mayMean(String name, @Nullable SubjectName known) {
        return Stream.concat(exactMatch(name).map(StaffMember::id).stream(), possibleMatches(name).stream())
                .filter(id -> known == null || !known.cleared().contains(id))
                .collect(Collectors.toSet());
    }

    private List<StaffMember> exactly(String name) {
        String written = Folded.of(name).strip();
        List<String> words = words(name);
        return staff.stream()
                .filter(member -> written.equals(Folded.of(member.id()))
                        || (member.email() != null && written.equals(Folded.of(member.email())))
                        || (!words.isEmpty() && words.equals(words(member.name()))))
                .toList();
    }

    private boolean hasRole(StaffMember member, List<String> words) {
        return member.roles().stream()
                .anyMatch(role -> words.equals(words(role))
                        || procedure
                                .role(role)
                                .map(Role::title)
                                .map(SubjectMatcher::words)
                                .filter(words::equals)
                                .isPresent());
    }

    private static boolean shares(StaffMember member, List<String> words) {
        Set<String> own = new HashSet<>(words(member.name()));
        return words.stream().anyMatch(word -> word.length() >= SHORTEST_WORD && own.contains(word));
    }

    /** The words of a name, folded, without a form of address at the beginning. */
    private static List<String> words(String name) {
        List<String> words =
                new ArrayList<>(Arrays.asList(lettersOf(Folded.of(name)).split(" ")));
        words.removeIf(String::isBlank);
        while (words.size() > 1 && FORMS_OF_ADDRESS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isLetterOrDigit(letter) || isVowelSign(letter) ? letter : ' ')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Whether a character is a mark that belongs to the letter before it, as in Hindi. Accents have been removed. */
    private static boolean isVowelSign(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
