package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Contact;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Env;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment sets the numbers and addresses that a procedure leaves open, and no letter goes out without them. */
class ContactSettingsTest {

    private static final String ALL =
            "kiwi.address=Kiwi, 1 High Street; kiwi.telephone=0191 498 0000;kiwi.e-mail=a@kiwi.example;"
                    + "kiwi.awarding-body=City Awards, 1 High Street";

    private static final String KNEC =
            "knec.desk=KNEC, 1 Example Road, Nairobi;knec.telephone=020 000 0000;knec.e-mail=service@knec.example";

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
                        "CONTACTS lacks kiwi.telephone, kiwi.e-mail, kiwi.awarding-body. A deployment has to set them: letters name them, or reports are mailed to them");
    }

    @Test
    void the_receiver_of_a_report_is_an_email_address() {
        assertThatThrownBy(() -> values("knec", KNEC + ";knec.ombudsman-reports=0800 221 349"))
                .hasMessageStartingWith(
                        "CONTACTS has knec.ombudsman-reports, to which the report ombudsman is mailed; it ");
        assertThat(values("knec", KNEC + ";knec.ombudsman-reports=reports@ombudsman.example"))
                .contains("reports@ombudsman.example");
    }

    @Test
    void a_setting_that_is_mistyped_is_named() {
        assertThatThrownBy(() -> values("kiwi", ALL + ";kiwi.telefone=1"))
                .hasMessage(
                        "CONTACTS has kiwi.telefone, which is no contact of the procedure and no external body to be set; it has [address, telephone, e-mail, awarding-body]");
        assertThatThrownBy(() -> values("kiwi", "0191 498 0000"))
                .hasMessageContaining(
                        "CONTACTS has 0191 498 0000, which is not of the form organisation.contact=value");
        assertThatThrownBy(() -> values("kiwi", "kiwi.telephone=")).hasMessageContaining("kiwi.telephone=");
    }

    @Test
    void demonstrations_and_tests_use_the_examples_of_the_procedure() {
        assertThat(values("kiwi", "examples")).hasSize(3).allMatch(value -> !value.isBlank());
    }

    @Test
    void the_awarding_body_has_a_name_wherever_a_complainant_reads_of_it() {
        Procedure kiwi = kiwi("City Awards, 1 High Street");

        assertThat(bodies(kiwi))
                .contains("awarding-body | The awarding body of your course | City Awards, 1 High Street");
        assertThat(kiwi.stageOf("stage-4").description())
                .endsWith("an outside body: the awarding body of your course, City Awards.");
        assertThat(kiwi.stageOf("filed").goFurther()).endsWith("the awarding body of your course, City Awards.");
    }

    @Test
    void a_single_body_is_for_every_course_whatever_its_name_is() {
        Procedure kiwi = kiwi("City Awards: 2 High Street, Leeds");

        assertThat(bodies(kiwi))
                .contains("awarding-body | The awarding body of your course | City Awards: 2 High Street, Leeds");
        assertThat(kiwi.stageOf("filed").goFurther())
                .endsWith("the awarding body of your course, City Awards: 2 High Street.");
    }

    @Test
    void each_course_may_have_an_awarding_body_of_its_own() {
        Procedure kiwi = kiwi("Plumbing: City Awards, 1 High Street: 2nd floor|Child care:  Care Awards ");

        assertThat(bodies(kiwi))
                .contains(
                        "awarding-body-1 | The awarding body of your course (Plumbing) | City Awards, 1 High Street: 2nd floor",
                        "awarding-body-2 | The awarding body of your course (Child care) | Care Awards");
        assertThat(kiwi.stageOf("stage-4").description())
                .endsWith("the awarding body of your course, City Awards (Plumbing), Care Awards (Child care).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plumbing: City Awards | ", "|City Awards", ", 1 High Street", "City Awards | Care Awards"})
    void a_body_without_a_name_or_without_its_course_is_refused(String value) {
        assertThatThrownBy(() -> kiwi(value))
                .hasMessageStartingWith("CONTACTS has kiwi.awarding-body=" + value.strip());
    }

    private static Procedure kiwi(String awardingBody) {
        String all = ALL.substring(0, ALL.indexOf("kiwi.awarding-body")) + "kiwi.awarding-body=" + awardingBody;
        Env env = new Env(Map.of("ORGANISATIONS", "kiwi", "CONTACTS", all), InstantSource.system());
        return Procedures.in(env, DaysOff.NONE).inForce("kiwi").procedure();
    }

    private static List<String> bodies(Procedure procedure) {
        return procedure.externalBodies().stream()
                .map(body -> body.id() + " | " + body.title() + " | " + body.contact())
                .toList();
    }
}
