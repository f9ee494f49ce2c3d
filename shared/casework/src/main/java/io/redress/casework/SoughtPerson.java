package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.Text;
import io.redress.domain.intake.Identity;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The person of a request of the data-protection contact. It is in the body of the request, because addresses of requests are logged. */
record SoughtPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    private static final int LONGEST_LINE = 200;

    /** Reads the person, and notes the faults. */
    static SoughtPerson in(Fields body) {
        SoughtPerson sought = new SoughtPerson(line(body, "name"), email(body), line(body, "phone"));
        if (!Text.present(sought.name) && !Text.present(sought.email) && !Text.present(sought.phone)) {
            body.fault("email", "is required, or a phone number or a name");
        }
        return sought;
    }

    private static @Nullable String line(Fields body, String field) {
        return checked(body, field, body.line(field));
    }

    private static @Nullable String email(Fields body) {
        return checked(body, "email", body.email("email"));
    }

    private static @Nullable String checked(Fields body, String field, @Nullable String line) {
        if (line != null) {
            Text.faultOfLine(line, LONGEST_LINE).ifPresent(fault -> body.fault(field, fault));
        }
        return line;
    }

    Identity identity(Country country) {
        return Identity.of(name, email, phone, country);
    }

    boolean is(@Nullable String text) {
        return text != null
                && (text.equalsIgnoreCase(Objects.requireNonNullElse(name, ""))
                        || text.equalsIgnoreCase(Objects.requireNonNullElse(email, ""))
                        || text.equals(phone));
    }

    Map<String, Object> json() {
        return Json.object("name", name, "email", email, "phone", phone);
    }

    @Override
    public String toString() {
        return "SoughtPerson[masked]";
    }
}
