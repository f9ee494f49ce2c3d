package io.redress.domain.rules.builtin;

import io.redress.domain.EmailAddress;
import io.redress.domain.intake.Answers;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.intake.Representative;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldValues;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form in which details of a person are corrected. A field that is left empty corrects nothing. */
final class CorrectedDetails {

    static final String REMOVE = "remove";

    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String ADDRESS = "address";
    private static final String PREFERRED = "preferred-channel";
    private static final String REPRESENTATIVE = "representative";
    private static final String OTHERS_NAME = "representative-name";
    private static final String OTHERS_EMAIL = "representative-email";
    private static final String OTHERS_PHONE = "representative-phone";
    private static final String RELATION = "representative-relation";
    private static final String GIVEN = "authority-given";
    private static final String UNTIL = "authority-until";

    /** How a field of the form is called in a submission. */
    private static final Map<String, String> SUBMITTED = Map.ofEntries(
            Map.entry("complainant", EMAIL),
            Map.entry("complainant.name", NAME),
            Map.entry("complainant.email", EMAIL),
            Map.entry("complainant.phone", PHONE),
            Map.entry("complainant.address", ADDRESS),
            Map.entry("representative.name", OTHERS_NAME),
            Map.entry("representative.email", OTHERS_EMAIL),
            Map.entry("representative.phone", OTHERS_PHONE),
            Map.entry("representative.authority.given", GIVEN),
            Map.entry("representative.authority.until", UNTIL),
            Map.entry("complainant.preferredChannel", PREFERRED));

    private static final String CONSENTS = "consents";

    private final Function<String, @Nullable String> typed;
    private final Procedure procedure;

    CorrectedDetails(FieldValues filledIn, Procedure procedure) {
        this.typed = filledIn::value;
        this.procedure = procedure;
    }

    /** Where names are protected, whether others may read the name: given or withdrawn at any time (NU-5). */
    static List<Field> ofConsent(Procedure procedure) {
        return procedure.intake().protectsNames()
                ? List.of(Field.personal(CONSENTS, "Staff who do not handle it may read the name", Type.YES_NO))
                : List.of();
    }

    /** The answers to the organisation's own questions. */
    static List<Field> ofIntake(Procedure procedure) {
        return procedure.intake().fields().stream().map(Field::optional).toList();
    }

    /** The fields of the complainant. */
    static List<Field> ofComplainant() {
        return List.of(
                Field.personal(NAME, "Name", Type.TEXT),
                Field.personal(EMAIL, "E-mail address", Type.TEXT),
                Field.personal(PHONE, "Phone number", Type.TEXT),
                Field.personal(ADDRESS, "Postal address", Type.TEXT),
                Field.personalChoice(PREFERRED, "How to be told what our letters say", preferable()));
    }

    private static List<Choice> preferable() {
        return Arrays.stream(PreferredChannel.values())
                .map(channel -> Choice.of(channel.id(), channel.title(Language.FALLBACK)))
                .toList();
    }

    /** The fields of who acts for the complainant. */
    static List<Field> ofRepresentative() {
        return List.of(
                Field.personal(OTHERS_NAME, "Name of the representative", Type.TEXT),
                Field.personal(OTHERS_EMAIL, "E-mail address of the representative", Type.TEXT),
                Field.personal(OTHERS_PHONE, "Phone number of the representative", Type.TEXT),
                Field.personal(RELATION, "Who the representative is to the complainant", Type.TEXT),
                Field.personal(GIVEN, "Day on which the complainant gave the authority", Type.DATE),
                Field.personal(UNTIL, "Last day of the authority", Type.DATE));
    }

    /** What can be removed without anything in its place. */
    static List<Choice> removable() {
        return List.of(
                Choice.of(EMAIL, "The e-mail address"),
                Choice.of(PHONE, "The phone number"),
                Choice.of(ADDRESS, "The postal address"),
                Choice.of(REPRESENTATIVE, "The representative, who no longer acts for the complainant"));
    }

    /** The field of the form in which a fault of a submission is put right. */
    static String field(String submitted) {
        return SUBMITTED.getOrDefault(submitted, OTHERS_NAME);
    }

    Particulars in(Particulars before) {
        return before.with(complainant(before.complainant()), representative(before.representative()))
                .with(
                        Answers.with(before.answers(), procedure.intake(), typed),
                        before.frontline(),
                        before.remedySought())
                .consenting(consents(before.consents()));
    }

    private @Nullable Boolean consents(@Nullable Boolean before) {
        return Optional.ofNullable(typed.apply(CONSENTS)).map(Boolean::valueOf).orElse(before);
    }

    private Person complainant(Person before) {
        return new Person(
                value(NAME, before.name()),
                address(EMAIL, before.email()),
                value(PHONE, before.phone()),
                value(ADDRESS, before.address()),
                typed.apply(PREFERRED) == null ? before.preferredChannel() : typed.apply(PREFERRED));
    }

    private @Nullable Representative representative(@Nullable Representative before) {
        boolean filledIn = ofRepresentative().stream().anyMatch(field -> typed.apply(field.id()) != null);
        boolean removed = REPRESENTATIVE.equals(typed.apply(REMOVE));
        if (!filledIn && (before == null || removed)) {
            return null;
        }
        Representative known =
                before == null || removed ? new Representative("", null, null, null, null, null) : before;
        return new Representative(
                Objects.requireNonNullElse(value(OTHERS_NAME, known.name()), ""),
                address(OTHERS_EMAIL, known.email()),
                value(OTHERS_PHONE, known.phone()),
                value(RELATION, known.relation()),
                day(GIVEN, known.authorityGiven()),
                day(UNTIL, known.authorityUntil()));
    }

    private @Nullable String value(String field, @Nullable String before) {
        String now = typed.apply(field);
        if (now != null) {
            return now.strip();
        }
        return field.equals(typed.apply(REMOVE)) ? null : before;
    }

    private @Nullable String address(String field, @Nullable String before) {
        String now = value(field, before);
        return now == null ? null : EmailAddress.cleaned(now);
    }

    private @Nullable LocalDate day(String field, @Nullable LocalDate before) {
        return Optional.ofNullable(typed.apply(field)).map(LocalDate::parse).orElse(before);
    }

    /** The values by the ids of their fields. */
    static Map<String, String> values(Particulars particulars) {
        Map<String, String> values = new LinkedHashMap<>();
        Person person = particulars.complainant();
        put(values, NAME, person.name());
        put(values, EMAIL, person.email());
        put(values, PHONE, person.phone());
        put(values, ADDRESS, person.address());
        put(values, PREFERRED, person.preferredChannel());
        put(values, CONSENTS, particulars.consents());
        values.putAll(particulars.answers());
        Representative other = particulars.representative();
        if (other != null) {
            put(values, OTHERS_NAME, other.name());
            put(values, OTHERS_EMAIL, other.email());
            put(values, OTHERS_PHONE, other.phone());
            put(values, RELATION, other.relation());
            put(values, GIVEN, other.authorityGiven());
            put(values, UNTIL, other.authorityUntil());
        }
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
