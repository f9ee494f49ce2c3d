package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Documents;
import org.junit.jupiter.api.Test;

class FileTypeWordsTest {

    @Test
    void every_type_that_a_procedure_can_accept_has_words_in_each_language() {
        for (String type : Documents.KNOWN) {
            for (Language language : Language.values()) {
                assertThat(TrackingWords.MESSAGES.in(language).say(FileTypeWords.keyOf(type)))
                        .as("%s in %s", type, language)
                        .isNotBlank();
            }
        }
    }
}
