package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.ShownForm.Input;
import io.redress.desk.Visitor.Seen;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Field;
import io.redress.testing.AtOnce;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff record complaints of people who ring, come or write. */
class LodgeTest {

    private static final String LODGE = "/lodge";
    private static final String NEW = "new_";
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final LocalDate TODAY = LocalDate.parse("2026-10-23");

    static ShownForm opened(Visitor officer) {
        return officer.open(LODGE).form(LODGE);
    }

    /** What Amara says on the telephone, with what else the procedure requires. */
    static Map<String, String> told(ShownForm form, Channel channel, String... more) {
        Map<String, String> told = new HashMap<>();
        for (Input input : form.inputs()) {
            if (input.required()
                    && !input.name().startsWith("origin.")
                    && !input.name().equals("kind")) {
                told.put(input.name(), valid(input));
            }
            if (input.name().equals("frontline.with")) {
                told.put(input.name(), "the desk");
            }
        }
        told.put("channel", channel.id());
        told.put("complainant.name", "Amara Blythe");
        told.put("complainant.phone", "0191 498 0123");
        told.put("subject", "Nobody came");
        told.put("details", "She waited for an hour.");
        channel.fields().forEach(field -> told.put("origin." + field.id(), "The " + field.id()));
        for (int i = 0; i < more.length; i += 2) {
            told.put(more[i], more[i + 1]);
        }
        return form.filledIn(told);
    }

    private static String valid(Input input) {
        return input.options().stream()
                .filter(option -> !option.isEmpty())
                .findFirst()
                .orElse("In words.");
    }

    private static Channel telephone(AnOffice office) {
        return office.procedure().channels().stream()
                .filter(channel -> Set.of("telephone", "phone", "landline").contains(channel.id()))
                .findFirst()
                .orElseThrow();
    }

    static String reference(Seen seen) {
        Matcher found = REFERENCE.matcher(seen.location().isEmpty() ? seen.html() : seen.location());
        assertThat(found.find()).as(seen.html()).isTrue();
        return found.group();
    }

