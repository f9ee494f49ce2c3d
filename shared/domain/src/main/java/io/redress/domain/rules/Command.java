package io.redress.domain.rules;

import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;

/** What somebody wants done to a complaint. */
public sealed interface Command {

    /**
     * Take an action that the procedure offers, with its fields filled in as strings.
     *
     * @param staff the organisation's members of staff, for an action that names one; else empty
     */
    record Act(String action, Map<String, String> fields, List<Candidate> staff) implements Command {
        public Act {
            fields = Map.copyOf(fields);
            staff = List.copyOf(staff);
        }

        public Act(String action, Map<String, String> fields) {
            this(action, fields, List.of());
        }

        /** What was filled in may be personal. */
        @Override
        public String toString() {
            return "Act[" + action + ", " + fields.size() + " fields]";
        }
    }

    /** Give the complaint to whoever fits best, or say that nobody does. */
    record Assign(List<Candidate> candidates) implements Command {
        public Assign {
            candidates = List.copyOf(candidates);
        }
    }

    /** Seek another caseworker, because the one who has it is away, or is not there any more. */
    record GiveBack(String caseworker) implements Command {}

    /** Record that the complaint is about a member of staff. */
    record NamePerson(Candidate person) implements Command {}

    /**
     * Record that it is not known whom the complaint names.
     *
     * @param perhaps the ids of the staff who may be meant
     */
    record LeaveSubjectUnknown(List<String> possibleMatches) implements Command {
        public LeaveSubjectUnknown {
            possibleMatches = List.copyOf(possibleMatches);
        }
    }

    /** Record that a letter ordered by a change has been handed over. */
    record RecordLetter(String letter, int change) implements Command {}

    /** Record that a letter was ordered for which there is no address any more. */
    record OweLetter(String letter) implements Command {}

    /** Do what the hour asks for: alerts, misses, and what follows from them. */
    record RunScheduledChecks() implements Command {}

    /** Enter the complaint in the register of its department, under a number of that register. */
    record EnterRegister(String department, int number) implements Command {}

    /** Count the running limits anew, because the calendar has changed. */
    record Recount() implements Command {}

    /**
     * Record that a restricted complaint has been read.
     *
     * @param what which part of it
     */
    record See(String what) implements Command {}

    /** Record that a promised action has been done by the system itself. */
    record CompleteFollowOnAction(String id) implements Command {}
}
