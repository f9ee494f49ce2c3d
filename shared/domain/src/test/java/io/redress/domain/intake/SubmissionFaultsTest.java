package io.redress.domain.intake;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.AddressTypo.Hint;
import io.redress.domain.Reference;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.ASubmission;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.Scenario;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFaultsTest {

    private static final Instant NOW = Scenario.time("2026-03-02T10:00");

    @ParameterizedTest
    @CsvSource({
        "e-mail, e-mail needs an e-mail address",
        "letter, letter needs a postal address",
        "phone, phone needs a phone number",
        "in-person, 'in-person needs an e-mail address, a phone number or an address to arrange it'",
        "fax, 'must be one of e-mail, letter, phone, in-person'",
        "E-Mail, 'must be one of e-mail, letter, phone, in-person'"
    })
    void a_preferred_channel_needs_what_it_takes(String channel, String fault) {
        assertThat(faults(aSubmission().email(null).preferring(channel)))
                .contains(new Fault("complainant.preferredChannel", fault));
        assertThat(faults(aSubmission()
                        .phone("020 7946 0000")
                        .address("1 Mill Lane")
                        .preferring(channel)
                        .name("A. Learner")))
                .extracting(Fault::field)
                .isEqualTo(
                        PreferredChannel.of(channel).isPresent() ? List.of() : List.of("complainant.preferredChannel"));
    }

    @Test
    void an_ordinary_submission_has_no_faults() {
        assertThat(faults(aSubmission())).isEmpty();
    }

    @Test
    void all_validation_errors_are_reported_at_once() {
        ASubmission submission = aSubmission()
                .kind("grumble")
                .channel("pigeon")
                .category("weather")
                .department("east")
                .relatesTo("ACORN-0000-0001")
                .subject("Late\r\nBcc: all@example.org")
                .details(" ")
                .aboutPerson("Cy\u0000")
                .triedWith("Di\n", "No\u0007")
                .name(null)
                .email("ada at example")
                .by("", "bo@", null, null);

        assertThat(faults(submission))
                .containsExactly(
                        new Fault("kind", "must be one of complaint, compliment, query"),
                        new Fault("channel", "must be one of telephone, website"),
                        new Fault("category", "must be one of conduct, delay"),
                        new Fault("department", "must be one of north, south"),
                        new Fault("relatesTo", "is not a reference such as ACORN-0000-0000"),
                        new Fault(
                                "subject",
                                "must be one line without control characters, but character 5 is a line end"),
                        new Fault("details", "is required"),
                        new Fault(
                                "about.person",
                                "must be one line without control characters, but character 3 is U+0000"),
                        new Fault(
                                "frontline.with",
                                "must be one line without control characters, but character 3 is a line end"),
                        new Fault("frontline.result", "must not contain control characters, but character 3 is U+0007"),
                        new Fault(
                                "complainant.email",
                                "is not an e-mail address: the @ is missing, as in ann@example.org"),
                        new Fault("complainant.name", "is required. We cannot answer without it."),
                        new Fault("representative.name", "is required"),
                        new Fault("representative.email", "is not an e-mail address: there is nothing after the @"),
                        new Fault(
                                "representative.authority.given",
                                "is required: the day on which the complainant gave the authority"));
    }

    @Test
    void the_complainant_or_representative_must_be_reachable() {
        assertThat(faults(aSubmission().email(null)))
                .containsExactly(new Fault(
                        "complainant",
                        "needs an e-mail address, a phone number or an address. We cannot answer without it."));
        assertThat(faults(aSubmission().email(null).phone("0207 946 0000"))).isEmpty();
        assertThat(faults(aSubmission().email(null).address("1 Mill Lane\nOakham")))
                .isEmpty();
    }

    @Test
    void a_procedure_may_accept_anonymous_complaints() {
        AProcedure procedure =
                aProcedure().but(p -> p.intake = Intake.of(Anonymous.HANDLE, null, null, null, false, List.of()));

        assertThat(faults(procedure, aSubmission().name(null).email(null))).isEmpty();
    }

    @Test
    void only_complaints_need_the_frontline_question_and_the_remedy() {
        AProcedure procedure = aProcedure()
                .but(p -> p.intake = Intake.of(
                        Anonymous.REFUSE, null, "Why.", null, false, List.of(Question.FRONTLINE, Question.REMEDY)));

        assertThat(faults(procedure, aSubmission()))
                .extracting(Fault::field)
                .containsExactly("frontline.tried", "remedySought");
        assertThat(faults(procedure, aSubmission().kind("compliment"))).isEmpty();
    }

    @Test
    void a_value_of_a_list_that_the_organisation_does_not_have_gets_its_own_message() {
        AProcedure procedure = aProcedure().but(p -> p.departments.clear());

        assertThat(faults(procedure, aSubmission().department("north")))
                .containsExactly(new Fault("department", "is not used by this organisation"));
    }

    @Test
    void texts_have_a_maximum_length() {
        assertThat(faults(aSubmission().subject("x".repeat(200)).details("x".repeat(50_000))))
                .isEmpty();
        assertThat(faults(aSubmission().subject("x".repeat(201)).details("x".repeat(50_001))))
                .containsExactly(
                        new Fault("subject", "must be at most 200 characters long, and is 201"),
                        new Fault("details", "must be at most 50,000 characters long, and is 50,001"));
    }

    @Test
    void only_details_and_addresses_may_have_several_lines() {
        assertThat(faults(aSubmission().details("one\ttwo\r\nthree").address("1 Mill Lane\nOakham")))
                .isEmpty();
        assertThat(faults(aSubmission().name("Ada\nMoss").phone("1\u0085")))
                .extracting(Fault::field)
                .containsExactly("complainant.name", "complainant.phone");
        assertThat(faults(aSubmission().details("a bell\u0007")))
                .containsExactly(
                        new Fault("details", "must not contain control characters, but character 7 is U+0007"));
    }

    @Test
    void an_authority_does_not_end_before_it_begins() {
        assertThat(faults(aSubmission().by("Bo", null, "2026-03-02", "2026-03-02")))
                .isEmpty();
        assertThat(faults(aSubmission().by("Bo", null, "2026-03-02", "2026-03-01")))
                .containsExactly(new Fault(
                        "representative.authority.until",
                        "must not be before the day on which the authority was given"));
    }

    @Test
    void a_representative_needs_an_authority_on_the_day_of_receipt() {
        assertThat(faults(aSubmission().by("Bo", null, "2026-03-03", null)))
                .containsExactly(new Fault(
                        "representative.authority.given",
                        "must not be in the future: a representative may not act before that day"));
        assertThat(faults(aSubmission().by("Bo", null, "2025-03-01", "2026-03-01")))
                .containsExactly(new Fault(
                        "representative.authority.until",
                        "must not be before the day on which the complaint was received"));
    }

    @Test
    void a_submission_within_the_authority_may_be_recorded_after_it_has_ended() {
        assertThat(new Rules(aProcedure().build(), Scenario.ENGLAND)
                        .submit(
                                new Reference("ACORN-0000-0000"),
                                aSubmission()
                                        .by("Bo", null, "2025-03-01", "2026-02-27")
                                        .receivedAt(Scenario.time("2026-02-27T10:00")),
                                NOW)
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u200b",
                "\u2060\ufeff",
                "\u00ad",
                "\u3164",
                "\u2800",
                "\u00a0",
                "\u0301",
                "\ufe0f",
                "\u202e\u202c",
                "\udb40\udc41"
            })
    void a_text_without_a_visible_character_counts_as_absent(String nothing) {
        assertThat(faults(aSubmission().subject(nothing).details(nothing + nothing)))
                .containsExactly(new Fault("subject", "is required"), new Fault("details", "is required"));
        assertThat(aSubmission().aboutPerson(nothing).build().particulars().aboutPerson())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "\u200bx", "\u00e9", "e\u0301", "\u4e2d", "\u0915\u093f", "\ud83d\ude00", "?"})
    void a_single_visible_character_is_a_text(String something) {
        assertThat(faults(aSubmission().subject(something).details(something))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a@x.c", "a b@c.de", "a@b.co\n", "<a@b.co>", "a@b.co\r\nBcc: x@y.zz"})
    void an_invalid_address_is_rejected(String email) {
        assertThat(faults(aSubmission().email(email).phone("1")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("complainant.email");
                    assertThat(fault.message()).startsWith("is not an e-mail address: ");
                });
    }

    @Test
    void the_addresses_of_complainant_and_representative_may_have_hints() {
        ASubmission submission = aSubmission().email("ada@gmial.com").by("Bo", "bo@hotmial.com", "2026-03-02", null);

        assertThat(faults(submission)).isEmpty();
        assertThat(submission.build().particulars().hints())
                .containsExactly(
                        new Hint("complainant.email", "is perhaps meant to be ada@gmail.com"),
                        new Hint("representative.email", "is perhaps meant to be bo@hotmail.com"));
        assertThat(aSubmission().build().particulars().hints()).isEmpty();
    }

    @Test
    void a_very_long_address_is_rejected_quickly() {
        assertThat(faults(aSubmission().email("a".repeat(243) + "@example.org").phone("1")))
                .hasSize(1);
        assertThat(faults(aSubmission().email("a@" + "b-".repeat(20_000)).phone("1")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acorn",
                "-0000-0000",
                "Ada Moss, 1 Mill Lane-0000-0000",
                "ACORN\n-0000-0000",
                "ACORNACORNACORN-0000-0000",
                "KIWI-0000-0000",
                "ACORNS-0000-0000"
            })
    void only_a_valid_reference_is_stored_as_a_related_complaint(String relatesTo) {
        assertThat(faults(aSubmission().relatesTo(relatesTo)))
                .containsExactly(new Fault("relatesTo", "is not a reference such as ACORN-0000-0000"));
    }

    private static List<Fault> faults(ASubmission submission) {
        return faults(aProcedure(), submission);
    }

    private static List<Fault> faults(AProcedure procedure, ASubmission submission) {
        return new Rules(procedure.build(), Scenario.ENGLAND)
                .submit(new Reference("ACORN-0000-0000"), submission.receivedAt(NOW), NOW)
                .faults();
    }
}
