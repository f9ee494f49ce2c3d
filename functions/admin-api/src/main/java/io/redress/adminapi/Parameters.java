package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.platform.Request;
import java.util.List;

/**
 * Checks the parameters of a list. If the API ignored an unknown parameter, users would believe that it had narrowed the list.
 */
final class Parameters {

    private Parameters() {}

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
