package io.redress.domain.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a procedure that other parts refer to by its id. Every function searches these lists at its start. The methods use
 * loops, because the lambdas of a stream would take longer to load than the search takes.
 */
public interface Identified {

    String id();

    static <T extends Identified> Optional<T> find(List<T> all, String id) {
        for (T one : all) {
            if (one.id().equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static List<String> ids(List<? extends Identified> all) {
        List<String> ids = new ArrayList<>();
        for (Identified one : all) {
            ids.add(one.id());
        }
        return ids;
    }
}
