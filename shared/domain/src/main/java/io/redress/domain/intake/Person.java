package io.redress.domain.intake;

import io.redress.domain.Text;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The complainant: a name and the ways to reach them, each of which may be absent.
 *
 * @param preferredChannel the id of a {@link PreferredChannel}; earlier versions accepted any text
 */
public record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String preferredChannel) {

    public static final Person NOBODY = new Person(null, null, null, null, null);

    /** Whether there is any way to reach them. */
    public boolean hasContact() {
        return Stream.of(email, phone, address).anyMatch(Text::present);
    }

    /**
     * How this person wants to be told what letters say; empty for no wish, so by e-mail if there is an address. A wish that cannot be kept
     * to is none: earlier versions accepted {@code letter} without a postal address, and such a person would be told nothing by anybody.
     */
    public Optional<PreferredChannel> preferred() {
        return PreferredChannel.of(preferredChannel)
                .filter(channel -> channel.faultOf(this).isEmpty());
    }

    /** The e-mail address to which this person's letters go; empty if there is none, or the person prefers another channel. */
    Optional<String> letterAddress() {
        return preferred().filter(channel -> channel != PreferredChannel.E_MAIL).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(email).filter(Text::present);
    }

    @Override
    public String toString() {
        return "Person[masked]";
    }
}
