package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a phone the cells of most tables stand below each other, so each says what its column is called. */
class StackedTablesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/io/redress/desk");
    private static final Pattern TABLE = Pattern.compile("<table class=\"stack\".*?</table>", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("<th scope=\"col\">([^<]*)</th>");
    private static final Pattern CELL = Pattern.compile("<(?:(th) scope=\"row\"|td(?: data-label=\"([^\"]*)\")?)[ >{]");

    private static List<String> tables() throws IOException {
        List<String> tables = new ArrayList<>();
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                TABLE.matcher(Files.readString(template))
                        .results()
                        .map(MatchResult::group)
                        .forEach(tables::add);
            }
        }
        return tables;
    }

    @Test
    void each_cell_has_the_name_of_its_column() throws IOException {
        List<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(6);
        for (String table : tables) {
            List<String> columns = COLUMN.matcher(table)
                    .results()
                    .map(column -> column.group(1))
                    .toList();
            List<MatchResult> cells = CELL.matcher(table).results().toList();
            assertThat(cells).as(table).hasSameSizeAs(columns);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).group(1) == null) {
                    assertThat(cells.get(i).group(2)).as(table).isEqualTo(columns.get(i));
                }
            }
        }
    }
}
