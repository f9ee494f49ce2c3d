package io.redress.notification;

import io.redress.domain.procedure.Alert;
import io.redress.domain.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;

/**
 * Up which people it is told that a time limit has passed. Nobody stands on several rungs of one ladder as long as there is
 * somebody else above who may know of it; if there is not, and the complaint is restricted, those who look after data
 * protection are told that such a complaint is overdue, and nothing else of it.
 */
final class Escalation {

    private final Recipients recipients;

    Escalation(Recipients recipients) {
        this.recipients = recipients;
    }

    /**
     * Who stands on a rung.
     *
     * @param byReference whether they may not see the complaint
     * @param told whether all whom it could be told to have been told on a lower one
     */
    record Level(List<StaffMember> people, boolean byReference, boolean told) {}

    /** @param lower the rungs below, from the lowest */
    Level level(Alert.To to, List<Alert.To> lower) {
        List<StaffMember> told = new ArrayList<>();
        for (Alert.To below : lower) {
            told.addAll(climb(below, told).people());
        }
        return climb(to, told);
    }

    private Level climb(Alert.To to, List<StaffMember> told) {
        List<StaffMember> seeing = recipients.level(to, told);
        if (!seeing.isEmpty() || !recipients.restricted()) {
            return new Level(seeing, false, false);
        }
        List<StaffMember> guards = recipients.guards().besides(null);
        List<StaffMember> left =
                guards.stream().filter(guard -> !told.contains(guard)).toList();
        return new Level(left, true, left.isEmpty() && !guards.isEmpty());
    }
}
