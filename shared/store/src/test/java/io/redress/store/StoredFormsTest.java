package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Event;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stored data can be read for ever: every document that any version has written is read as the same value. Approved files
 * contain each; run with {@code -Dredress.write=true} to write those whose form is new or has changed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredFormsTest {

    static Stream<StoredForm<?>> all() {
        return StoredForms.all();
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void the_present_form_is_the_approved_form(StoredForm<?> form) {
        form.file().holds(form.written());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void every_form_that_was_ever_written_is_read(StoredForm<?> form) {
        List<Path> forms = form.file().everyForm();
        assertThat(forms).as("approved forms of %s", form).isNotEmpty();
        for (Path file : forms) {
            assertThat((Object) form.read(file)).as("%s", file).isEqualTo(form.value());
        }
    }

    @Test
    void every_event_has_an_example() {
        List<Class<?>> shown = StoredForms.events()
                .<Class<?>>map(form -> form.value().getClass())
                .distinct()
                .toList();
        assertThat(shown)
                .as("each event needs an example in EventExamples")
                .containsExactlyInAnyOrderElementsOf(records(Event.class).toList());
    }

    /** The records of a sealed type, which may be sealed into kinds. */
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredFormsTest::records)
                : Stream.of(type);
    }

    @Test
    void every_component_of_a_record_has_a_value_in_an_example() {
        Shown shown = new Shown();
        StoredForms.all().forEach(form -> shown.look(form.value()));
        assertThat(shown.neverFilled()).as("components that no example fills").isEmpty();
        assertThat(shown.neverNamed()).as("constants that no example has").isEmpty();
    }
}
