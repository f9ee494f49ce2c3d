package io.redress.web;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.platform.Problem;

/** Says what is wrong with a field of a form, as a sentence to show beside it. */
public final class FaultSentence {

    private FaultSentence() {}

    /** @param leftEmpty whether nothing was filled in, which is then what is wrong */
    public static String of(Fault fault, boolean leftEmpty, Language language) {
        Wording words = PageTemplate.MESSAGES.in(language);
        return leftEmpty ? words.say("fault.empty") : words.say("fault", Problem.message(fault, language));
    }
}
