package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.platform.Request;
import java.util.List;
import java.util.OptionalInt;

/**
 * Checks the parameters of a list. If the API ignored an unknown parameter, users would believe that it had narrowed the list.
 */
final class Parameters {

    private Parameters() {}

    /**
     * The number of the change before which a part of a history ends, from the parameter {@code before}; empty for the newest
     * part.
     */
    static OptionalInt before(Request request) {
        return request.query("before")
                .map(number -> {
                    if (!number.matches("\\d{1,9}")) {
                        throw Rejection.invalid("before", "must be the number of a change, such as 12");
                    }
                    return OptionalInt.of(Integer.parseInt(number));
                })
                .orElse(OptionalInt.empty());
    }

    /** Rejects all parameters that are not known. */
    static void only(Request request, String... known) {
        List<Fault> faults = request.query().keySet().stream()
                .filter(name -> !List.of(known).contains(name))
                .sorted()
                .map(name -> new Fault(
                        name,
                        known.length == 0
                                ? "is not a parameter of this list; it has no parameters"
                                : "is not a parameter of this list; its parameters are " + String.join(", ", known)))
                .toList();
        Rejection.ifAny(faults);
    }
}
