package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.platform.Request;
import java.util.List;

/** The parameters that a list knows: one that is ignored would have somebody believe that it had narrowed the list. */
final class Parameters {

    private Parameters() {}

    /** Refuses all others. */
    static void only(Request request, String... known) {
        List<Fault> faults = request.query().keySet().stream()
                .filter(name -> !List.of(known).contains(name))
                .sorted()
                .map(name -> new Fault(
                        name,
                        known.length == 0
                                ? "is no parameter of this list, which has none"
                                : "is no parameter of this list; there are " + String.join(", ", known)))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
    }
}
