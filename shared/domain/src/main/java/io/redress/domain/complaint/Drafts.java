package io.redress.domain.complaint;

import java.util.Map;
import java.util.TreeMap;

/** The letters that are written and not sent yet, each with the number of the change that wrote it. */
final class Drafts {

    private Drafts() {}

    static Map<String, Integer> with(Map<String, Integer> drafts, String letter, int change) {
        Map<String, Integer> more = new TreeMap<>(drafts);
        more.put(letter, change);
        return more;
    }

    static Map<String, Integer> without(Map<String, Integer> drafts, String letter) {
        Map<String, Integer> fewer = new TreeMap<>(drafts);
        fewer.remove(letter);
        return fewer;
    }
}
