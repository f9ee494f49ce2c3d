package io.redress.domain.intake;

import io.redress.domain.Country;
import io.redress.domain.Folded;
import io.redress.domain.PhoneNumber;
import io.redress.domain.Text;
import io.redress.domain.intake.ContactConditions.Match;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody is known: an e-mail address, a phone number, a name. Each has the form that all ways of writing it share.
 *
 * @param forms at most one of each
 */
public record Identity(Map<Match, String> forms) {

    public Identity {
        forms = Map.copyOf(forms);
    }

    public static Identity of(@Nullable String name, @Nullable String email, @Nullable String phone, Country country) {
        Map<Match, String> forms = new EnumMap<>(Match.class);
        if (email != null && Text.present(email)) {
            forms.put(Match.EMAIL, email.strip().toLowerCase(Locale.ROOT));
        }
        if (phone != null && Text.present(phone)) {
            forms.put(
                    Match.PHONE,
                    PhoneNumber.national(Folded.of(phone), country)
                            .orElseGet(() -> PhoneNumber.folded(phone, country)));
        }
        String words = name == null ? "" : String.join(" ", Folded.words(name));
        if (!words.isBlank()) {
            forms.put(Match.NAME, words);
        }
        return new Identity(forms);
    }

    public static Identity ofComplainant(Particulars particulars, Country country) {
        Person person = particulars.complainant();
        return of(person.name(), person.email(), person.phone(), country);
    }

    /** Without any form if there is no representative. */
    public static Identity ofRepresentative(Particulars particulars, Country country) {
        Representative person = particulars.representative();
        return person == null ? new Identity(Map.of()) : of(person.name(), person.email(), person.phone(), country);
    }

    /** All forms of the complainant and of the representative. A form says which it is, so that a name is never taken for a number. */
    public static Set<String> keys(Particulars particulars, Country country) {
        Set<String> keys =
                new LinkedHashSet<>(ofComplainant(particulars, country).keys());
        keys.addAll(ofRepresentative(particulars, country).keys());
        return keys;
    }

    /** The address first, the name last. */
    public List<String> keys() {
        return forms.keySet().stream()
                .sorted()
                .map(match -> match.name() + " " + forms.get(match))
                .toList();
    }

    /** By what somebody else may be this person; empty if by nothing. */
    public List<Match> matches(Identity other) {
        return forms.keySet().stream()
                .filter(match -> Objects.equals(forms.get(match), other.forms.get(match)))
                .sorted()
                .toList();
    }

    /** Whether nothing but a name is known, which several people may have. */
    public boolean isOnlyName() {
        return forms.keySet().equals(Set.of(Match.NAME));
    }

    @Override
    public String toString() {
        return "Identity[masked]";
    }
}
