package io.redress.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The {@code toString} of a record does not show personal or secret values, so they cannot get into a log. */
class PersonalDataTest {

    private static final String SECRET = "b7Qx-secret-words";

    /** Components that contain names, addresses, texts, or secrets of links. */
    private static final Set<String> TELLING = Set.of(
            "email",
            "phone",
            "address",
            "details",
            "subject",
            "html",
            "body",
            "texts",
            "values",
            "secret",
            "token",
            "key",
            "aboutPerson");

    /** Further records in which every text is personal. */
    private static final List<String> PERSONAL = List.of(
            "io.redress.domain.intake.Person",
            "io.redress.domain.intake.Particulars",
            "io.redress.domain.intake.Representative",
            "io.redress.domain.staff.StaffMember",
            "io.redress.domain.intake.Submission",
            "io.redress.domain.rules.Command$Act",
            "io.redress.domain.rules.form.FieldValues",
            "io.redress.email.Mail",
            "io.redress.email.Letter",
            "io.redress.platform.Request",
            "io.redress.platform.Response",
            "io.redress.store.Link",
            "io.redress.store.IdempotencyRecord",
            "io.redress.domain.complaint.RecordedChange");

    static Stream<Class<?>> records() {
        return Code.classes().stream()
                .filter(InPackage.anyOf(List.of("local", "testing", "fixtures")).negate())
                .filter(JavaClass::isRecord)
                .<Class<?>>map(type -> load(type.getName()))
                .filter(type -> PERSONAL.contains(type.getName())
                        || Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> TELLING.contains(component.getName())));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_records_with_personal_data_are_found() {
        assertThat(records().map(Class::getName)).containsAll(PERSONAL);
    }

    @ParameterizedTest
    @MethodSource("records")
    void personal_data_is_masked(Class<?> type) throws Exception {
        Object record = filled(type);
        assertThat(record.toString()).doesNotContain(SECRET);
    }

    /** An instance in which all components, and those of records in it, contain the same secret text. */
    private static Object filled(Class<?> type) throws Exception {
        List<Object> values = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            values.add(value(component));
        }
        Constructor<?> canonical = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        return canonical.newInstance(values.toArray());
    }

    private static Object value(RecordComponent component) throws Exception {
        Class<?> type = component.getType();
        boolean telling = TELLING.contains(component.getName())
                || List.of("name", "text", "fields").contains(component.getName());
        String words = telling ? SECRET : List.of("to", "replyTo").contains(component.getName()) ? SECRET + "@example.org" : "open";
        if (type == String.class) {
            return words;
        }
        if (type == Map.class) {
            return Map.of("field", words);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == byte[].class) {
            return words.getBytes(StandardCharsets.UTF_8);
        }
        if (type == int.class || type == long.class) {
            return 0;
        }
        if (type == boolean.class) {
            return false;
        }
        return type.isRecord() && type.getName().startsWith("io.redress") ? filled(type) : null;
    }
}
