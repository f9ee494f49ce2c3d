package io.redress.domain.staff;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom of the staff a complainant means by a name (KW-4). Somebody is found by their id, their address or their whole name,
 * however it is spaced, accented or written in capitals, and only if nobody else is found by it too. Anything less may be
 * somebody, which is said as well.
 */
public final class SubjectMatcher {

    /** What may stand before a name without being part of it. */
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

    /** A word that more of the staff have in common tells nothing of any of them. */
    private static final int FEW = 3;

    private static final int SHORTEST_WORD = 2;

    private final Procedure procedure;
    private final List<StaffMember> staff;

    public SubjectMatcher(Procedure procedure, Collection<StaffMember> staff) {
        this.procedure = procedure;
        this.staff = List.copyOf(staff);
    }

    /** The one who is meant for certain; empty for nobody, and for several. */
    public Optional<StaffMember> exactMatch(String name) {
        List<StaffMember> found = exactly(name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * The ids of those who may be meant: all who are found by the name, who share a word of it, or have the role that it
     * says. Empty where that would be many, so that a name cannot shut out everybody who could look after it.
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

    private List<StaffMember> exactly(String name) {
        String written = folded(name).strip();
        List<String> words = words(name);
        return staff.stream()
                .filter(member -> written.equals(folded(member.id()))
                        || (member.email() != null && written.equals(folded(member.email())))
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

    /** The words of a name in small letters without accents, and without the form of address that it begins with. */
    private static List<String> words(String name) {
        List<String> words =
                new ArrayList<>(Arrays.asList(lettersOf(folded(name)).split(" ")));
        words.removeIf(String::isBlank);
        while (words.size() > 1 && FORMS_OF_ADDRESS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter)) {
                letters.appendCodePoint(letter);
            } else if (!isApostrophe(letter)) {
                letters.append(' ');
            }
        });
        return letters.toString();
    }

    /** O'Brien is written with one, another, or none. */
    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’' || letter == '‘';
    }

    private static String folded(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
