package io.redress.domain.procedure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage in which a complaint begins. */
public final class FirstStage {

    private FirstStage() {}

    /**
     * That of its addressee, else of its channel, else of its kind. A kind without time limits, such as a query, always begins in its own
     * stage.
     */
    public static String of(Procedure procedure, String kind, @Nullable String channel, @Nullable String addressee) {
        Kind known = procedure.kind(kind).orElseThrow();
        if (!known.startsLimits()) {
            return known.firstStage();
        }
        return Optional.ofNullable(addressee)
                .flatMap(procedure::addressee)
                .map(Addressee::stage)
                .or(() ->
                        Optional.ofNullable(channel).flatMap(procedure::channel).map(Channel::stage))
                .orElseGet(known::firstStage);
    }
}
