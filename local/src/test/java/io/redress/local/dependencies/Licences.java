package io.redress.local.dependencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.local.architecture.Code;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The licences of dependencies: which are open, and which licence each dependency has according to the SBOM. */
final class Licences {

    /** Approved by the Open Source Initiative, or put into the public domain. */
    static final Set<String> OPEN = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CDDL-1.0",
            // The same with another place of jurisdiction.
            "CDDL-1.1",
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "GPL-3.0-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "Public Domain");

    /** Libraries whose POM names the licence so that the SBOM gets it wrong, with the licence in the library's own text. */
    private static final Map<String, String> CORRECTED = Map.of(
            // Its POM says "The (New) BSD License", which is the one with three clauses.
            "com.samskivert:jmustache", "BSD-3-Clause",
            // Its text has both licences.
            "com.sun.xml.bind:jaxb-core", "CDDL-1.1, GPL-2.0-with-classpath-exception",
            "javax.activation:javax.activation-api", "CDDL-1.0, GPL-2.0-with-classpath-exception",
            // ArchUnit's own is Apache's; "BSD" in its POM is that of ASM inside it, which has three clauses.
            "com.tngtech.archunit:archunit", "Apache-2.0, BSD-3-Clause");

    private Licences() {}

    /** The licences of every library in the SBOM that {@code ./redress package} has written, by group and name. */
    static Map<String, String> inTheSbom() throws IOException {
        JsonNode sbom = new ObjectMapper()
                .readTree(Code.PROJECT.resolve("target/sbom/everything.json").toFile());
        Map<String, String> licences = new TreeMap<>();
        for (JsonNode component : sbom.get("components")) {
            String name = component.get("group").asText() + ":"
                    + component.get("name").asText();
            licences.put(name, CORRECTED.getOrDefault(name, named(component)));
        }
        return licences;
    }

    private static String named(JsonNode component) {
        List<String> names = StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(licence -> licence.has("expression")
                        ? licence.get("expression").asText()
                        : licence.at("/license/id")
                                .asText(licence.at("/license/name").asText()))
                .toList();
        return String.join(", ", names);
    }
}
