package io.redress.local.dependencies;

import io.redress.local.architecture.Code;
import io.redress.local.dependencies.Dependency.Use;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The dependencies of every module as Maven has resolved them in this build, in {@code target/dependencies.txt}. */
final class Resolved {

    private static final Pattern LINE = Pattern.compile(
            "^ +([\\w.-]+):([\\w.-]+):[\\w.-]+(?::[\\w.-]+)??:([\\w.-]+):(compile|runtime|provided|test)\\b",
            Pattern.MULTILINE);

    private Resolved() {}

    /** Each with its most important use. */
    static SortedMap<Dependency, Use> dependencies() {
        SortedMap<Dependency, Use> uses = new TreeMap<>();
        for (String module : Code.modules()) {
            Path list = Code.PROJECT.resolve(module).resolve("target/dependencies.txt");
            LINE.matcher(Code.text(list))
                    .results()
                    .forEach(line -> uses.merge(dependency(line), use(module, line.group(4)), Resolved::first));
        }
        return uses;
    }

    /** The versions of each library, by group and name. */
    static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        dependencies()
                .keySet()
                .forEach(known -> versions.merge(known.toString(), known.version(), (a, b) -> a + ", " + b));
        return versions;
    }

    private static Dependency dependency(MatchResult line) {
        return new Dependency(line.group(1), line.group(2), line.group(3));
    }

    private static Use use(String module, String scope) {
        return switch (scope) {
            case "test" -> Use.TEST;
            case "provided" -> Use.COMPILER;
            default -> Code.onlyHere(module) ? Use.LOCAL : Use.DEPLOYED;
        };
    }

    private static Use first(Use one, Use other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