    private static List<String> faulty(Seen seen) {
        String alert = seen.html().replaceFirst("(?s).*?role=\"alert\"", "").replaceFirst("(?s)</section>.*", "");
        return Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(alert)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void a_complaint_comes_in_by_every_channel_with_what_the_channel_asks(String organisation) {
        try (AnOffice office = new AnOffice(organisation)) {
            Visitor officer = office.officer();
            int number = 0;
            for (Channel channel : office.procedure().channels()) {
                ShownForm form = opened(officer);
                String name = "Person" + (char) ('A' + number++);
                Seen receipt = officer.send(
                        LODGE,
                        told(form, channel, "complainant.name", name, "complainant.phone", "0191 498 010" + number));
                assertThat(receipt.status()).as(channel.id() + receipt.html()).isEqualTo(200);
                assertThat(receipt.html()).contains("https://complaints.kiwi.example/tracking/", "Recorded: ");
                Complaint complaint = office.fixture.now(reference(receipt));
                assertThat(complaint.entry().channel()).isEqualTo(channel.id());
                Seen page = officer.open("/complaints/" + complaint.reference());
                assertThat(page.html()).contains(name, "She waited for an hour.");
                for (Field field : channel.fields()) {
                    assertThat(page.html()).contains("The " + field.id());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void the_form_asks_in_the_order_in_which_somebody_tells_it(String organisation) {
        try (AnOffice office = new AnOffice(organisation)) {
            List<String> asked = opened(office.officer()).inputs().stream()
                    .map(Input::name)
                    .filter(name -> !name.startsWith("origin."))
                    .filter(name ->
                            !Set.of("addressedTo", "language", "consents").contains(name))
                    .toList();
            assertThat(asked)
                    .startsWith(
                            "once_",
                            "channel",
                            "receivedAt",
                            "complainant.name",
                            "complainant.phone",
                            "complainant.email",
                            "complainant.address",
                            "complainant.preferredChannel",
                            "subject",
                            "details",
                            "kind");
            List<String> kinds = opened(office.officer()).inputs().stream()
                    .filter(input -> input.name().equals("kind"))
                    .flatMap(input -> input.options().stream())
                    .filter(kind -> !kind.isEmpty())
                    .toList();
            assertThat(kinds)
                    .containsExactlyElementsOf(office.procedure().kinds().stream()
                            .filter(kind -> kind.accepted())
                            .map(kind -> kind.id())
                            .toList());
        }
    }

    @Test
    void a_channel_that_is_not_approved_any_more_is_not_offered() {
        try (AnOffice office = new AnOffice("knec")) {
            Visitor officer = office.officer();
            assertThat(opened(officer).inputs().stream()
                            .filter(input -> input.name().equals("channel"))
                            .flatMap(input -> input.options().stream()))
                    .contains("other-platform");
            office.fixture.clock.set(java.time.Instant.parse("2028-07-03T08:00:00Z"));
            ShownForm later = opened(officer);
            assertThat(later.inputs().stream()
                            .filter(input -> input.name().equals("channel"))
                            .flatMap(input -> input.options().stream()))
                    .doesNotContain("other-platform");
            assertThat(later.inputs()).noneMatch(input -> input.name().equals("origin.platform"));
        }
    }

    @Test
    void a_complainant_with_an_address_gets_the_link_by_mail_and_staff_do_not_see_it() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            Seen sent = officer.send(
                    LODGE,
                    told(
                            opened(officer),
                            telephone(office),
                            "complainant.email",
                            "amara@example.org",
                            "receivedAt",
                            "2026-10-22T16:45"));
            assertThat(sent.status()).as(sent.html()).isEqualTo(303);
            Seen page = officer.followed(sent);
            assertThat(page.html()).contains("role=\"status\"", "Amara Blythe").doesNotContain("/tracking/");
            assertThat(office.fixture.now(reference(sent)).entry().received()).isEqualTo("2026-10-22T15:45:00Z");
        }
    }

    @Test
    void an_address_that_may_be_mistyped_is_asked_about() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            Seen sent = officer.send(
                    LODGE, told(opened(officer), telephone(office), "complainant.email", "amara@gmial.com"));
            assertThat(sent.status()).isEqualTo(200);
            assertThat(sent.html()).contains("Perhaps mistyped", "gmail.com").doesNotContain("/tracking/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void every_fault_is_named_with_its_question_and_nothing_is_recorded_or_lost(String organisation) {
        try (AnOffice office = new AnOffice(organisation)) {
            Visitor officer = office.officer();
            ShownForm form = opened(officer);
            Seen empty = officer.send(LODGE, form.filledIn(Map.of("kind", "complaint")));
            assertThat(empty.status()).isEqualTo(422);
            assertThat(faulty(empty)).contains("channel", "subject", "details");
            Map<String, String> wrong = told(
                    form,
                    telephone(office),
                    "receivedAt",
                    "2026-10-24T09:00",
                    "complainant.email",
                    "amara at example",
                    "relatesTo",
                    "no reference",
                    "subject",
                    "");
            Seen again = officer.send(LODGE, wrong);
            assertThat(again.status()).isEqualTo(422);
            assertThat(faulty(again))
                    .containsExactlyInAnyOrder("receivedAt", "complainant.email", "relatesTo", "subject");
            assertThat(again.html()).contains("id=\"receivedAt--fault\"", "This must not be in the future.");
            assertThat(again.form(LODGE).filledIn(Map.of())).containsAllEntriesOf(kept(wrong));
            assertThat(officer.open("?list=team").html())
                    .doesNotContain("/complaints/" + office.procedure().prefix());
        }
    }

    private static Map<String, String> kept(Map<String, String> sent) {
        Map<String, String> kept = new LinkedHashMap<>(sent);
        kept.remove("once_");
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    @Test
    void a_field_that_the_channel_does_not_have_is_refused_where_it_was_filled_in() {
        try (AnOffice office = new AnOffice("kentrade")) {
            Visitor officer = office.officer();
            Seen refused = officer.send(
                    LODGE, told(opened(officer), telephone(office), "origin.document", "CAJ/1", "channel", "desk"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(faulty(refused)).containsExactlyInAnyOrder("origin.document", "origin.location");
            // What is wrong is shown although the channel does not ask for it.
            assertThat(refused.html()).doesNotContain("<div class=\"origin-document\">");
        }
    }

    @Test
    void complaints_of_the_same_person_are_shown_before_another_one_is_recorded() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            String first = reference(officer.send(
                    LODGE, told(opened(officer), telephone(office), "complainant.email", "amara@example.org")));
            List<Map<String, String>> again = List.of(
                    Map.of("complainant.name", "Somebody", "complainant.email", "AMARA@example.org"),
                    Map.of("complainant.name", "Somebody", "complainant.phone", "+44 191 4980123"),
                    Map.of("complainant.name", "amara blythe", "complainant.phone", "020 7946 0000"));
            for (Map<String, String> said : again) {
                Map<String, String> told = told(opened(officer), telephone(office), "subject", "The lamp");
                told.putAll(said);
                Seen shown = officer.send(LODGE, told);
                assertThat(shown.status()).isEqualTo(200);
                assertThat(shown.html())
                        .as(said.toString())
                        .contains(
                                "<title>Not recorded yet: complaints of the same person",
                                "Complaints of the same person",
                                "complaints/" + first,
                                "Stage 1");
                assertThat(shown.form(LODGE).filledIn(Map.of())).containsAllEntriesOf(kept(told));
                assertThat(officer.open("?list=team").html()).doesNotContain("The lamp");
            }
            Map<String, String> told = told(opened(officer), telephone(office), "subject", "The lamp");
            ShownForm shown = officer.send(LODGE, told).form(LODGE);
            Seen recorded = officer.send(LODGE, shown.filledIn(Map.of(NEW, "yes")));
            assertThat(reference(recorded)).isNotEqualTo(first);
            assertThat(officer.open("?list=team").html()).contains("The lamp", first);
        }
    }

    @Test
    void nobody_learns_of_complaints_that_they_may_not_see() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            officer.send(LODGE, told(opened(officer), telephone(office)));
            Visitor stranger = office.as("stan", "finance");
            Seen shown = stranger.open(LODGE);
            assertThat(shown.status()).isEqualTo(403);
        }
    }

    @Test
    void a_form_that_is_sent_twice_is_recorded_once_and_answered_the_same() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            Map<String, String> told = told(opened(officer), telephone(office));
            Seen first = officer.send(LODGE, told);
            Seen second = officer.send(LODGE, told);
            assertThat(first.html()).contains("/tracking/");
            assertThat(reference(second)).isEqualTo(reference(first));
            assertThat(link(second)).isEqualTo(link(first));
            Map<String, String> changed = new HashMap<>(told);
            changed.put("details", "She waited for two hours.");
            Seen other = officer.send(LODGE, changed);
            assertThat(other.status()).isEqualTo(409);
            ShownForm form = other.form(LODGE);
            assertThat(form.filledIn(Map.of())).containsAllEntriesOf(kept(changed));
            Seen third = officer.send(LODGE, form.filledIn(Map.of(NEW, "yes")));
            assertThat(reference(third)).isNotEqualTo(reference(first));
        }
    }

    @Test
    void a_form_that_is_sent_several_times_at_once_is_recorded_once() throws Exception {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            Map<String, String> told = told(opened(officer), telephone(office));
            List<Seen> answers = AtOnce.run(4, _ -> officer.send(LODGE, told));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.html()).contains("/tracking/"));
            assertThat(answers.stream().map(LodgeTest::link).distinct()).hasSize(1);
        }
    }

    private static String link(Seen seen) {
        return seen.html().replaceFirst("(?s).*(https://complaints.kiwi.example/tracking/[^<]*)<.*", "$1");
    }

    @Test
    void the_receipt_says_the_dates() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            Seen receipt = officer.send(LODGE, told(opened(officer), telephone(office)));
            assertThat(receipt.html()).contains("Tuesday 27 October 2026", "We answer by", "Print this page");
            assertThat(office.fixture.now(reference(receipt)).entry().received())
                    .isEqualTo(office.env.now());
            assertThat(office.env.now().toString()).startsWith(TODAY.toString());
        }
    }
}
