package io.redress.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer on a page. It begins with the status and headers, or is only the body. If neither it nor a problem in it
 * names a status, the request must succeed.
 */
record ShownAnswer(StandIns standIns) {

    List<String> faults(Page.Block block, Answered real) {
        String text = block.text();
        if (!text.startsWith("HTTP/1.1 ")) {
            List<String> faults = new ArrayList<>(status(shownStatus(block), real));
            faults.addAll(body(text, real.body()));
            return faults;
        }
        String[] parts = text.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        List<String> faults =
                new ArrayList<>(status(Integer.parseInt(lines.getFirst().split(" ")[1]), real));
        lines.stream().skip(1).forEach(line -> faults.addAll(header(line, real)));
        if (parts.length == 2) {
            faults.addAll(body(parts[1], real.body()));
        }
        return faults;
    }

    private static int shownStatus(Page.Block block) {
        if (!block.language().equals("json")) {
            return 0;
        }
        JsonNode status = ShownJson.read(block.text()).path("status");
        return status.asInt(0);
    }

    /** If no status is shown, every status of success fits. */
    static List<String> status(int shown, Answered real) {
        boolean same = shown == 0 ? real.status() / 100 == 2 : real.status() == shown;
        return same ? List.of() : List.of("the status is " + real.status());
    }

    private List<String> header(String line, Answered real) {
        String[] parts = line.split(": ", 2);
        String value = real.header(parts[0]);
        return standIns.isShown(parts[1], value)
                ? List.of()
                : List.of("the header " + parts[0] + " is " + (value.isEmpty() ? "not there" : value));
    }

    private List<String> body(String shown, String real) {
        if (shown.startsWith("{")) {
            return new ShownJson(standIns).faults(shown, real);
        }
        List<String> lines = real.replace("\uFEFF", "").lines().toList();
        int at = 0;
        boolean skipping = false;
        for (String line : shown.lines().toList()) {
            if (line.equals("…")) {
                skipping = true;
                continue;
            }
            while (skipping && at < lines.size() && !standIns.isShown(line, lines.get(at))) {
                at++;
            }
            if (at >= lines.size() || !standIns.isShown(line, lines.get(at))) {
                return List.of("there is no such line at this place: " + line);
            }
            at++;
            skipping = false;
        }
        return at == lines.size() || skipping ? List.of() : List.of("there are more lines: " + lines.get(at));
    }
}
