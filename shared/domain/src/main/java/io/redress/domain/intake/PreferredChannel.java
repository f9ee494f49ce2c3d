package io.redress.domain.intake;

import io.redress.domain.FaultWords;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a complainant wants to be told what letters say (NU-3). Only {@link #E_MAIL} is done by the system. In all other ways staff tell
 * the complainant, within the time limits that a mailed letter has, and record that they did.
 */
public enum PreferredChannel {
    E_MAIL,
    LETTER,
    PHONE,
    IN_PERSON;

    private static final String SYNONYM = "email";

    /** Its name in submissions, such as {@code in-person}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title(Language language) {
        return Messages.OF_THE_DOMAIN.in(language).say("preferred-channel." + id());
    }

    /**
     * The channel with this id; empty if there is none. {@code email} means {@link #E_MAIL}, too. Earlier versions accepted any text, so
     * a stored text may be none of them. It counts as no wish.
     */
    public static Optional<PreferredChannel> of(@Nullable String id) {
        return Arrays.stream(values())
                .filter(channel -> channel.id().equals(SYNONYM.equals(id) ? E_MAIL.id() : id))
                .findFirst();
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(PreferredChannel::id).toList();
    }

    /** What is wrong with the wish of a person; empty for no wish, and for one that can be kept to. */
    static Optional<Said> faultOfWish(Person person) {
        if (person.preferredChannel() == null) {
            return Optional.empty();
        }
        Optional<PreferredChannel> channel = of(person.preferredChannel());
        return channel.isPresent()
                ? channel.get().faultOf(person)
                : Optional.of(FaultWords.say("oneOf", String.join(", ", ids())));
    }

    /** Why a person cannot be reached in this way; empty if they can. */
    Optional<Said> faultOf(Person person) {
        return switch (this) {
            case E_MAIL -> without(person.email(), "channel.e-mail");
            case LETTER -> without(person.address(), "channel.letter");
            case PHONE -> without(person.phone(), "channel.phone");
            case IN_PERSON -> person.hasContact() ? Optional.empty() : Optional.of(FaultWords.say("channel.in-person"));
        };
    }

    private static Optional<Said> without(@Nullable String value, String fault) {
        return Text.present(value) ? Optional.empty() : Optional.of(FaultWords.say(fault));
    }
}
