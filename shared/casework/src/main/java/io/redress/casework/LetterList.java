package io.redress.casework;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterHistory;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.rules.Rules;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letters to the complainant: when each was ordered and sent, when its mail came back, since when staff have to send it by hand, and
 * which change has the text that staff wrote for it.
 */
final class LetterList {

    private LetterList() {}

    static List<Map<String, Object>> of(Complaint complaint, List<RecordedChange> history, Rules rules) {
        Times times = Times.of(rules);
        return LetterHistory.of(complaint, history, rules.actions()).stream()
                .map(letter -> shown(letter, rules.procedure().titleOf(letter.letter()), times))
                .toList();
    }

    private static Map<String, Object> shown(LetterHistory.Entry letter, String title, Times times) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("letter", letter.letter());
        shown.put("title", title);
        shown.put("change", letter.change());
        put(shown, "ordered", letter.ordered().map(Change::at), times);
        put(shown, "owed", letter.owed().map(Change::at), times);
        put(shown, "sent", letter.sent().map(LetterHistory.Reached::at), times);
        put(shown, "told", letter.told().map(LetterHistory.Reached::at), times);
        put(shown, "returned", letter.returned().map(LetterHistory.Reached::at), times);
        letter.words().ifPresent(change -> shown.put("words", change));
        return shown;
    }

    private static void put(Map<String, Object> shown, String what, Optional<Instant> at, Times times) {
        at.ifPresent(time -> shown.putAll(Json.object(what, times.of(time))));
    }
}
