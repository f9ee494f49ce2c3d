package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subjects of the mails that ask staff to tell a letter, in each language. */
class RequestsToTellTest {

    @ParameterizedTest
    @CsvSource({
        "LETTER, Please write to the complainant, Tafadhali mwandikie mlalamikaji",
        "PHONE, Please tell the complainant by telephone, Tafadhali mjulishe mlalamikaji kwa simu",
        "IN_PERSON, Please tell the complainant in person, Tafadhali mjulishe mlalamikaji ana kwa ana"
    })
    void each_way_has_its_words(PreferredChannel channel, String english, String swahili) {
        String key = "request." + channel.id();
        assertThat(LetterFacts.MESSAGES.in(Language.ENGLISH).say(key)).isEqualTo(english);
        assertThat(LetterFacts.MESSAGES.in(Language.SWAHILI).say(key)).isEqualTo(swahili);
    }
}
