package io.redress.domain.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a procedure that others refer to by its id. Every function goes through these lists at its start, so they are
 * gone through by loops: a stream's lambdas cost more there than what they do.
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
