package io.redress.domain.complaint;

import java.util.Map;

/** A change together with the free text that was written with it. */
public record RecordedChange(Change change, Map<String, String> texts) {
    public RecordedChange {
        texts = Map.copyOf(texts);
    }

    @Override
    public String toString() {
        return change + " with " + texts.size() + " texts";
    }
}
