package io.redress.domain.report.life;

import io.redress.domain.procedure.Field;
import java.util.List;

/** What a person can do with a report, with the fields of its form. */
public record ReportAction(Id id, String title, String description, List<Field> fields) {

    public ReportAction {
        fields = List.copyOf(fields);
    }

    /** All actions, as addresses name them. */
    public enum Id {
        COMPLETE,
        REVIEW,
        RETURN,
        APPROVE,
        SUBMIT,
        IT_ARRIVED,
        SEND_AGAIN,
        RECORD_FEEDBACK,
        SHARE,
        RECORD_CERTIFICATE,
        RESTATE,
        RECOMMEND,
        CARRY_OUT,
        CLOSE
    }
}
