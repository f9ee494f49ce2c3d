package io.redress.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of a mail is recognised by its words, and what is uncertain is not said. */
class LanguageOfTextTest {

    private static final List<Language> ALL = List.of(Language.values());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Consignment held\nDear Sir or Madam,\n\nOur consignment has been held at the port since 3 March. Nobody could tell us why."
                        + " We paid all fees in February.\n\nKind regards,\nJuma Mwangi",
                "The system lost my form\nI filled in the declaration twice and it was lost both times.",
                "Still waiting. I have called you three times and nobody has answered.",
                "my payment was taken but the permit did not come",
                "I’m writing because the officer didn’t help me.",
                "Please help me, I can't log in",
                "Malalamiko\nI want to complain about Mr Wa Kamau of Mombasa. He has not answered my letters.",
            })
    void english(String text) {
        assertThat(LanguageOfText.of(text, ALL)).contains(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mzigo umekwama\nHabari,\n\nMzigo wangu umekwama bandarini Mombasa tangu tarehe 3 Machi. Nimelipa ushuru wote lakini"
                        + " hakuna anayenijibu. Naomba msaada wenu.\n\nAsante,\nJuma Mwangi",
                "Lalamiko kuhusu malipo\nNililipa mara mbili kwa kibali kimoja. Naomba nirudishiwe pesa zangu.",
                "Naomba msaada, pesa zangu hazijarudi.",
                "Sijapata jibu hadi leo na nimepiga simu mara tatu",
                "MALALAMIKO\nAFISA WA FORODHA ALINIAMBIA NIRUDI KESHO NA TENA KESHO",
                "Dear Sir/Madam,\nMfumo wa kulipia haukufanya kazi jana na leo. Nilijaribu mara nyingi lakini malipo yangu hayakupokelewa."
                        + " Naomba mnisaidie kwa sababu mzigo wangu uko bandarini na gharama zinaongezeka kila siku.\nBest regards,\nAmina",
            })
    void swahili(String text) {
        assertThat(LanguageOfText.of(text, ALL)).contains(Language.SWAHILI);
    }

    @Test
    void what_an_employer_writes_below_in_another_language_decides_nothing() {
        String own =
                "Lalamiko kuhusu kibali\nHabari, niliomba kibali changu wiki tatu zilizopita na bado sijapata jibu. Naomba msaada"
                        + " wenu kwa haraka.\nAsante sana, Amina Hassan\n\n";
        String footer =
                ("This e-mail and any files with it are confidential and for the person to whom it was sent. If you are not that"
                                + " person, please tell us at once and delete it. ")
                        .repeat(4);
        assertThat(LanguageOfText.of(own + footer, ALL)).contains(Language.SWAHILI);
    }

    @Test
    void a_few_words_of_the_other_language_change_nothing() {
        assertThat(LanguageOfText.of(
                        "I asked for a kibali at the forodha office, and they told me to come back kesho, which I did.",
                        ALL))
                .contains(Language.ENGLISH);
        assertThat(LanguageOfText.of(
                        "Nilituma form online lakini system ya KenTrade ilikataa. Naomba refund ya pesa zangu kwa M-Pesa, please.",
                        ALL))
                .contains(Language.SWAHILI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n",
                "KT-2026-000123",
                "Hello",
                "Kibali na forodha",
                "See attachment",
                "na na na na",
                "the the the the",
                "I paid the fee for my permit, lakini sijapata kibali changu hadi leo na naomba msaada about this, it is very late",
                "Bonjour, je vous écris au sujet de ma demande. On m'a dit que le dossier était perdu. Merci de me répondre.",
                "Sehr geehrte Damen und Herren, mein Antrag ist seit März nicht bearbeitet worden. Was ist da los? Ich bitte um Antwort.",
                "Geachte heer, mijn aanvraag is nog niet behandeld. Het is voor mij van groot belang. Wat was de reden en wie is er?",
                "Estimados señores: no he recibido respuesta a mi solicitud. Me dijeron que la perdieron. Gracias.",
                "Waan idiin soo qorayaa sababtoo ah wali lama i siin jawaab. Fadlan ii soo jawaab sida ugu dhakhsaha badan.",
                "Ssebo, nasasula ssente zange naye tebampadde lukusa lwange. Mbasaba munnyambe mangu ddala.",
                "Ndaramutsa mwese, natanze amafaranga yanje ariko sindabona igisubizo. Ndasaba ko mwomfasha vuba.",
                "Γράφω για την αίτησή μου που χάθηκε",
                "苦情です。書類がなくなりました。",
                "شكوى من الموظف في الميناء",
                "https://example.org/the/and/of 0700 123 456",
            })
    void what_is_uncertain_or_in_another_language_has_none(String text) {
        assertThat(LanguageOfText.of(text, ALL)).isEmpty();
    }

    @Test
    void a_language_that_is_not_offered_is_not_chosen_and_neither_is_another_one_instead() {
        String swahili = "Naomba msaada kwa sababu mzigo wangu umekwama na hakuna anayejibu.";
        assertThat(LanguageOfText.of(swahili, List.of(Language.ENGLISH))).isEmpty();
        assertThat(LanguageOfText.of(swahili, List.of(Language.ENGLISH, Language.SWAHILI)))
                .contains(Language.SWAHILI);
        assertThat(LanguageOfText.of(swahili, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_can_be_recognised(Language language) {
        String text =
                switch (language) {
                    case ENGLISH -> "This is what I have written to you.";
                    case SWAHILI -> "Haya ni malalamiko yangu kwa ofisi yenu.";
                };
        assertThat(LanguageOfText.of(text, ALL)).contains(language);
    }

    @Test
    void a_very_long_text_is_read_in_part() {
        assertThat(LanguageOfText.of("I wrote to you and nobody has answered me. ".repeat(40_000), ALL))
                .contains(Language.ENGLISH);
        assertThat(LanguageOfText.of("x".repeat(2_000_000), ALL)).isEmpty();
    }
}
