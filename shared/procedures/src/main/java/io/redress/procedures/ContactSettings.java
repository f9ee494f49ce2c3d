package io.redress.procedures;

import io.redress.domain.procedure.Contact;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Env;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and addresses of a deployment, from the variable {@code CONTACTS}: {@code kiwi.telephone=0191 498 0000;
 * kiwi.address=1 High Street}. A contact without a value, in the procedure or here, is a fault of the deployment, because every
 * letter says who to contact.
 */
final class ContactSettings {

    /** The value of {@code CONTACTS} with which each procedure uses its own examples, for demonstrations and tests. */
    static final String EXAMPLES = "examples";

    /** The value of {@code CONTACTS} if the procedures give all contacts. */
    private static final String NONE = "none";

    private final boolean examples;
    private final Map<String, String> values;

    private ContactSettings(boolean examples, Map<String, String> values) {
        this.examples = examples;
        this.values = values;
    }

    static ContactSettings in(Env env) {
        String all = env.get("CONTACTS").strip();
        Map<String, String> values = new TreeMap<>();
        if (all.equals(EXAMPLES)) {
            return new ContactSettings(true, values);
        }
        for (String one : all.split(";")) {
            if (!one.isBlank() && !all.equals(NONE)) {
                int equals = one.indexOf('=');
                String value = one.substring(equals + 1).strip();
                if (equals < 0 || value.isEmpty()) {
                    throw new IllegalStateException(
                            "CONTACTS has " + one.strip()
                                    + ", which is not of the form organisation.contact=value; a semicolon separates the values");
                }
                values.put(one.substring(0, equals).strip(), value);
            }
        }
        return new ContactSettings(false, values);
    }

    /** The procedure with all its contacts. It throws if one has no value, or if a setting names an unknown contact. */
    Procedure applied(Procedure procedure) {
        String prefix = procedure.organisation() + ".";
        for (String name : values.keySet()) {
            if (name.startsWith(prefix)
                    && Identified.find(procedure.contacts(), name.substring(prefix.length()))
                            .isEmpty()) {
                throw new IllegalStateException("CONTACTS has " + name
                        + ", which is no contact of the procedure; it has " + Identified.ids(procedure.contacts()));
            }
        }
        List<Contact> set = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Contact contact : procedure.contacts()) {
            String value = value(prefix + contact.id(), contact);
            if (value == null) {
                missing.add(prefix + contact.id());
            } else {
                set.add(contact.with(value));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("CONTACTS lacks " + String.join(", ", missing)
                    + ", without which letters cannot say who to contact");
        }
        return procedure.with(set);
    }

    private @Nullable String value(String name, Contact contact) {
        String value = values.getOrDefault(name, contact.value());
        return value == null && examples ? contact.example() : value;
    }
}
