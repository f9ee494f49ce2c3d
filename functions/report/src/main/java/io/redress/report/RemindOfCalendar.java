package io.redress.report;

import io.redress.correspondence.SendOnce;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.ReportRecipients;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Directory;
import io.redress.store.MailMark;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reminds the administrators of every organisation, once a year, to confirm the days off of the next year: some feasts and all
 * holidays by proclamation are known only then. The reminder is due on 1 October; what fails is tried again on each day of October.
 */
final class RemindOfCalendar {

    private final Procedures procedures;
    private final Table table;
    private final Directory directory;
    private final Reports reports;
    private final SendOnce mails;
    private final Env env;

    RemindOfCalendar(Env env, Table table, Procedures procedures, SendOnce mails) {
        this.procedures = procedures;
        this.table = table;
        this.directory = new Directory(table);
        this.reports = new Reports(table);
        this.mails = mails;
        this.env = env;
    }

    /** Sends all reminders that are due, and fails at the end if one of them could not be sent. */
    void run() {
        List<String> failed = new ArrayList<>();
        for (String organisation : procedures.organisations()) {
            Rules rules = procedures.inForce(organisation);
            LocalDate today = env.now().atZone(rules.calendar().zone()).toLocalDate();
            String year = String.valueOf(today.getYear() + 1);
            if (today.getMonth() == Month.OCTOBER
                    && !reports.wasMailed(organisation, Reports.CALENDAR_REMINDER, year)) {
                remind(rules, today.getYear() + 1, failed);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(
                    "these administrators were not reminded of the next year's days off: " + String.join(", ", failed));
        }
    }

    private void remind(Rules rules, int year, List<String> failed) {
        String organisation = rules.procedure().organisation();
        List<StaffMember> administrators = administrators(organisation);
        Letter letter = CalendarLetter.write(DeskAddress.in(env), rules, year);
        int before = failed.size();
        for (StaffMember administrator : administrators) {
            try {
                mail(rules, year, administrator, letter);
            } catch (RuntimeException fault) {
                Log.failed(
                        "the reminder of the calendar of " + year + " could not be mailed to " + administrator.id(),
                        fault);
                failed.add(organisation + "'s " + administrator.id());
            }
        }
        // Without an administrator there is nobody to remind yet; the next day looks again.
        if (!administrators.isEmpty() && failed.size() == before) {
            reports.mailed(organisation, Reports.CALENDAR_REMINDER, String.valueOf(year), env.now());
        }
    }

    private List<StaffMember> administrators(String organisation) {
        return ReportRecipients.withAnyRole(List.of(Role.ADMINISTRATOR), directory.all(organisation));
    }

    /** A reminder in doubt is sent once more on the next day: two reminders do no harm, but none might. */
    private void mail(Rules rules, int year, StaffMember administrator, Letter letter) {
        MailMark mark = MailMark.ofReport(
                rules.procedure().organisation(),
                Reports.CALENDAR_REMINDER,
                String.valueOf(year),
                administrator.id(),
                env.now());
        Supplier<Mail> mail = () ->
                new Mail(administrator.email(), letter.subject(), letter.text(), letter.html(), List.of(), Map.of());
        Optional<Instant> doubt = mails.doubtAfter(mark, mail);
        if (doubt.filter(handedOver -> handedOver.isBefore(startOfToday(rules))).isPresent()) {
            mark.forget(table);
            doubt = mails.doubtAfter(mark, mail);
        }
        doubt.ifPresent(_ -> {
            throw new IllegalStateException("nobody knows whether the reminder was sent; the next day sends it again");
        });
    }

    private Instant startOfToday(Rules rules) {
        ZoneId zone = rules.calendar().zone();
        return env.now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
