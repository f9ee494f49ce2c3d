package io.redress.casework;

import io.redress.domain.staff.StaffMember;
import io.redress.platform.Json;
import java.util.Map;

/** A member of staff as the API shows the directory. */
final class StaffJson {

    private StaffJson() {}

    static Map<String, Object> of(StaffMember member) {
        return Json.object(
                "id", member.id(),
                "name", member.name(),
                "email", member.email(),
                "roles", member.roles(),
                "departments", member.departments(),
                "manager", member.manager(),
                "absences", member.absences().stream().map(StaffJson::absence).toList(),
                "language", member.language());
    }

    private static Map<String, Object> absence(StaffMember.Absence absence) {
        return Json.object(
                "from", absence.from().toString(),
                "until", absence.until().toString(),
                "delegate", absence.delegate());
    }
}
