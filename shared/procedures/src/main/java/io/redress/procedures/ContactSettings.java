package io.redress.procedures;

import io.redress.domain.EmailAddress;
import io.redress.domain.Said;
import io.redress.domain.procedure.Contact;
import io.redress.domain.procedure.ExternalBody;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.platform.Env;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and addresses of a deployment, from the variable {@code CONTACTS}: {@code kiwi.telephone=0191 498 0000;
 * kiwi.address=1 High Street}, and the external bodies that each deployment has to name. A contact without a value, in the procedure
 * or here, is a fault of the deployment, because every letter says who to contact.
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

    /**
     * The procedure with all its contacts and external bodies. It throws if one has no value, or if a setting names an unknown
     * one.
     */
    Procedure applied(Procedure procedure) {
        String prefix = procedure.organisation() + ".";
        List<String> known = Stream.concat(
                        procedure.contacts().stream().map(Contact::id),
                        procedure.externalBodies().stream()
                                .filter(ExternalBody::toBeSet)
                                .map(ExternalBody::id))
                .toList();
        for (String name : values.keySet()) {
            if (name.startsWith(prefix) && !known.contains(name.substring(prefix.length()))) {
                throw new IllegalStateException("CONTACTS has " + name
                        + ", which is no contact of the procedure and no external body to be set; it has " + known);
            }
        }
        List<String> missing = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : procedure.contacts()) {
            value(prefix + contact.id(), contact.value(), contact.example(), missing)
                    .ifPresent(value -> contacts.add(contact.with(value)));
        }
        List<ExternalBody> bodies = new ArrayList<>();
        List<SetBodies> set = new ArrayList<>();
        for (ExternalBody body : procedure.externalBodies()) {
            if (body.toBeSet()) {
                value(prefix + body.id(), null, body.example(), missing)
                        .map(value -> SetBodies.of(prefix + body.id(), body, value))
                        .ifPresent(found -> {
                            set.add(found);
                            bodies.addAll(found.all());
                        });
            } else {
                bodies.add(body);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("CONTACTS lacks " + String.join(", ", missing)
                    + ". A deployment has to set them: letters name them, or reports are mailed to them");
        }
        receiversCanBeMailed(procedure, contacts);
        return procedure.with(contacts, bodies, words -> named(words, set));
    }

    /** Refuses a receiver of reports that is no e-mail address; otherwise that would be noticed on the last day. */
    private static void receiversCanBeMailed(Procedure procedure, List<Contact> contacts) {
        for (Report report : procedure.reports()) {
            for (Contact contact : contacts) {
                boolean receives = report.submission() != null
                        && contact.id().equals(report.submission().to());
                String fault = receives && contact.value() != null
                        ? EmailAddress.faultOf(contact.value())
                                .map(Said::english)
                                .orElse("")
                        : "";
                if (!fault.isEmpty()) {
                    throw new IllegalStateException("CONTACTS has " + procedure.organisation() + "." + contact.id()
                            + ", to which the report " + report.id() + " is mailed; it " + fault);
                }
            }
        }
    }

    private static String named(String words, List<SetBodies> set) {
        String named = words;
        for (SetBodies bodies : set) {
            named = bodies.named(named);
        }
        return named;
    }

    /** The value of a setting; adds its name to what is missing if there is none. */
    private Optional<String> value(
            String name, @Nullable String given, @Nullable String example, List<String> missing) {
        String value = values.getOrDefault(name, given);
        Optional<String> found = Optional.ofNullable(value == null && examples ? example : value);
        if (found.isEmpty()) {
            missing.add(name);
        }
        return found;
    }
}
