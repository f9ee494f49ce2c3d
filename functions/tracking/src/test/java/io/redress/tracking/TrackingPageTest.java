package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.platform.Dates;
import io.redress.platform.Portion;
import io.redress.platform.Problem;
import io.redress.web.PageTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class TrackingPageTest {

    private static final String TOKEN = "KIWI-7K3M-9QX1.0123456789abcdefghijklmn";
    private static final PageTemplate PAGE = TrackingWords.page("tracking");
    private static final Action SURVEY = new Action(
            "survey",
            "Survey",
            "Tell us how it went.",
            List.of("stage-1"),
            null,
            List.of(Action.COMPLAINANT),
            List.of(
                    Field.of("how", "How?", Field.Type.CHOICE, true, false, List.of(), choices("a", "b"), false),
                    Field.of(
                            "where",
                            "Where?",
                            Field.Type.CHOICE,
                            true,
                            false,
                            List.of(),
                            choices("a", "b", "c", "d", "e", "f", "g"),
                            false),
                    Field.optional("recommend", "Recommend?", Field.Type.YES_NO),
                    Field.required("when", "When?", Field.Type.DATE),
                    Field.optional("visits", "How often?", Field.Type.NUMBER)),
            null,
            null,
            false,
            null);

    static Stream<String> stages() {
        return AStory.KIWI.procedure().stages().stream().map(stage -> stage.id());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void the_page_of_every_stage_has_its_description_and_a_form_for_each_available_action(String stage) {
        TrackedComplaint tracked = AStory.in(stage).tracked();
        ShownPage page = shown(tracked, 0, RejectedForm.NONE);

        assertThat(tracked.complaint().stage()).isEqualTo(stage);
        assertThat(page.text())
                .contains("Kiwi", "KIWI-7K3M-9QX1", AStory.SUBJECT, "Friday 18 December 2026")
                .contains(tracked.stage().title(), tracked.stage().description())
                .contains(tracked.procedure().contact());
        Stream<String> documents = tracked.complaint().open() ? Stream.of(TOKEN + "/documents") : Stream.empty();
        Stream<String> actions = tracked.offered().stream().map(Action::id).map(id -> TOKEN + "/actions/" + id);
        assertThat(page.addresses())
                .containsExactlyElementsOf(Stream.concat(actions, documents).toList());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void every_page_has_the_labels_and_landmarks_that_screen_readers_need(String stage) {
        ShownPage page = shown(AStory.in(stage).tracked(), 0, RejectedForm.NONE);

        assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(page.all("h1")).hasSize(1);
        assertThat(page.all("main")).hasSize(1);
        assertThat(page.all("header")).hasSize(1);
        assertThat(page.all("footer")).hasSize(1);
        assertThat(page.inputs()).allSatisfy(input -> assertThat(
                        page.all("label", label -> label.getAttribute("for").equals(input.getAttribute("id"))))
                .hasSize(1));
        List<String> ids = page.all("*", element -> element.hasAttribute("id")).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.all("*", element -> element.hasAttribute("aria-labelledby")))
                .extracting(element -> element.getAttribute("aria-labelledby"))
                .isSubsetOf(ids);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void a_page_runs_and_loads_nothing(String stage) {
        ShownPage page = shown(AStory.in(stage).tracked(), 0, RejectedForm.NONE);

        assertThat(page.all("*", element -> List.of("script", "img", "link", "iframe", "object", "base")
                        .contains(element.getTagName())))
                .isEmpty();
        assertThat(page.html()).doesNotContain("@import", "url(", "javascript:", "onclick", "http:", "https:");
    }

    @Test
    void time_limits_are_shown_with_their_date_and_its_count() {
        assertThat(shown(AStory.in("stage-1").tracked(), 0, RejectedForm.NONE).text())
                .contains(
                        "Acknowledgement Done on Friday 18 December 2026, in time",
                        "Answer at stage 1 By Wednesday 6 January 2027",
                        "10 working days from Friday 18 December 2026.",
                        "We have received your complaint Friday 18 December 2026, 10:30");
    }

    @Test
    void a_missed_time_limit_is_called_late() {
        TrackedComplaint late =
                AStory.in("stage-1").after(Duration.ofDays(30)).wakes().tracked();

        assertThat(shown(late, 0, RejectedForm.NONE).text())
                .contains("Late. We owe you this since Wednesday 6 January 2027, and we are sorry.");
    }

    @Test
    void an_extended_date_is_shown_with_the_first_date() {
        Map<String, String> later = Map.of("limit", "stage-1-answer", "until", "2027-01-15", "reason", "We wait.");
        TrackedComplaint tracked =
                AStory.in("stage-1").staff("quality-manager", "extend", later).tracked();

        assertThat(shown(tracked, 0, RejectedForm.NONE).text())
                .contains(
                        "Answer at stage 1 By Friday 15 January 2027First due on Wednesday 6 January 2027."
                                + " 10 working days from Friday 18 December 2026.",
                        "Extended to Friday 15 January 2027.");
    }

    @Test
    void the_page_says_by_when_the_complainant_should_reply() {
        assertThat(shown(AStory.in("stage-1-answered").sent("answer").tracked(), 0, RejectedForm.NONE)
                        .text())
                .contains("Please tell us by Friday 15 January 2027.")
                .doesNotContain("Your reply to our answer");
    }

    @Test
    void a_closed_complaint_shows_its_outcome_and_accepts_new_information() {
        ShownPage page = shown(AStory.in("closed").tracked(), 0, RejectedForm.NONE);

        assertThat(page.text())
                .contains("Friday 18 December 2026: Settled: the complainant is satisfied", "Contact us again");
        assertThat(page.addresses()).containsExactly(TOKEN + "/actions/contact-again");
    }

    @Test
    void the_page_of_a_contact_after_the_end_shows_the_outcome_that_stands() {
        assertThat(shown(AStory.in("new-contact").tracked(), 0, RejectedForm.NONE)
                        .text())
                .contains(
                        "Friday 18 December 2026: Settled: the complainant is satisfied", "New contact after the end");
    }

    @Test
    void the_page_shows_the_follow_on_actions_that_are_for_the_complainant() {
        Map<String, String> repair = Map.of("what", "Repair the <door>.", "until", "2027-01-15", "shown", "true");
        Map<String, String> train = Map.of("what", "Train the desk.", "until", "2027-01-15");
        AStory story = AStory.in("stage-1")
                .staff("quality-manager", "add-follow-on-action", repair)
                .staff("quality-manager", "add-follow-on-action", train);
        ShownPage page = shown(story.tracked(), 0, RejectedForm.NONE);

        assertThat(page.text())
                .contains("What we will still do By Friday 15 January 2027 Repair the <door>.")
                .doesNotContain("Train the desk.");
        assertThat(shown(AStory.in("stage-1").tracked(), 0, RejectedForm.NONE).text())
                .doesNotContain("What we will still do");
    }

    @Test
    void without_available_actions_the_page_has_no_section_for_them() {
        ShownPage page = shown(AStory.in("closed").without("contact-again").tracked(), 0, RejectedForm.NONE);

        assertThat(page.all("form")).isEmpty();
        assertThat(page.text()).doesNotContain("What you can do now");
    }

    @Test
    void only_an_action_that_closes_a_complaint_asks_for_a_confirmation() {
        ShownPage page = shown(AStory.in("stage-1-answered").tracked(), 0, RejectedForm.NONE);

        assertThat(page.all("input", input -> input.getAttribute("name").equals(TrackComplaint.SURE)))
                .allSatisfy(input -> assertThat(input.getAttribute("required")).isNotEmpty())
                .extracting(input -> input.getAttribute("id"))
                .containsExactly("satisfied--sure_", "withdraw--sure_");
    }

    @Test
    void markup_in_texts_is_escaped() {
        String hostile = "</bdi><script>alert(1)</script><b onclick=\"x\">&amp;{{contact}}{{{subject}}}'`=\u202E\u0007";
        ShownPage page = shown(AStory.about(hostile.replace("\u0007", "")).tracked(), 0, RejectedForm.NONE);

        assertThat(page.all("bdi").getFirst().getTextContent()).isEqualTo(hostile.replace("\u0007", ""));
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("b")).isEmpty();

        RejectedForm attempt = failed("add-information", Map.of("information", "</textarea>" + hostile), 422);
        ShownPage again = shown(AStory.in("stage-1").tracked(), 0, attempt);
        assertThat(area(again, "add-information--information").getTextContent())
                .isEqualTo("\n</textarea>" + hostile.replace('\u0007', '\uFFFD'));
    }

    @Test
    void the_page_says_on_which_day_the_data_is_erased_and_takes_nothing_more() {
        TrackedComplaint tracked = AStory.in("closed")
                .staff("managing-director", "erase", Map.of("ground", "person-asked"))
                .tracked();
        String day = tracked.erased().map(at -> Dates.day(at, tracked.zone())).orElseThrow();
        ShownPage page = shown(tracked, 0, failed("contact-again", Map.of("information", "One thing more."), 409));

        assertThat(page.text()).contains("We erase what we hold about you", day, "One thing more.");
        assertThat(page.addresses()).isEmpty();
    }

    @Test
    void what_people_type_has_its_own_direction() {
        RejectedForm attempt = failed("add-information", Map.of("information", "שלום"), 409);
        ShownPage page = shown(AStory.in("stage-1").tracked(), 0, attempt);

        assertThat(page.all("textarea")).isNotEmpty().allMatch(area -> area.getAttribute("dir")
                .equals("auto"));
        assertThat(page.all("blockquote")).isNotEmpty().allMatch(quote -> quote.getAttribute("dir")
                .equals("auto"));
        assertThat(page.all("input", input -> input.getAttribute("type").equals("text")))
                .allMatch(input -> input.getAttribute("dir").equals("auto"));
    }

    @Test
    void the_page_shows_letters_and_the_complainants_own_texts() {
        String hostile = "</blockquote><script>alert(1)</script>{{contact}}\nand more";
        AStory story = AStory.in("stage-1")
                .says("add-information", Map.of("information", hostile))
                .staff("quality-manager", "answer", Map.of("decision", "upheld", "answer", "Yes.\n" + hostile))
                .sent("answer");
        ShownPage page = shown(story.tracked(), 0, RejectedForm.NONE);

        assertThat(page.all("blockquote"))
                .extracting(Element::getTextContent)
                .containsExactly("Decision: Upheld\n\nYes.\n" + hostile, "I passed in June.", hostile);
        assertThat(page.all("script")).isEmpty();
    }

    @Test
    void a_form_with_faults_comes_back_open_with_what_was_written_and_the_faults_beside_the_fields() {
        RejectedForm attempt = failed(
                "withdraw",
                Map.of("comment", "I have\nmoved"),
                422,
                new Fault("comment", "must be at most 20,000 characters long, and is 20,001"),
                new Fault(TrackComplaint.SURE, "must be ticked, because it cannot be undone"));
        ShownPage page = shown(AStory.in("stage-2").tracked(), 0, attempt);

        Element area = area(page, "withdraw--comment");
        assertThat(area.getTextContent()).isEqualTo("\nI have\nmoved");
        assertThat(area.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(byId(page, area.getAttribute("aria-describedby")).getTextContent())
                .isEqualTo("This must be at most 20,000 characters long, and is 20,001.");
        assertThat(byId(page, "withdraw--sure_--fault").getTextContent())
                .isEqualTo("This must be ticked, because it cannot be undone.");
        assertThat(page.all("details", details -> details.hasAttribute("open"))).hasSize(1);
        assertThat(page.all("a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("#withdraw--comment", "#withdraw--sure_");
        assertThat(page.all("title").getFirst().getTextContent()).startsWith("Not recorded: ");
        assertThat(page.all("section", section -> section.getAttribute("role").equals("alert")))
                .hasSize(1);
    }

    @Test
    void an_empty_required_field_gets_a_message() {
        RejectedForm attempt = failed(
                "add-information", Map.of(), 422, new Fault("information", "is required: What you would like to add"));

        assertThat(byId(shown(AStory.in("stage-1").tracked(), 0, attempt), "add-information--information--fault")
                        .getTextContent())
                .isEqualTo("Please fill this in.");
    }

    @Test
    void every_type_of_field_has_its_own_input() {
        TrackedComplaint tracked = AStory.in("stage-1").offering(SURVEY).tracked();
        ShownPage page = shown(tracked, 0, failed("survey", Map.of("when", "2026-12-01", "how", "b"), 422));

        assertThat(types(page, "how")).containsExactly("radio", "radio");
        assertThat(page.all("input", input -> input.hasAttribute("checked")))
                .extracting(input -> input.getAttribute("value"))
                .as("the survey, and two forms with a choice that may be left out")
                .containsExactly("b", "", "");
        assertThat(types(page, "recommend")).containsExactly("radio", "radio", "radio");
        assertThat(types(page, "when")).containsExactly("date");
        assertThat(byId(page, "survey--when").getAttribute("value")).isEqualTo("2026-12-01");
        assertThat(types(page, "visits")).containsExactly("text");
        assertThat(page.all("legend")).extracting(Element::getTextContent).contains("How? (required)", "Recommend?");
        assertThat(page.all("select", select -> select.getAttribute("name").equals("where")))
                .hasSize(1);
        assertThat(page.all("option"))
                .extracting(Element::getTextContent)
                .startsWith("Please choose", "a", "b")
                .hasSize(8);
        assertThat(page.inputs().stream().filter(input -> !input.hasAttribute("id")))
                .isEmpty();
        assertThat(page.all("fieldset")).hasSize(3);
    }

    private static List<Choice> choices(String... ids) {
        return Stream.of(ids).map(id -> Choice.of(id, id)).toList();
    }

    private static List<String> types(ShownPage page, String name) {
        return page.all("input", input -> input.getAttribute("name").equals(name)).stream()
                .map(input -> input.getAttribute("type"))
                .toList();
    }

    @Test
    void text_written_into_a_form_that_is_no_longer_available_is_not_lost() {
        ShownPage page =
                shown(AStory.in("closed").tracked(), 0, failed("withdraw", Map.of("comment", "Enough of it"), 409));

        assertThat(page.text()).contains("This cannot be done now", "This is what you wrote: Enough of it");
    }

    @Test
    void only_the_action_that_was_just_taken_is_confirmed() {
        TrackedComplaint tracked = AStory.in("stage-2").tracked();
        int done = tracked.complaint().version();

        assertThat(shown(tracked, done, RejectedForm.NONE).text())
                .contains("Thank you We have recorded it: “This does not settle it”.");
        assertThat(shown(tracked, done - 1, RejectedForm.NONE).text()).doesNotContain("Thank you");
        assertThat(shown(tracked, 99, RejectedForm.NONE).text()).doesNotContain("Thank you");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void every_letter_has_a_title(String stage) {
        TrackedComplaint tracked = AStory.in(stage).tracked();
        assertThat(tracked.written().letters())
                .extracting(sent -> tracked.procedure().titleOf(sent.letter()))
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z ,?]+"));
    }

    private static RejectedForm failed(String action, Map<String, String> values, int status, Fault... faults) {
        return new RejectedForm(
                action,
                values,
                Optional.of(new Problem(
                        status, "invalid", Said.english("Title"), Said.english("Detail"), "/", List.of(faults), null)));
    }

    private static ShownPage shown(TrackedComplaint tracked, int done, RejectedForm attempt) {
        return ShownPage.of(PAGE.answer(
                        200,
                        PageFacts.of(
                                tracked,
                                ShownTexts.of(tracked.written(), OptionalInt.empty(), Portion.MOST),
                                TOKEN,
                                "a-mark",
                                done,
                                attempt))
                .body());
    }

    private static Element area(ShownPage page, String id) {
        return page.all("textarea", area -> area.getAttribute("id").equals(id)).getFirst();
    }

    private static Element byId(ShownPage page, String id) {
        return page.all("*", element -> element.getAttribute("id").equals(id)).getFirst();
    }
}
