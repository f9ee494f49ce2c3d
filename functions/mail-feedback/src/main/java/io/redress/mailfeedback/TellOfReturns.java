package io.redress.mailfeedback;

import io.redress.correspondence.SendOnce;
import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.ReportRecipients;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.Directory;
import io.redress.store.MailFeedback;
import io.redress.store.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Tells the administrators of an organisation, once in a month for each member of staff, that mails to that member come back. If there is
 * no other administrator, the data-protection contacts are told. The mail names no complaint, because they may not see it.
 */
final class TellOfReturns {

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;
    private final Directory directory;
    private final SendOnce mails;
    private final DeskAddress desk;

    TellOfReturns(Env env, Table table, Procedures procedures, Complaints complaints) {
        this.env = env;
        this.procedures = procedures;
        this.complaints = complaints;
        this.directory = new Directory(table);
        this.mails = SendOnce.in(env, table);
        this.desk = DeskAddress.in(env);
    }

    void run(SesEvent event, MailFeedback mail) {
        switch (event.news()) {
            case RETURNED_FOR_GOOD, MARKED_AS_SPAM -> tell(event, mail);
            case RETURNED ->
                HandleMailEvent.said("StaffMailReturned", "a mail to staff came back: " + event.messageId());
            case ACCEPTED, DELIVERED, DELAYED, UNCLEAR, NOTHING -> {
                // What a mail to staff is about is in their lists, and is alerted when it is overdue.
            }
        }
    }

    private void tell(SesEvent event, MailFeedback mail) {
        HandleMailEvent.said("StaffMailReturned", "a mail to staff came back for good: " + event.messageId());
        Optional<String> organisation = organisation(mail).filter(procedures.organisations()::contains);
        if (organisation.isPresent()) {
            List<StaffMember> staff = directory.all(organisation.get());
            staff.stream()
                    .filter(member -> MailFeedback.isTo(member.id(), mail.recipient()))
                    // The mail went to an address that has been corrected since.
                    .filter(member -> event.isTo(member.email()))
                    .findFirst()
                    .ifPresent(member -> tell(procedures.inForce(organisation.get()), member, staff));
        }
    }

    private Optional<String> organisation(MailFeedback mail) {
        return mail.ofComplaint()
                .flatMap(about -> Reference.parse(about.reference()))
                .flatMap(complaints::find)
                .map(Complaint::organisation)
                .or(mail::organisation);
    }

    private void tell(Rules rules, StaffMember member, List<StaffMember> staff) {
        List<StaffMember> told = others(rules, member, staff);
        if (told.isEmpty()) {
            HandleMailEvent.said("NobodyToTell", "nobody else may be told that mails to " + member.id() + " come back");
        }
        Instant now = env.now();
        YearMonth month = YearMonth.from(now.atZone(rules.calendar().zone()));
        Letter letter = ReturnLetter.write(desk, rules.procedure(), member);
        for (StaffMember reader : told) {
            try {
                mails.send(
                        MailFeedback.ofReturn(rules.procedure().organisation(), month, member.id(), reader.id(), now),
                        () -> Mail.of(reader.email(), letter));
            } catch (NotSent refused) {
                if (!refused.forGood()) {
                    throw refused;
                }
                Log.failed("a mail to " + reader.id() + " was refused for good", refused);
            }
        }
    }

    private static List<StaffMember> others(Rules rules, StaffMember member, List<StaffMember> staff) {
        List<StaffMember> others =
                staff.stream().filter(other -> !other.id().equals(member.id())).toList();
        List<StaffMember> administrators = ReportRecipients.withAnyRole(List.of(Role.ADMINISTRATOR), others);
        return administrators.isEmpty()
                ? ReportRecipients.withAnyRole(List.of(rules.procedure().dataProtection()), others)
                : administrators;
    }
}
