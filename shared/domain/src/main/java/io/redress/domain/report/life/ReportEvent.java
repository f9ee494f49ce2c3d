package io.redress.domain.report.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened to a report, or to the review of what it shows. */
public sealed interface ReportEvent {

    /**
     * The report is made, and can be completed.
     *
     * @param due the first instant at which it is late
     */
    record Drafted(Instant due) implements ReportEvent {}

    /** The fields that a person fills in are filled in; the values replace all earlier ones. */
    record Completed(Map<String, String> values) implements ReportEvent {
        public Completed {
            values = Map.copyOf(values);
        }

        /** Leaves out what was filled in. */
        @Override
        public String toString() {
            return "Completed[" + values.keySet() + "]";
        }
    }

    /** Somebody has read the completed report and found it right. */
    record Reviewed(@Nullable String note) implements ReportEvent {}

    /** The report goes back to those who complete it. */
    record Returned(String why) implements ReportEvent {}

    record Approved(@Nullable String note) implements ReportEvent {}

    /**
     * The approved report is printed, and what its files are is recorded: these bytes are submitted, and no others. Each hash is a
     * SHA-256 in hexadecimal digits.
     *
     * @param pdf the hash of the PDF
     * @param register the hash of the register as a CSV file
     * @param figures the hash of the figures and of what the report lists
     */
    record FilesRecorded(String pdf, String register, String figures) implements ReportEvent {}

    /** A person orders the mail to the receiver. */
    record SubmissionOrdered() implements ReportEvent {}

    /**
     * The mail is about to be handed over to the mail service.
     *
     * @param address where it goes
     * @param sha256 the hash of the PDF that is attached, in hexadecimal digits
     */
    record HandOverBegun(String address, String sha256) implements ReportEvent {

        /** Leaves out the address. */
        @Override
        public String toString() {
            return "HandOverBegun[" + sha256 + "]";
        }
    }

    /** The mail was certainly not handed over, and is tried again. */
    record HandOverGivenBack() implements ReportEvent {}

    /**
     * The mail service has accepted the mail.
     *
     * @param messageId the id that it gave the mail
     */
    record HandedOver(String messageId) implements ReportEvent {}

    /** The mail was handed over, but nobody knows whether the mail service accepted it. */
    record HandOverDoubted() implements ReportEvent {}

    /** The mail service refused the mail, and would refuse it again. */
    record HandOverRefused(String why) implements ReportEvent {}

    /** A person says that the mail in doubt arrived. */
    record ItArrived() implements ReportEvent {}

    /**
     * A person orders one more mail in place of one that is in doubt, was refused, or never came.
     *
     * @param why how it is known that the mail did not come; null for a mail that is in doubt or was refused
     */
    record OrderedAgain(@Nullable String why) implements ReportEvent {}

    /**
     * The receiver has said something about the report.
     *
     * @param on the day on which that came
     */
    record FeedbackReceived(LocalDate on, String text) implements ReportEvent {}

    /**
     * The feedback was shared.
     *
     * @param on the day on which that was done
     * @param with whom
     */
    record FeedbackShared(
            LocalDate on, String with, @Nullable String note) implements ReportEvent {}

    /** The receiver has given its certificate of a year. */
    record CertificateRecorded(
            LocalDate on, String year, @Nullable String number) implements ReportEvent {}

    /**
     * A new version of the report is ordered beside the submitted one, which stays as it is.
     *
     * @param due the first instant at which the new version is late
     * @param what what changes
     * @param why why it changes
     */
    record Restated(Instant due, String what, String why) implements ReportEvent {}

    /**
     * A review recommends something.
     *
     * @param id the number of the recommendation in its review
     * @param owner the id of the member of staff who sees to it
     * @param until the last day that is in time
     */
    record Recommended(String id, String what, String owner, LocalDate until) implements ReportEvent {}

    /** A recommendation is carried out. */
    record CarriedOut(String id, @Nullable String note) implements ReportEvent {}

    /** A person closes a review. */
    record ReviewClosed(@Nullable String note) implements ReportEvent {}

    /**
     * Staff have been told something by mail.
     *
     * @param notice which notice, such as {@code day-7} or {@code overdue-1}
     */
    record Told(String notice) implements ReportEvent {}
}
