package io.redress.domain.report.life;

import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportReview;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.report.life.ReportAction.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All actions of a report. Who may take an action, and when, is decided elsewhere. */
final class ReportActions {

    static final String NOTE = "note";
    static final String WHY = "why";
    static final String WHAT = "what";
    static final String ON = "on";
    static final String TEXT = "text";
    static final String WITH = "with";
    static final String YEAR = "year";
    static final String NUMBER = "number";
    static final String OWNER = "owner";
    static final String UNTIL = "until";
    static final String RECOMMENDATION = "recommendation";

    private final List<ReportAction> all = new ArrayList<>();

    private ReportActions() {}

    /** @param completed the fields that the layout of the report leaves to a person */
    static ReportActions of(Report report, List<Field> completed) {
        ReportActions actions = new ReportActions();
        if (report.submission() != null) {
            actions.submission(report.submission(), completed);
        } else if (report.review() != null) {
            actions.review(report.review(), completed);
        }
        return actions;
    }

    List<ReportAction> all() {
        return List.copyOf(all);
    }

    Optional<ReportAction> find(Id id) {
        return all.stream().filter(action -> action.id() == id).findFirst();
    }

    private void submission(ReportSubmission submission, List<Field> completed) {
        add(
                Id.COMPLETE,
                "Complete the report",
                "Fill in what only staff know. It replaces what was filled in before.",
                completed);
        if (!submission.review().isEmpty()) {
            add(Id.REVIEW, "Confirm the review", "You have read the completed report and found it right.", note());
        }
        add(
                Id.RETURN,
                "Return the report",
                "The report goes back to those who complete it.",
                List.of(Field.confidentialText(WHY, "What has to be changed", true)));
        add(
                Id.APPROVE,
                "Approve the report",
                "After that, the report may be submitted. A person who completed or restated the report cannot approve it.",
                note());
        add(
                Id.SUBMIT,
                "Submit the report",
                "The report is mailed to its receiver as a PDF, and never changes from then on.",
                List.of());
        settle();
        add(
                Id.RECORD_FEEDBACK,
                "Record the receiver's feedback",
                "What the receiver says about the submitted report.",
                List.of(
                        Field.required(ON, "The day on which it came", Type.DATE),
                        Field.confidentialText(TEXT, "What it says", true)));
        add(
                Id.SHARE,
                "Record that the feedback was shared",
                "With whom the feedback was shared, and when.",
                List.of(
                        Field.confidentialText(WITH, "With whom", true),
                        Field.required(ON, "The day on which it was shared", Type.DATE),
                        Field.confidentialText(NOTE, "Note", false)));
        if (submission.certificate()) {
            add(
                    Id.RECORD_CERTIFICATE,
                    "Record the certificate of the year",
                    "The receiver has given its certificate of a year.",
                    List.of(
                            Field.required(ON, "The day on which it was given", Type.DATE),
                            Field.confidentialText(YEAR, "The year that it is about", true),
                            Field.confidentialText(NUMBER, "Its number", false)));
        }
        add(
                Id.RESTATE,
                "Restate the report",
                "A new version is made beside the submitted one, and goes through the same steps.",
                List.of(
                        Field.confidentialText(WHAT, "What changes", true),
                        Field.confidentialText(WHY, "Why it changes", true)));
    }

    private void settle() {
        add(
                Id.IT_ARRIVED,
                "Record that the mail arrived",
                "The receiver has the mail that is in doubt. The report counts as submitted when it was handed over.",
                List.of());
        add(
                Id.SEND_AGAIN,
                "Send the mail again",
                "The same PDF is mailed once more, in place of a mail that is in doubt, was refused, or never came.",
                List.of(Field.confidentialText(WHY, "How you know that the mail did not come", false)));
    }

    private void review(ReportReview review, List<Field> completed) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.confidentialText("looked-at", "What was looked at", true));
        fields.add(Field.confidentialText("findings", "What was found", true));
        if (review.training()) {
            fields.add(Field.confidentialText("training", "Which training it led to", true));
        }
        completed.stream()
                .filter(field -> fields.stream().noneMatch(known -> known.id().equals(field.id())))
                .toList()
                .forEach(fields::add);
        add(
                Id.COMPLETE,
                "Record the review",
                "What was looked at and found. Senior management is told. It replaces what was recorded before.",
                fields);
        add(
                Id.RECOMMEND,
                "Recommend something",
                "The owner of a recommendation carries it out by a day. The owner is told by mail.",
                List.of(
                        Field.confidentialText(WHAT, "What is recommended", true),
                        Field.required(OWNER, "Its owner, who carries it out", Type.CASEWORKER),
                        Field.required(UNTIL, "By when", Type.DATE)));
        add(
                Id.CARRY_OUT,
                "Record that a recommendation is carried out",
                "The recommendation is no longer open.",
                List.of(
                        Field.required(RECOMMENDATION, "Which recommendation", Type.CHOICE),
                        Field.confidentialText(NOTE, "What was done", false)));
        add(
                Id.CLOSE,
                "Close the review",
                "The review is over; its recommendations stay open until they are carried out.",
                note());
    }

    private static List<Field> note() {
        return List.of(Field.confidentialText(NOTE, "Note", false));
    }

    private void add(Id id, String title, String description, List<Field> fields) {
        all.add(new ReportAction(id, title, description, fields));
    }
}
