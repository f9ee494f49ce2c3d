package io.redress.store;

import io.redress.domain.report.ReportFeedback;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/** The keys of reports and of what belongs to them. {@link Keys} has all other keys of the table. */
final class ReportKeys {

    /** The end of the key of the states of an organisation's reports. No report has this id. */
    static final String STATES = "#STATES";

    /** The beginning of the keys of the steps of reports. */
    static final String STEP = "STEP#";

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

    /** The period of a version of a report, as a part of its key. */
    static String version(String period, int version) {
        return version == 1 ? period : period + "." + version;
    }

    /** The beginning of the keys of all versions of a report after the first. */
    static String restated(String report, String period) {
        return report(report, period) + ".";
    }

    /** The marks of the digests of an organisation, apart from its reports, so that a list of reports does not read them. */
    static String digests(String organisation) {
        return "DIGEST#" + organisation;
    }

    static String digest(LocalDate day, String recipient) {
        return day + "#" + Keys.hash(recipient);
    }

    /** Beside the digests: that somebody was told of the mails to a member that come back, once in a month. */
    static String mailReturn(YearMonth month, String member, String recipient) {
        return "RETURNED#" + month + "#" + member + "#" + Keys.hash(recipient);
    }

    static String reportMailed(String report, String period) {
        return report(report, period) + "#MAILED";
    }

    static String reportMail(String report, String period, String recipient) {
        return reportMails(report, period) + Keys.hash(recipient);
    }

    /** Only in the tags of the mail that submits a report: its state is in the life of the report. */
    static String submission(String report, String period) {
        return report(report, period) + "#submission";
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

    /** What is known of one file of one version of a report. */
    static String reportFile(String report, String period, int version, String kind) {
        return reportFiles(report, period) + Keys.padded(version, 4) + "#" + kind;
    }

    /** The beginning of the keys of all files of one report. */
    static String reportFiles(String report, String period) {
        return report(report, period) + "#FILE#";
    }

    /** A key of its own for the parts of a register and of files, so that listing the reports does not read the parts. */
    static String reportParts(String organisation, String report, String period) {
        return reports(organisation) + "#" + report(report, period);
    }

    /** The states of the reports. A key of its own, so that reading them does not read the reports. */
    static String reportStates(String organisation) {
        return reports(organisation) + STATES;
    }

    /** The partition of the steps of a report, which is that of its parts. */
    static String reportSteps(String organisation, String report, String period) {
        return reportParts(organisation, report, period);
    }

    static String reportStep(int number) {
        return STEP + Keys.padded(number, 6);
    }

    static String reportParts(String digest) {
        return "PART#" + digest + "#";
    }

    static String reportPart(String digest, int number) {
        return reportParts(digest) + Keys.padded(number, 4);
    }
}
