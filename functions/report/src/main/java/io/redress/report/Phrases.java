package io.redress.report;

import io.redress.domain.calendar.DateWords;
import io.redress.domain.report.EndedFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.LimitDays;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.SaidFigures;
import io.redress.domain.report.SatisfactionFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes figures as sentences. */
final class Phrases {

    /** How a report counts. */
    static final String DEFINITIONS =
            "A time limit counts in the period of its last due time; one that was missed and extended afterwards counts as missed,"
                    + " in the period of the due time that was missed. Cancelled time limits are named, and are in no share. Numbers"
                    + " are of complaints, except those of other entries, of follow-on actions, of contacts after the end and of"
                    + " erased personal data; time limits count also if an entry turned out to be no complaint. Complaints that only"
                    + " certain people may see (restricted ones) count in the totals and in one line of each breakdown of these;"
                    + " averages leave them out, and where other numbers do, it says so there. Shares are rounded.";

    static final String STAGES =
            "The last stage at which staff handled the complaint. A contact after the end changes nothing"
                    + " here. A complaint that is opened again counts again in the period in which it ends again, at the stage where it"
                    + " ends then.";

    static final String CAUSES = "Complaints without a recorded root cause, and restricted ones, are left out.";

    static final String SATISFACTION =
            "A complaint counts once in a period, with the last that its complainant told us in it."
                    + " Complainants who told us nothing are not counted. Restricted complaints are left out.";

    /** Stands below numbers that have no restricted complaints, also where there are none, so that it does not tell whether there are. */
    static final String WITHOUT_RESTRICTED = "Restricted complaints are left out of these numbers.";

    /** The same of entries of every kind. */
    static final String RESTRICTED_LEFT_OUT = "Restricted entries are left out of these numbers.";

    private Phrases() {}

    /** The report in one sentence. */
    static String summary(Figures figures) {
        if (figures.nil()) {
            return "Nil report: no complaint was received, none was closed and none was open.";
        }
        Movement complaints = figures.complaints();
        return capital(complaints(complaints.received())) + " received, " + number(complaints.closed()) + " closed; "
                + allLimits(figures.allLimits()) + ".";
    }

    private static String complaints(int count) {
        return count == 0 ? "no complaint was" : count == 1 ? "1 complaint was" : count + " complaints were";
    }

    private static String number(int count) {
        return count == 0 ? "none" : String.valueOf(count);
    }

    private static String allLimits(LimitFigures all) {
        return all.percent() == null ? "no time limit fell due" : all.percent() + "% of time limits were met";
    }

    /** How many closed complaints were reopened; empty if none. */
    static String reopened(Movement complaints) {
        int again = complaints.reopened();
        return again == 0
                ? ""
                : again + (again == 1 ? " that had been closed was" : " that had been closed were") + " reopened.";
    }

    /** Explains the correction of the number brought forward; empty if there is none. */
    static String correction(Movement complaints) {
        int by = complaints.corrected();
        if (by == 0) {
            return "";
        }
        String signed = by > 0 ? "+" + by : "\u2212" + -by;
        return "Corrected by " + signed
                + ": entries that were recorded under an earlier date or reclassified "
                + "after the report of the period before was made.";
    }

    /**
     * How many complaints no list has, and why; empty for none.
     *
     * @param leftOut how many were left out after the report was made
     */
    static String hidden(Figures figures, int leftOut) {
        int entries = notListed(figures);
        String before = entries == 0
                ? ""
                : entries == 1
                        ? "One entry is in no list, because it is restricted or about a member of staff; the totals count it."
                        : entries
                                + " entries are in no list, because they are restricted or about a member of staff; the totals"
                                + " count them.";
        String since = leftOut == 0 ? "" : leftOut(leftOut);
        return (before + " " + since).strip();
    }

    /** Reports of an earlier version have the number of the restricted alone. */
    private static int notListed(Figures figures) {
        return Math.max(figures.restricted(), figures.notListed());
    }

    private static String leftOut(int entries) {
        return entries == 1
                ? "One more entry is in no list, because after this report was made it was restricted, or found to be about a member of"
                        + " staff, or its personal data was erased; the figures count it."
                : entries
                        + " more entries are in no list, because after this report was made they were restricted, or found to be about"
                        + " a member of staff, or their personal data was erased; the figures count them.";
    }

    /** What comes before lessons that were recorded too late. */
    static final String LATE =
            "They belong to complaints that were closed before this period, and no earlier report tells them.";

    /** How the restricted entries count, and how many lines the register leaves out; empty if there are none. */
    static String restricted(Figures figures) {
        int count = figures.restricted();
        String counted = count == 0
                ? ""
                : count + (count == 1 ? " restricted entry counts" : " restricted entries count")
                        + " in the totals of what was received, closed and open, of time limits and of follow-on actions, and in one"
                        + " line of each breakdown of these. All averages and the other figures leave "
                        + (count == 1 ? "it" : "them") + " out.";
        int entries = notListed(figures);
        String register = entries == 0
                ? ""
                : entries == 1
                        ? "The register has no line of one entry that is restricted or about a member of staff."
                        : "The register has no lines of " + entries
                                + " entries that are restricted or about a member of staff.";
        return (counted + " " + register).strip();
    }

