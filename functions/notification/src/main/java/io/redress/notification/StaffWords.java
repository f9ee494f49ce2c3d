package io.redress.notification;

import io.redress.correspondence.InReadersWords;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import io.redress.domain.rules.Rules;
import io.redress.platform.DatesInWords;
import java.time.Instant;
import java.util.Arrays;

/** Facts of mails to staff, each in the language of the member of staff who reads the mail. */
final class StaffWords {

    private static final Messages MESSAGES = Messages.beside(StaffWords.class);

    private StaffWords() {}

    /** A text of this function. Parameters may be in the reader's words, too. */
    static InReadersWords say(String key, Object... parameters) {
        return read -> in(read).say(
                        key,
                        Arrays.stream(parameters)
                                .map(parameter ->
                                        parameter instanceof InReadersWords words ? words.in(read) : parameter)
                                .toArray());
    }

    static Wording in(Rules read) {
        return MESSAGES.in(read.procedure().language());
    }

    static InReadersWords day(Instant at) {
        return read -> DatesInWords.of(read).day(at);
    }

    static InReadersWords minute(Instant at) {
        return read -> DatesInWords.of(read).minute(at);
    }

    static InReadersWords due(Instant at) {
        return read -> DatesInWords.of(read).due(at);
    }

    static InReadersWords limit(String id) {
        return read -> read.procedure().limit(id).orElseThrow().title();
    }
}
