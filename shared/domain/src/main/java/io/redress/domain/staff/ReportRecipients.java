package io.redress.domain.staff;

import io.redress.domain.Text;
import io.redress.domain.procedure.Report;
import java.util.List;

/** The members of staff who get a report: those with one of its roles and an e-mail address. */
public final class ReportRecipients {

    private ReportRecipients() {}

    public static List<StaffMember> of(Report report, List<StaffMember> staff) {
        return withAnyRole(report.to(), staff);
    }

    /** The members of staff who have one of these roles, and an e-mail address. */
    public static List<StaffMember> withAnyRole(List<String> roles, List<StaffMember> staff) {
        return staff.stream()
                .filter(member -> Text.present(member.email()))
                .filter(member -> roles.stream().anyMatch(member.roles()::contains))
                .toList();
    }
}
