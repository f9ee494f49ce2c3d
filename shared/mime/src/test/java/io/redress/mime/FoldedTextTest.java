package io.redress.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The older mail below an answer is folded away, and nothing of the text is lost. */
class FoldedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 30 Nov 2026 at 10:02, KenTrade <no-reply@kentrade.local> wrote:\n> Dear Grace,\n> We have it.",
                "On Mon, 30 Nov 2026 at 10:02, KenTrade complaints handling office\n<no-reply@kentrade.local> wrote:\n\n> Dear Grace",
                "Mnamo Jumatatu, 30 Novemba 2026, 10:02 KenTrade <no-reply@kentrade.local> aliandika:\n> Mpendwa Grace",
                "Tarehe 30/11/2026 10:02, KenTrade ameandika:\n> Mpendwa",
                "Jum, 30 Nov 2026 saa 10:02 KenTrade <no-reply@kentrade.local> aliandika:\n\n> Mpendwa",
                "-----Original Message-----\nFrom: KenTrade\nSent: Monday\nTo: Grace\nSubject: x\n\nDear Grace",
                "-----Ujumbe Asili-----\nKutoka: KenTrade\n\nMpendwa",
                "From: KenTrade <no-reply@kentrade.local>\nSent: Monday, 30 November 2026 10:02\nTo: Grace\nSubject: Re: x\n\nDear",
                "Kutoka: KenTrade\nImetumwa: Jumatatu\nKwa: Grace\nMada: x\n\nMpendwa",
                "________________________________\nFrom: KenTrade\nSent: Monday\nTo: Grace\nSubject: x\n\nDear",
                "---------- Forwarded message ---------\nFrom: KenTrade\n\nDear",
                "> Dear Grace,\n>\n> We have it.\n",
                "> On Mon, 30 Nov 2026 at 10:02, KenTrade <no-reply@kentrade.local> wrote:\n>\n> Dear Grace\n\n",
                "On Monday, 30 November 2026 at 10:02:15 EAT, KenTrade <no-reply@kentrade.local> wrote:\n\n Dear Grace,\n\n We have it.",
                "-------- Original Message --------\n> From: KenTrade\n> Sent: Monday\n> To: Grace\n>\n> Dear Grace",
            })
    void it_is_folded_away(String quotation) {
        FoldedText folded = FoldedText.of("Here is the number: 42.\n\nGrace\n\n" + quotation);
        assertThat(folded.said()).isEqualTo("Here is the number: 42.\n\nGrace");
        assertThat(folded.quoted()).isEqualTo(quotation.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday I wrote: nothing came.",
                "From: the desk I heard nothing.\nThat is all.",
                "__________________\nGrace",
                "> you said this\nand I disagree",
                "They said on the phone that they wrote to me.\nI got nothing.",
                "Afisa wa forodha aliandika:\nMzigo wako umekwama hadi tarehe 3 Machi 2026.",
                "Afisa wa forodha aliandika:\n> Mzigo wako umekwama",
                "Mnamo Jumatatu afisa wa forodha aliandika:\n\n> Mzigo wako umekwama",
                "On Monday the officer <a@b.org> wrote:\nThe goods are lost.",
                "The officer told me:\n\n> Come back on 3 March 2026",
                "On Mon, 30 Nov 2026 at 10:02, KenTrade <a@b.org> wrote:\n> Which year?\n2025\n> Which port?\nMombasa",
                "On Mon, 30 Nov 2026 at 10:02, KenTrade <a@b.org> wrote:\n> Which year?\n\nIt was 2025.",
                "-----Original Message-----\n> From: KenTrade\n> Sent: Monday\n> To: Grace\n> Which year?\n2025",
                "From: the desk\n> a\nb",
            })
    void what_only_looks_like_it_stays(String text) {
        assertThat(FoldedText.of("Hello.\n" + text)).isEqualTo(new FoldedText("Hello.\n" + text, ""));
    }

    @org.junit.jupiter.api.Test
    void many_lines_that_could_begin_an_older_mail_are_read_in_no_time() {
        String text = "On 1 Jan 2026 <a@b.c> wrote:\nFrom: a\nTo: b\nCc: c\n> x\ny\n".repeat(30_000);
        assertThat(FoldedText.of(text).quoted().length()).isLessThan(text.length());
    }

    @org.junit.jupiter.api.Test
    void a_mail_that_only_quotes_is_kept_whole() {
        String text = "On Mon, 30 Nov 2026, KenTrade wrote:\n> Dear Grace";
        assertThat(FoldedText.of(text)).isEqualTo(new FoldedText(text, ""));
    }
}
