package io.redress.desk;

import io.redress.platform.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The facts of a page or of a part of it, by the names that its template uses. */
final class Facts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    Facts put(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** Takes over texts of an answer under their names; a text that the answer lacks is empty. */
    Facts texts(Tree from, String... names) {
        for (String name : names) {
            facts.put(name, from.text(name).orElse(""));
        }
        return this;
    }

    /** A list of parts, each made from an item of an answer. */
    Facts each(String name, List<Tree> items, Function<Tree, Facts> part) {
        return put(name, items.stream().map(item -> part.apply(item).map()).toList());
    }

    Map<String, Object> map() {
        return facts;
    }

    @Override
    public String toString() {
        return "Facts" + facts.keySet();
    }
}