    /** The details below a time limit. */
    static String details(LimitFigures limit) {
        List<String> parts = new ArrayList<>();
        if (limit.due() == 0) {
            parts.add("none fell due");
        } else {
            parts.add(limit.met() + " of " + limit.due() + " met");
        }
        if (limit.missed() > 0) {
            parts.add(limit.missed() + " missed");
        }
        if (limit.extended() > 0) {
            parts.add(limit.extended() + " extended");
        }
        if (limit.cancelled() > 0) {
            parts.add(limit.cancelled() + " cancelled");
        }
        if (limit.running() > 0) {
            parts.add(limit.running() + " still running");
        }
        return capital(String.join(", ", parts));
    }

    /** What follows the details of a time limit: how often it was paused, and how long it took. */
    static String days(@Nullable LimitDays limit) {
        if (limit == null) {
            return "";
        }
        return (limit.paused() == 0 ? "" : ", " + limit.paused() + " paused")
                + (limit.days() == null ? "" : "; " + took(limit.days()));
    }

    /** How long something took. */
    static String took(Pace pace) {
        return days(pace.average()) + " on average, at least half of them "
                + (pace.median() == 0 ? "on the same day" : "within " + number(pace.median()));
    }

    static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    /** What was found about complaints that had gone equally far, and how long they took. */
    static String ended(EndedFigures ended) {
        List<String> parts = new ArrayList<>();
        if (ended.upheld() + ended.partlyUpheld() + ended.notUpheld() > 0) {
            parts.add(ended.upheld() + " upheld, " + ended.partlyUpheld() + " upheld in part, " + ended.notUpheld()
                    + " not upheld");
        }
        if (ended.pace() != null) {
            parts.add(took(ended.pace()));
        }
        return String.join("; ", parts);
    }

    static String said(SaidFigures said) {
        return said.satisfied() + said.partlySatisfied() + said.notSatisfied() == 0
                ? ""
                : said.satisfied() + " satisfied, " + said.partlySatisfied() + " in part, " + said.notSatisfied()
                        + " not satisfied";
    }

    /** How long complaints took from receipt to close; empty if none was closed. */
    static String pace(@Nullable Pace pace) {
        if (pace == null) {
            return "";
        }
        String middle = pace.median() == 0 ? "on the same working day" : "within " + days(pace.median());
        return "From receipt to close: " + days(pace.average()) + " on average, and at least half of them " + middle
                + ".";
    }

    /** What complainants said about answers. */
    static String satisfaction(SatisfactionFigures period) {
        if (period.answered() == 0) {
            return "nobody told us";
        }
        List<String> parts = new ArrayList<>();
        parts.add(period.satisfied() + " of " + period.answered() + " satisfied");
        if (period.partlySatisfied() > 0) {
            parts.add(period.partlySatisfied() + " in part");
        }
        if (period.notSatisfied() > 0) {
            parts.add(period.notSatisfied() + " not");
        }
        return String.join(", ", parts);
    }

    /** How many ideas for improvement there are, and which of them are listed. */
    static String improvements(ImprovementFigures improvements) {
        String counts =
                "Proposed in the period: " + improvements.proposed() + ". At its end: " + improvements.undecided()
                        + " waiting for a decision, " + improvements.underWay() + " accepted earlier and not due yet, "
                        + improvements.overdue()
                        + " accepted and overdue. Ideas of complaints that are restricted or about a member of staff are left out.";
        return improvements.ideas().isEmpty() && improvements.proposed() == 0
                ? counts
                : counts + " Here are those that are overdue, were decided in the period, or are new.";
    }

    /** How many ideas are left out because their words are no longer there. */
    static String ideasErased(int count) {
        return count == 1
                ? "One more is counted and not told, because its words were erased."
                : count + " more are counted and not told, because their words were erased.";
    }

    /** How many duties are left out because their complaints are. */
    static String dutiesNotTold(int count) {
        return count == 1
                ? "One more duty is lacking in an entry that is not told here."
                : count + " more duties are lacking in entries that are not told here.";
    }

    /**
     * One idea: which it is, who proposed it, what has become of it, and by when it is carried out.
     *
     * @param names the names of the staff by their ids
     */
    static String improvement(ImprovementFigures.Line idea, Map<String, String> names) {
        return (idea.complaint() == null ? "Idea" : idea.complaint()) + ", proposed by "
                + name(idea.proposedBy(), names) + ": "
                + idea.state().name().toLowerCase(Locale.ROOT) + " by " + name(idea.decidedBy(), names)
                + (idea.until() == null ? "" : ", to be done by " + DateWords.dayAndYear(idea.until()));
    }

    /** An idea on which nobody has decided: which it is, and who proposed it. */
    static String proposed(@Nullable String complaint, String by, Map<String, String> names) {
        return (complaint == null ? "Idea" : complaint) + ", proposed by " + name(by, names) + ", not decided yet";
    }

    private static String name(String id, Map<String, String> names) {
        return names.getOrDefault(id, "somebody who has left");
    }

    private static String days(double days) {
        return number(days) + (days == 1 ? " working day" : " working days");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
