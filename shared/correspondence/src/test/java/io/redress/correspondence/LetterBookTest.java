package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in {@code docs/letters} hold every letter of every procedure, as it is written now. */
class LetterBookTest {

    private static final Path PAGES = Path.of("..", "..", "docs", "letters");

    static List<String> organisations() throws IOException {
        return LettersOfProceduresTest.organisations();
    }

    private static LetterBook book(String organisation) {
        Env env = new Env(Map.of("ORGANISATIONS", organisation, "CONTACTS", "examples"), () -> LetterBook.NOW);
        return LetterBook.of(Procedures.in(env, DaysOff.NONE).inForce(organisation));
    }

    /** Run with {@code -Dredress.write=true} to write them again. */
    @ParameterizedTest
    @MethodSource("organisations")
    void every_letter_of_a_procedure_is_on_its_page(String organisation) throws IOException {
        Path file = PAGES.resolve(organisation + ".md");
        LetterBook book = book(organisation);
        if (Boolean.getBoolean("redress.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, book.page());
        }
        assertThat(file).hasContent(book.page());
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void a_way_leads_to_every_stage_and_every_action_sends_its_letter(String organisation) {
        LetterBook book = book(organisation);

        assertThat(book.unreached()).isEmpty();
        assertThat(book.missing()).isEmpty();
    }
}
