package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Contact;
import io.redress.platform.Env;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A deployment sets the numbers and addresses that a procedure leaves open, and no letter goes out without them. */
class ContactSettingsTest {

    private static final String ALL =
            "kiwi.address=Kiwi, 1 High Street; kiwi.telephone=0191 498 0000;kiwi.e-mail=a@kiwi.example";

    private static List<String> values(String organisation, String contacts) {
        Env env = new Env(Map.of("ORGANISATIONS", organisation, "CONTACTS", contacts), InstantSource.system());
        return Procedures.in(env, DaysOff.NONE).inForce(organisation).procedure().contacts().stream()
                .map(Contact::value)
                .toList();
    }

    @Test
    void a_deployment_sets_what_the_procedure_leaves_open() {
        assertThat(values("kiwi", ALL)).containsExactly("Kiwi, 1 High Street", "0191 498 0000", "a@kiwi.example");
    }

    @Test
    void what_the_procedure_gives_need_not_be_set_and_can_be() {
        assertThat(values("northumbria", "none")).contains("0191 227 4242");
        assertThat(values("northumbria", "northumbria.telephone=0191 498 0001"))
                .contains("0191 498 0001")
                .doesNotContain("0191 227 4242");
    }

    @Test
    void a_contact_that_nobody_has_set_is_named() {
        assertThatThrownBy(() -> values("kiwi", "kiwi.address=1 High Street"))
                .hasMessage(
                        "CONTACTS lacks kiwi.telephone, kiwi.e-mail, without which letters cannot say who to contact");
    }

    @Test
    void a_setting_that_is_mistyped_is_named() {
        assertThatThrownBy(() -> values("kiwi", ALL + ";kiwi.telefone=1"))
                .hasMessage(
                        "CONTACTS has kiwi.telefone, which is no contact of the procedure; it has [address, telephone, e-mail]");
        assertThatThrownBy(() -> values("kiwi", "0191 498 0000"))
                .hasMessageContaining(
                        "CONTACTS has 0191 498 0000, which is not of the form organisation.contact=value");
        assertThatThrownBy(() -> values("kiwi", "kiwi.telephone=")).hasMessageContaining("kiwi.telephone=");
    }

    @Test
    void demonstrations_and_tests_use_the_examples_of_the_procedure() {
        assertThat(values("kiwi", "examples")).hasSize(3).allMatch(value -> !value.isBlank());
    }
}
