package io.redress.store;

import io.redress.domain.Change;
import java.util.Map;

/** A change together with the free text that was written with it. */
public record Recorded(Change change, Map<String, String> texts) {
    public Recorded {
        texts = Map.copyOf(texts);
    }

    @Override
    public String toString() {
        return change + " with " + texts.size() + " texts";
    }
}
