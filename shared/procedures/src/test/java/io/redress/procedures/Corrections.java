package io.redress.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the holiday library is wrong or incomplete: the lines of {@code holidays/<calendar>.txt}, each with its reason. */
record Corrections(Set<String> omittedKeys, Set<LocalDate> removed, Map<LocalDate, String> added) {

    static Corrections of(String calendar) throws IOException {
        Corrections corrections = new Corrections(new HashSet<>(), new HashSet<>(), new HashMap<>());
        for (String line : text(calendar).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                corrections.take(line);
            }
        }
        return corrections;
    }

    private void take(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        if (part.length != 4 || part[3].isBlank()) {
            throw new IllegalArgumentException("a correction is 'what | day or key | name | reason', not: " + line);
        }
        switch (part[0]) {
            case "omit" -> omittedKeys.add(part[1]);
            case "remove" -> removed.add(LocalDate.parse(part[1]));
            case "add" -> added.put(LocalDate.parse(part[1]), part[2]);
            default -> throw new IllegalArgumentException("a correction is omit, remove or add, not: " + line);
        }
    }

    private static String text(String calendar) throws IOException {
        try (InputStream file = Corrections.class.getResourceAsStream("/holidays/" + calendar + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
