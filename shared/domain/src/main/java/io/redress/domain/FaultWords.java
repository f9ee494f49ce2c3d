package io.redress.domain;

import io.redress.domain.language.Messages;

/** The words of faults and rejections that can reach a complainant, in one file for each language. */
public final class FaultWords {

    private static final Messages MESSAGES = Messages.beside(FaultWords.class);

    private FaultWords() {}

    public static Said say(String key, Object... parameters) {
        return Said.of(MESSAGES, key, parameters);
    }
}
