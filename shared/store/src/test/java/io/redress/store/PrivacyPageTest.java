package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/privacy.md names every kind of item that the store keeps. */
class PrivacyPageTest {

    /** The fixed part of a key, as it is written in the source. */
    private static final Pattern KEY = Pattern.compile("\"#?([A-Z][A-Z-]*(?:#SUBMITTED)?)#?\"");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @Test
    void every_kind_of_item_has_a_row_and_every_row_is_a_kind_of_item() throws IOException {
        Set<String> kept = found(KEY, Path.of("src/main/java/io/redress/store/Keys.java"));
        kept.addAll(found(KEY, Path.of("src/main/java/io/redress/store/ReportKeys.java")));
        kept.addAll(found(KEY, Path.of("src/main/java/io/redress/store/MailKeys.java")));
        assertThat(kept).contains("C", "PERSON", "PERSON#SUBMITTED", "TEXT", "FEEDBACK");
        assertThat(found(ROW, Path.of("../../docs/privacy.md"))).isEqualTo(kept);
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
