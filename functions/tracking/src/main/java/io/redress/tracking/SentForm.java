package io.redress.tracking;

import io.redress.domain.Said;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Request;
import io.redress.web.Browser;
import io.redress.web.complaint.FilledIn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The form for a complaint as somebody has sent it.
 *
 * @param mark by which the form is known if it is sent twice
 * @param step what the person wants next
 */
record SentForm(FilledIn filled, String mark, Step step) {

    /** The name of the hidden field with the mark. No field of a submission has this name. */
    static final String ONCE = "once_";

    /** The name of the buttons. No field of a submission has this name. */
    static final String STEP = "step_";

    private static final String MARK = "[A-Za-z0-9_-]{16,64}";

    /** What the person wants next. */
    enum Step {
        CHECK,
        CHANGE,
        SEND
    }

    static SentForm of(Request request) {
        if (!Browser.sentForm(request)) {
            throw new MalformedRequest(
                    400, Said.of(TrackingWords.MESSAGES, "complain.noForm", request.path("organisation")));
        }
        Map<String, String> values = new LinkedHashMap<>(request.form());
        String mark = Objects.requireNonNullElse(values.remove(ONCE), "");
        Step step =
                switch (Objects.requireNonNullElse(values.remove(STEP), "")) {
                    case "send" -> Step.SEND;
                    case "change" -> Step.CHANGE;
                    default -> Step.CHECK;
                };
        return new SentForm(new FilledIn(values), mark, step);
    }

    /** The same with a new mark if it has none that one of our forms can have. */
    SentForm marked(String newMark) {
        return mark.matches(MARK) ? this : with(newMark);
    }

    SentForm with(String newMark) {
        return new SentForm(filled, newMark, step);
    }

    @Override
    public String toString() {
        return "SentForm[" + step + ", " + filled + "]";
    }
}
