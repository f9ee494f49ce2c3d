package io.redress.messaging;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the mail service says about one mail of a report.
 *
 * @param recipient the hidden recipient; null for the mail to the receiver of the report
 * @param copy which of the mails to the recipient it is; 0 if the mail does not say so, and is taken for the last one
 * @param accepted true if the mail was accepted or has arrived, false if it came back
 * @param messageId the id by which the mail service knows it
 */
public record ReportMailNews(@Nullable String recipient, int copy, boolean accepted, String messageId) {

    private static final String ACCEPTED = "accepted";
    private static final String CAME_BACK = "came-back";

    /** Whether it is about this mail of the recipient. */
    public boolean isAbout(int which) {
        return copy == 0 || copy == which;
    }

    static ReportMailNews of(Tree body) {
        return new ReportMailNews(
                body.text("recipient").orElse(null),
                Integer.parseInt(body.required("copy")),
                body.required("happened").equals(ACCEPTED),
                body.required("messageId"));
    }

    Map<String, Object> body() {
        return Json.object(
                "recipient",
                recipient,
                "copy",
                String.valueOf(copy),
                "happened",
                accepted ? ACCEPTED : CAME_BACK,
                "messageId",
                messageId);
    }
}
