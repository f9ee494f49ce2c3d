package io.redress.domain.intake;

import io.redress.domain.Text;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The complainant: a name and the ways to reach them, each of which may be absent. */
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

    @Override
    public String toString() {
        return "Person[masked]";
    }
}
