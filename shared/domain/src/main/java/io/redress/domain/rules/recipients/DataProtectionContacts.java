package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.ManagerChain;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data-protection contacts. They get mails about what somebody did with a restricted complaint, even if they may not see
 * the complaint; the mails give only its reference. A person whom the complaint is about never gets one.
 */
final class DataProtectionContacts {

    private final List<StaffMember> everybody;
    private final Complaint complaint;
    private final String role;
    private final MailGate gate;

    /** @param role the role of the data-protection contacts */
    DataProtectionContacts(List<StaffMember> everybody, Complaint complaint, String role, MailGate gate) {
        this.everybody = List.copyOf(everybody);
        this.complaint = complaint;
        this.role = role;
        this.gate = gate;
    }

    /** Whether a member may get the mail: nobody gets a mail only about their own act. */
    boolean mayKnow(StaffMember member, @Nullable String doer) {
        return gate.mayKnow(member) && !member.id().equals(doer);
    }

    /**
     * The members of the role, without the doer. If there are none: the highest manager above the doer, then the highest
     * manager above the caseworker, then the administrators, then anybody.
     *
     * @param doer the person whose act the mail is about; null if there is none
     */
    List<StaffMember> besides(@Nullable String doer) {
        List<StaffMember> others =
                everybody.stream().filter(member -> mayKnow(member, doer)).toList();
        return Stream.<List<StaffMember>>of(
                        with(role, others),
                        highestAbove(doer, others).stream().toList(),
                        highestAbove(complaint.status().caseworker(), others).stream()
                                .toList(),
                        with(Role.ADMINISTRATOR, others),
                        others)
                .filter(choice -> !choice.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<StaffMember> with(String role, List<StaffMember> others) {
        return others.stream().filter(member -> member.roles().contains(role)).toList();
    }

    /** The highest manager above a member who may get the mail; empty if there is no member. */
    private Optional<StaffMember> highestAbove(@Nullable String id, List<StaffMember> others) {
        if (id == null) {
            return Optional.empty();
        }
        return ManagerChain.ofStaff(everybody, id).above().stream()
                .filter(others::contains)
                .reduce((_, higher) -> higher);
    }
}
