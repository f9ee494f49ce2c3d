package io.redress.local.panel;

import io.redress.local.events.QueueBoard;
import io.redress.local.gateway.HttpAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The first page for a browser: the addresses of the other pages, the time, and how full the queues are. */
final class IndexPage {

    private static final PageTemplate PAGE = PageTemplate.read("index");

    private IndexPage() {}

    static HttpAnswer answer(String url, Instant now, Map<String, Instant> due, List<QueueBoard.Level> levels) {
        return PAGE.answer(Map.of(
                "title",
                "Redress on this machine",
                "url",
                url,
                "now",
                now,
                "schedules",
                due.entrySet().stream()
                        .map(schedule -> Map.of("name", schedule.getKey(), "due", schedule.getValue()))
                        .toList(),
                "queues",
                levels.stream().map(IndexPage::queue).toList()));
    }

    private static Map<String, Object> queue(QueueBoard.Level level) {
        return Map.of(
                "name", level.queue(),
                "waiting", level.waiting(),
                "inFlight", level.inFlight(),
                "deadLetters", level.resting());
    }
}
