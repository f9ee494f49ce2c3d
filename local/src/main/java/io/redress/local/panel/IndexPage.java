package io.redress.local.panel;

import io.redress.local.events.QueueBoard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first page for a browser: where things are, what time it is, how full the queues are. */
final class IndexPage {

    private IndexPage() {}

    static String of(String url, Instant now, Map<String, Instant> due, List<QueueBoard.Level> levels) {
        String schedules = due.entrySet().stream()
                .map(entry ->
                        "<tr><td>%s</td><td>%s</td></tr>".formatted(Html.escape(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
        String queues = levels.stream()
                .map(level -> "<tr><td>%s</td><td class=\"number\">%d</td><td class=\"number\">%d</td><td>%s</td></tr>"
                        .formatted(
                                Html.escape(level.queue()),
                                level.waiting(),
                                level.inFlight(),
                                level.resting() ? "waits for a person" : ""))
                .collect(Collectors.joining());
        return Html.page("Redress on this machine", """
                <p><a href="/_local/mail">Every mail that was sent</a></p>
                <h2>The clock</h2>
                <p>It shows <strong>%s</strong>.</p>
                <pre>curl %s/_local/clock -d '{"advance":"P3D"}'</pre>
                <table><thead><tr><th>Schedule</th><th>Due</th></tr></thead><tbody>%s</tbody></table>
                <h2>Queues</h2>
                <table><thead><tr><th>Queue</th><th>Waiting</th><th>In flight</th><th></th></tr></thead>
                <tbody>%s</tbody></table>
                <h2>By the command line</h2>
                <pre>GET  /_local/mail          POST /_local/mail/faults {"next":"throttle","times":2}
                GET  /_local/clock         POST /_local/clock       {"set":"2026-03-02T08:00:00Z"}
                GET  /_local/queues        POST /_local/settle
                POST /_local/token         {"email":"mary@kiwi.example","groups":["kiwi:quality-manager"]}</pre>
                """.formatted(now, Html.escape(url), schedules, queues));
    }
}
