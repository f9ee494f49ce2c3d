package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.report.Figures;
import io.redress.domain.report.Headline;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.Tally;
import io.redress.local.architecture.Code;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/figures.md defines every figure of a report, and nothing else. */
class FiguresPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z.]+)` \\| .*[.:] \\|$");

    /** What several figures consist of is defined once; so is a time limit, and the ideas for improvement by their list. */
    private static final Set<Class<?>> DEFINED_ONCE =
            Set.of(Movement.class, Headline.class, Pace.class, Tally.class, ImprovementFigures.Line.class);

    @Test
    void every_figure_has_its_definition_there_and_every_definition_its_figure() {
        String page = Code.text(Code.PROJECT.resolve("docs/figures.md"));
        List<String> defined = ROW.matcher(page)
                .results()
                .map(row -> row.group(1))
                .filter(name -> !name.equals("figure"))
                .toList();
        List<String> figures = Stream.of(
                        names("", Figures.class),
                        names("complaints.", Movement.class),
                        names("before.", Headline.class),
                        names("pace.", Pace.class),
                        names("", Tally.class))
                .flatMap(names -> names)
                .toList();

        assertThat(defined).containsExactlyInAnyOrderElementsOf(figures);
    }

    private static Stream<String> names(String before, Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(part -> Stream.concat(Stream.of(before + part.getName()), within(before, part)));
    }

    private static Stream<String> within(String before, RecordComponent part) {
        Type type = part.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : part.getGenericType();
        return type instanceof Class<?> inner
                        && inner.isRecord()
                        && !DEFINED_ONCE.contains(inner)
                        && !part.getName().equals("allLimits")
                ? names(before + part.getName() + ".", inner)
                : Stream.empty();
    }
}
