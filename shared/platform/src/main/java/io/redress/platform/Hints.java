package io.redress.platform;

import io.redress.domain.AddressTypo.Hint;
import java.util.List;
import java.util.Map;

/** Questions in an answer about values that were accepted and may be typing errors. */
public final class Hints {

    private Hints() {}

    /** Adds the hints to an answer; an answer without hints stays as it is. */
    public static void add(List<Hint> hints, Map<String, Object> answer) {
        if (!hints.isEmpty()) {
            answer.put(
                    "hints",
                    hints.stream()
                            .map(hint -> Json.object("field", hint.field(), "message", hint.message()))
                            .toList());
        }
    }
}
