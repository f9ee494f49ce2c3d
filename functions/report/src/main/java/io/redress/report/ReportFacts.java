package io.redress.report;

import io.redress.domain.calendar.DateWords;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Report.Every;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Layout.Content;
import io.redress.domain.report.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts for the templates of a report: texts, and lists of maps of texts. */
final class ReportFacts {

    private ReportFacts() {}

    static Map<String, Object> of(ReportPage page, Medium medium) {
        Figures figures = page.figures();
        Period period = page.period();
        Map<String, Object> facts = new HashMap<>();
        facts.put("organisation", page.procedure().name());
        facts.put("title", page.report().title());
        facts.put("layout", page.layout().title());
        facts.put("language", page.layout().language());
        facts.put("period", period.title());
        facts.put("year", year(period, page.procedure().year()));
        facts.put("quarter", period.every() == Every.QUARTER ? last(period.toString()) : "");
        facts.put("lastDay", DateWords.dayAndYear(period.lastDay()));
        facts.put("preparedBy", name(page.completed().preparedBy(), "Not prepared yet"));
        facts.put("approvedBy", name(page.completed().approvedBy(), "Not approved yet"));
        facts.put("summary", Phrases.summary(figures));
        facts.put("incomplete", incomplete(page));
        Restatement restatement = page.completed().restatement();
        facts.put("restated", restatement == null ? List.of() : List.of(restatement.facts()));
        facts.put("definitions", Phrases.DEFINITIONS);
        facts.put("attached", "");
        facts.put(
                "parts",
                page.layout().parts().stream()
                        .flatMap(part -> part(page, part, medium))
                        .toList());
        return facts;
    }

    /** The same facts with each text changed in the same way. */
    static Object each(Object facts, UnaryOperator<String> text) {
        return switch (facts) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> each(entry.getValue(), text)));
            case List<?> list -> list.stream().map(one -> each(one, text)).toList();
            case String written -> text.apply(written);
            default -> facts;
        };
    }

    /** The financial year, such as 2026/2027. */
    private static String year(Period period, FinancialYear year) {
        return Period.of(Every.YEAR, period.from(), year).toString().replace('-', '/');
    }

    private static String last(String written) {
        return written.substring(written.lastIndexOf('-') + 1);
    }

    private static String name(@Nullable String name, String otherwise) {
        return Objects.requireNonNullElse(name, otherwise);
    }

    private static String incomplete(ReportPage page) {
        return page.layout().fields().isEmpty() || !page.completed().draft()
                ? ""
                : "This is a draft: an officer has still to complete it.";
    }

    /** A part; nothing for a part that is left out because it has nothing to show. */
    private static Stream<Map<String, Object>> part(ReportPage page, Layout.Part part, Medium medium) {
        Contents contents = new Contents(page, medium);
        List<Map<String, Object>> blocks = Stream.concat(
                        blocks(contents, part).stream(), part.fields().stream().map(field -> field(page, field)))
                .toList();
        String nil = Objects.requireNonNullElse(part.nil(), "");
        if (blocks.isEmpty() && nil.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Map.of(
                "id",
                part.id(),
                "heading",
                part.title(),
                "note",
                Objects.requireNonNullElse(part.note(), ""),
                "wide",
                part.wide() && !blocks.isEmpty() ? "wide" : "",
                "nil",
                blocks.isEmpty() ? nil : "",
                "blocks",
                blocks));
    }

    /** The blocks of all contents. Beside them stands that there is nothing of another content. */
    private static List<Map<String, Object>> blocks(Contents contents, Layout.Part part) {
        Map<Content, List<Map<String, Object>>> all = new LinkedHashMap<>();
        part.shows().forEach(content -> all.put(content, contents.of(content, part)));
        return all.values().stream().allMatch(List::isEmpty)
                ? List.of()
                : all.entrySet().stream()
                        .flatMap(shown ->
                                (shown.getValue().isEmpty() ? contents.nil(shown.getKey()) : shown.getValue()).stream())
                        .toList();
    }

    private static Map<String, Object> field(ReportPage page, String id) {
        Field field = page.layout().fields().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        String entered = page.completed().fields().getOrDefault(id, "");
        return Block.text(
                field.title(),
                !entered.isBlank() ? entered : page.completed().draft() ? "To be completed" : Contents.NIL);
    }
}
