package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The procedure of each organisation as a drawing and as a list, which say the same. */
class ProcedureAtTheDeskTest {

    private static final Pattern WORDS = Pattern.compile("<text class=\"([a-z]+)\"[^>]*>([^<]*)</text>");
    private static final Pattern FRAME = Pattern.compile("<rect class=\"([a-z]+)\"");
    private static final Pattern STAGE = Pattern.compile(
            "(?s)<li class=\"stage\" id=\"stage-([a-z0-9-]+)\">(.*?)(?=<li class=\"stage\"|</section>)");
    private static final Pattern LINK = Pattern.compile("→ <a href=\"#stage-([a-z0-9-]+)\">");

    private static String drawing(String html) {
        return html.substring(
                html.indexOf("<svg class=\"drawing\""), html.indexOf("</svg>", html.indexOf("<svg class=\"drawing\"")));
    }

    /** What the drawing says, with blanks for its line breaks. */
    private static String words(String drawing) {
        return String.join(
                " ",
                WORDS.matcher(drawing)
                        .results()
                        .map(found -> plain(found.group(2)))
                        .toList());
    }

    private static String plain(String escaped) {
        return escaped.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private static List<MatchResult> stages(String html) {
        return STAGE.matcher(html).results().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void the_drawing_names_every_stage_ending_beginning_action_and_role(String organisation) {
        try (AnOffice office = new AnOffice(organisation)) {
            Procedure procedure = office.procedure();
            String page = office.officer().open("/procedure").html();
            WellFormed.of(page);
            String drawing = drawing(page);
            String words = words(drawing);

            assertThat(FRAME.matcher(drawing)
                            .results()
                            .map(found -> found.group(1))
                            .filter(kind -> !kind.equals("begin")))
                    .hasSameSizeAs(procedure.stages())
                    .filteredOn(kind -> kind.equals("end"))
                    .hasSize((int)
                            procedure.stages().stream().filter(Stage::closed).count());
            assertThat(procedure.stages()).allSatisfy(stage -> {
                assertThat(words).contains(stage.title());
                if (stage.owner() != null) {
                    assertThat(words)
                            .contains(
                                    procedure.role(stage.owner()).orElseThrow().title());
                }
            });
            assertThat(procedure.actions()).allSatisfy(action -> {
                if (action.to() != null) {
                    assertThat(words).contains(action.title() + " (");
                }
            });
            assertThat(procedure.kinds()).allSatisfy(kind -> {
                if (kind.accepted()) {
                    assertThat(words).contains(kind.title());
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void the_list_has_every_stage_with_every_way_from_it_and_who_may_go_it(String organisation) {
        try (AnOffice office = new AnOffice(organisation)) {
            Procedure procedure = office.procedure();
            List<MatchResult> listed =
                    stages(office.officer().open("/procedure").html());

            assertThat(listed)
                    .extracting(stage -> stage.group(1))
                    .containsExactlyElementsOf(
                            procedure.stages().stream().map(Stage::id).toList());
            assertThat(listed).allSatisfy(stage -> {
                String text = plain(stage.group(2));
                assertThat(LINK.matcher(text).results().map(found -> found.group(1)))
                        .containsExactlyElementsOf(leading(procedure, stage.group(1))
                                .map(action -> String.valueOf(action.to()))
                                .toList());
                assertThat(leading(procedure, stage.group(1)))
                        .allSatisfy(action -> assertThat(action.by()).allSatisfy(role -> assertThat(text)
                                .contains(procedure
                                        .role(role)
                                        .map(known -> known.title())
                                        .orElse(role.equals("complainant") ? "Complainant" : "The system"))));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void the_words_above_the_drawing_explain_what_it_shortens(String organisation) {
        try (AnOffice office = new AnOffice(organisation)) {
            String page = office.officer().open("/procedure").html();
            String words = words(drawing(page));
            assertThat(words).contains("Level 1", "No complaint").containsPattern("\\b\\d roles\\)");
            assertThat(page.substring(page.indexOf("A frame is a stage"), page.indexOf("<svg class=\"drawing\"")))
                    .contains("from “Level 1” up", "“No complaint” above the stages", "“2 roles” means staff");
        }
    }

    private static Stream<Action> leading(Procedure procedure, String stage) {
        return procedure.actions().stream().filter(action -> action.to() != null && action.offeredIn(stage));
    }
}
