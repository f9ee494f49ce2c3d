package io.redress.domain.report;

import io.redress.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mail of a report to one recipient: what is known of it, and what was decided about it. A recipient gets a second copy only
 * if a person decides so.
 *
 * @param recipient the id of a member of staff
 * @param copy 1 for the first mail, one more whenever it is sent again
 * @param at when the state began; for a mail that was handed over, the time of the hand-over
 * @param told whether the administrators have been told that this copy is in doubt or was refused
 */
public record ReportMail(String recipient, int copy, State state, Instant at, boolean told, List<Step> steps) {

    /** What is known of the last copy. */
    public enum State {
        /** It has not been handed over. */
        WAITING,
        /** A sender hands it over now. */
        BEING_SENT,
        /** The mail service accepted it, or a person says that it arrived. */
        SENT,
        /** It was handed over, but nobody knows whether the mail service accepted it. */
        IN_DOUBT,
        /** The mail service refused it, and would refuse it again, or it came back. */
        REFUSED
    }

    /** What can happen to a copy. */
    public enum Happening {
        SENT,
        IN_DOUBT,
        REFUSED,
        IT_ARRIVED,
        SEND_AGAIN
    }

    /**
     * One thing that happened.
     *
     * @param by who decided it; absent for what the system did
     * @param why why the mail service refused the mail
     */
    public record Step(
            int copy,
            Happening happening,
            Instant at,
            @Nullable String by,
            @Nullable String why) {}

    /** Longer than any function runs. A sender who began longer ago no longer runs. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** A record without steps is stored without their list. */
    @SuppressWarnings("NullAway")
    public ReportMail {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** The mail of a recipient to whom nothing was handed over. */
    public static ReportMail waiting(String recipient, Instant now) {
        return new ReportMail(recipient, 1, State.WAITING, now, false, List.of());
    }

    /** What is known of the mail at a time. A sender who stopped in the middle leaves a doubt. */
    public State state(Instant now) {
        return state == State.BEING_SENT && at.plus(LONGEST).isBefore(now) ? State.IN_DOUBT : state;
    }

    /** Whether a person has to decide what becomes of it. */
    public boolean unsettled(Instant now) {
        return switch (state(now)) {
            case IN_DOUBT, REFUSED -> true;
            case WAITING, BEING_SENT, SENT -> false;
        };
    }

    /** Why the mail service refused the last copy; null if it did not. */
    public @Nullable String why() {
        return state == State.REFUSED ? steps.getLast().why() : null;
    }

    /** A sender hands the mail over. */
    public ReportMail begun(Instant now) {
        return new ReportMail(recipient, copy, State.BEING_SENT, now, false, steps);
    }

    /** The mail was certainly not handed over, and may be tried again. */
    public ReportMail givenBack(Instant now) {
        return new ReportMail(recipient, copy, State.WAITING, now, false, steps);
    }

    public ReportMail sent() {
        return with(State.SENT, at, new Step(copy, Happening.SENT, at, null, null));
    }

    public ReportMail doubted() {
        return with(State.IN_DOUBT, at, new Step(copy, Happening.IN_DOUBT, at, null, null));
    }

    public ReportMail refused(String why, Instant now) {
        return with(State.REFUSED, now, new Step(copy, Happening.REFUSED, now, null, why));
    }

    /** The mail service says that it has accepted the last copy. */
    public ReportMail accepted() {
        return switch (state) {
            case BEING_SENT, IN_DOUBT -> sent();
            case WAITING, SENT, REFUSED -> this;
        };
    }

    /** The last copy came back, of which the administrators have not been told yet. */
    public ReportMail cameBack(String why, Instant now) {
        return switch (state) {
            case BEING_SENT, IN_DOUBT, SENT -> {
                ReportMail back = refused(why, now);
                yield new ReportMail(recipient, copy, back.state, now, false, back.steps);
            }
            case WAITING, REFUSED -> this;
        };
    }

    /** How much has happened to the last copy. */
    public long stepsOfCopy() {
        return steps.stream().filter(step -> step.copy() == copy).count();
    }

    /** The administrators have been told. */
    public ReportMail withAdministratorsTold() {
        return new ReportMail(recipient, copy, state, at, true, steps);
    }

    /**
     * A person says that a copy arrived. The recipient counts as reached from the hand-over on.
     *
     * @return the same if the recipient has been reached already
     */
    public ReportMail itArrived(int which, String by, Instant now) {
        checkCopy(which);
        if (which < copy) {
            throw Rejection.conflict("copy " + which + " to " + recipient + " has been followed by copy " + copy
                    + ", which was ordered because nobody knew whether it had arrived, or because it was refused");
        }
        return switch (state(now)) {
            case SENT -> this;
            case IN_DOUBT -> with(State.SENT, at, new Step(copy, Happening.IT_ARRIVED, now, by, null));
            case REFUSED ->
                throw Rejection.conflict("the mail service refused copy " + copy + " to " + recipient
                        + ", so it cannot have arrived; correct the address and send it again");
            case WAITING, BEING_SENT -> throw underWay();
        };
    }

    /**
     * A person orders one more copy in place of one that is in doubt or was refused.
     *
     * @param which the copy in whose place another one is sent
     * @return the same if that has been ordered before
     */
    public ReportMail again(int which, String by, Instant now) {
        checkCopy(which);
        if (which < copy) {
            return this;
        }
        return switch (state(now)) {
            case IN_DOUBT, REFUSED -> {
                ReportMail ordered = with(State.WAITING, now, new Step(copy, Happening.SEND_AGAIN, now, by, null));
                yield new ReportMail(recipient, copy + 1, State.WAITING, now, false, ordered.steps);
            }
            case SENT -> throw Rejection.conflict(recipient + " has this report already");
            case WAITING, BEING_SENT -> throw underWay();
        };
    }

    private void checkCopy(int which) {
        if (which < 1 || which > copy) {
            throw Rejection.invalid(
                    "copy",
                    "must be the number of a copy that was ordered for " + recipient + "; the last one is " + copy);
        }
    }

    private Rejection underWay() {
        return Rejection.conflict("copy " + copy + " to " + recipient + " is neither in doubt nor refused: it is "
                + (state == State.WAITING ? "not handed over yet" : "being handed over now"));
    }

    private ReportMail with(State next, Instant since, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new ReportMail(recipient, copy, next, since, told, all);
    }
}
