package io.redress.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The drawing of a procedure: its stages one below the other, an arrow to the stage below, and for each other stage a line at the right that
 * collects the ways to it. It is made of the procedure alone.
 */
final class Drawing {

    private static final int FRAME = 224;
    private static final int ARROW = 190;
    private static final int BESIDE = FRAME + 14;
    private static final int LINES = BESIDE + 406;
    private static final int MARGIN = 10;
    private static final int HEADING = 26;
    private static final int BASELINE = 13;
    private static final int PIXELS = 16;

    private final List<DrawnStage> stages = new ArrayList<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final List<Map<String, Object>> frames = new ArrayList<>();
    private final List<Map<String, Object>> texts = new ArrayList<>();
    private final List<Map<String, Object>> paths = new ArrayList<>();
    private final List<Map<String, Object>> heads = new ArrayList<>();
    private final List<Map<String, Object>> dots = new ArrayList<>();

    /** The height at which arrows arrive at each stage. */
    private final Map<String, Integer> arrivals = new HashMap<>();

    /** The heights at which ways to a stage depart from others. */
    private final Map<String, List<Integer>> departures = new LinkedHashMap<>();

    private Drawing(Titles titles, List<Way> ways) {
        stages.add(DrawnStage.receipt(ways));
        for (StageGroup group : StageGroup.of(titles.definition())) {
            headings.put(stages.size(), group.title());
            group.stages().forEach(stage -> stages.add(DrawnStage.of(stage, titles, ways)));
        }
    }

    static Facts of(Titles titles, List<Way> ways) {
        return new Drawing(titles, ways).facts();
    }

    private Facts facts() {
        int y = MARGIN;
        for (int place = 0; place < stages.size(); place++) {
            y = draw(place, y);
        }
        int width = collect() + MARGIN;
        return new Facts()
                .put("width", String.valueOf(width))
                .put("height", String.valueOf(y))
                .put("room", String.valueOf(width / PIXELS))
                .put("frames", frames)
                .put("texts", texts)
                .put("paths", paths)
                .put("heads", heads)
                .put("dots", dots);
    }

    /** Draws a stage, and returns where the next one begins. */
    private int draw(int place, int from) {
        DrawnStage stage = stages.get(place);
        String below = place + 1 < stages.size() ? stages.get(place + 1).id() : Way.RECEIPT;
        int top = from;
        if (headings.containsKey(place)) {
            texts.add(text("group", 0, from + BASELINE, headings.getOrDefault(place, "")));
            top += HEADING;
        }
        int bottom = top + stage.height(below);
        frame(stage, top, bottom);
        beside(stage, below, top);
        int next = bottom + stage.gap(below);
        if (stage.ways().containsKey(below)) {
            int y = bottom + BASELINE + DrawnStage.LINE / 2;
            for (String line : stage.ways().getOrDefault(below, List.of())) {
                texts.add(text("way", ARROW + MARGIN, y, line));
                y += DrawnStage.LINE;
            }
            int end = next + (headings.containsKey(place + 1) ? HEADING : 0);
            paths.add(path("", "M" + ARROW + " " + bottom + "V" + end));
            heads.add(path("", "M" + ARROW + " " + end + "l-5 -8h10z"));
        }
        return next;
    }

    private void frame(DrawnStage stage, int top, int bottom) {
        frames.add(Map.of(
                "kind",
                stage.kind(),
                "y",
                String.valueOf(top),
                "width",
                String.valueOf(FRAME),
                "height",
                String.valueOf(bottom - top)));
        int y = top + DrawnStage.PADDING + BASELINE;
        for (String line : stage.title()) {
            texts.add(text("called", DrawnStage.PADDING, y, line));
            y += DrawnStage.LINE;
        }
        for (String line : stage.who()) {
            texts.add(text("who", DrawnStage.PADDING, y, line));
            y += DrawnStage.LINE;
        }
        arrivals.put(stage.id(), top + DrawnStage.ARRIVAL / 2);
    }

    /** The ways that do not lead to the stage below, each above the line on which it departs. */
    private void beside(DrawnStage stage, String below, int top) {
        int y = top + DrawnStage.ARRIVAL;
        for (Map.Entry<String, List<String>> way : stage.ways().entrySet()) {
            if (!way.getKey().equals(below)) {
                for (String line : way.getValue()) {
                    texts.add(text("way", BESIDE, y + BASELINE, line));
                    y += DrawnStage.LINE;
                }
                departures.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(y + DrawnStage.UNDER);
                y += DrawnStage.PADDING;
            }
        }
    }

    /** Draws the lines that collect ways, and returns where the outermost is. */
    private int collect() {
        CollectingLines lines = new CollectingLines(LINES);
        Map<String, Integer> places = lines.places(departures, arrivals);
        places.forEach((stage, x) -> {
            int arrival = arrivals.getOrDefault(stage, 0);
            List<Integer> from = departures.getOrDefault(stage, List.of());
            String kind = stages.stream()
                            .anyMatch(known ->
                                    known.id().equals(stage) && known.kind().equals("end"))
                    ? "end"
                    : "";
            paths.add(path(
                    kind,
                    "M" + x + " " + CollectingLines.first(from, arrival) + "V" + CollectingLines.last(from, arrival)));
            from.forEach(y -> {
                paths.add(path(kind, "M" + FRAME + " " + y + "H" + x));
                dots.add(Map.of("kind", kind, "x", String.valueOf(x), "y", String.valueOf(y)));
            });
            paths.add(path(kind, "M" + x + " " + arrival + "H" + FRAME));
            heads.add(path(kind, "M" + FRAME + " " + arrival + "l8 -5v10z"));
        });
        return places.values().stream().mapToInt(Integer::intValue).max().orElse(LINES);
    }

    private static Map<String, Object> text(String kind, int x, int y, String words) {
        return Map.of("kind", kind, "x", String.valueOf(x), "y", String.valueOf(y), "words", words);
    }

    private static Map<String, Object> path(String kind, String d) {
        return Map.of("kind", kind, "d", d);
    }
}
