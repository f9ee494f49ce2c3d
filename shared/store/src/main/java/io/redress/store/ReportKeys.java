package io.redress.store;

import io.redress.domain.report.ReportFeedback;
import java.util.Objects;

/** The keys of reports and of what belongs to them. {@link Keys} has all other keys of the table. */
final class ReportKeys {

    private ReportKeys() {}

    /** In the index of next checks: the lines of an organisation's register, by their last dates. */
    static String lastDates(String organisation) {
        return "LAST-DATE#" + organisation;
    }

    /** In the index of next checks: the ideas for improvement of an organisation, by their last dates. */
    static String ideaDates(String organisation) {
        return "IDEA-DATE#" + organisation;
    }

    static String reports(String organisation) {
        return "REPORT#" + organisation;
    }

    static String report(String report, String period) {
        return report + "#" + period;
    }

    static String reportMailed(String report, String period) {
        return report(report, period) + "#MAILED";
    }

    static String reportMail(String report, String period, String recipient) {
        return reportMails(report, period) + Keys.hash(recipient);
    }

    /** The beginning of the keys of the mails of one report. */
    static String reportMails(String report, String period) {
        return report(report, period) + "#MAIL#";
    }

    /** The mark of a mail that tells a member of staff which of the mails of a report somebody has to look after. */
    static String reportNotice(String report, String period, String about, String recipient) {
        return report(report, period) + "#NOTICE#" + Keys.hash(about) + "#" + Keys.hash(recipient);
    }

    /** The beginning of the keys of what readers have said about one report. */
    static String reportFeedback(String report, String period) {
        return report(report, period) + "#FEEDBACK#";
    }

    /** The same words of the same person are the same feedback. */
    static String reportFeedback(String report, String period, ReportFeedback feedback) {
        return reportFeedback(report, period)
                + Keys.hash(
                        feedback.by() + "#" + Objects.requireNonNullElse(feedback.from(), "") + "#" + feedback.text());
    }

    /** A key of its own for the parts of a register, so that listing the reports does not read the parts. */
    static String reportParts(String organisation, String report, String period) {
        return reports(organisation) + "#" + report(report, period);
    }

    static String reportParts(String digest) {
        return "PART#" + digest + "#";
    }

    static String reportPart(String digest, int number) {
        return reportParts(digest) + Keys.padded(number, 4);
    }
}
