package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.language.Language;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in {@code docs/letters} hold every letter of every procedure, as it is written now. */
class LetterBookTest {

    private static final Path PAGES = Path.of("..", "..", "docs", "letters");

    /** Each organisation in each language. What an organisation has not translated is in English. */
    static List<String> books() throws IOException {
        return LettersOfProceduresTest.organisations().stream()
                .flatMap(organisation -> Stream.of(Language.values())
                        .map(language ->
                                language == Language.FALLBACK ? organisation : organisation + "." + language.tag()))
                .toList();
    }

    private static LetterBook book(String name) {
        String[] parts = name.split("\\.");
        Env env = new Env(Map.of("ORGANISATIONS", parts[0], "CONTACTS", "examples"), () -> LetterBook.NOW);
        Procedures procedures = Procedures.in(env, DaysOff.NONE);
        Language language =
                parts.length == 1 ? Language.FALLBACK : Language.of(parts[1]).orElseThrow();
        return LetterBook.of(procedures.in(language, procedures.inForce(parts[0])));
    }

    /** Run with {@code -Dredress.write=true} to write them again. */
    @ParameterizedTest
    @MethodSource("books")
    void every_letter_of_a_procedure_is_on_its_page(String name) throws IOException {
        Path file = PAGES.resolve(name + ".md");
        LetterBook book = book(name);
        if (Boolean.getBoolean("redress.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, book.page());
        }
        assertThat(file).hasContent(book.page());
    }

    @ParameterizedTest
    @MethodSource("books")
    void a_way_leads_to_every_stage_and_every_action_sends_its_letter(String name) {
        LetterBook book = book(name);

        assertThat(book.unreached()).isEmpty();
        assertThat(book.missing()).isEmpty();
    }
}
