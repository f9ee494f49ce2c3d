package io.redress.report;

import io.redress.correspondence.SendOnce;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.report.life.ReportNotices;
import io.redress.domain.report.life.ReportNotices.Kind;
import io.redress.domain.report.life.ReportNotices.Notice;
import io.redress.domain.report.life.ReportRules;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.reports.Layouts;
import io.redress.store.MailMark;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells members of staff, in working hours, that a report waits for them, is due soon or is overdue. Each notice goes once to each of
 * its readers; what fails is tried again by the next run.
 */
final class TellOfReports {

    private final Table table;
    private final Reports reports;
    private final LifeSteps steps;
    private final SendOnce mails;
    private final Env env;

    TellOfReports(Env env, Table table, SendOnce mails) {
        this.table = table;
        this.reports = new Reports(table);
        this.steps = new LifeSteps(env, table);
        this.mails = mails;
        this.env = env;
    }

    /** @throws IllegalStateException if a notice could not be sent to all its readers */
    void run(Rules rules, Report report, Period period, ReportLife life, List<StaffMember> staff) {
        ReportNotices notices = new ReportNotices(rules.procedure(), rules.calendar(), report, period);
        if (!notices.isWorkingTime(env.now())) {
            return;
        }
        List<String> failed = new ArrayList<>();
        // Those who are told that the report is overdue need no other notice that it waits for them.
        List<Notice> due = notices.due(life, env.now()).stream()
                .sorted(Comparator.comparing(notice -> notice.kind() != Kind.OVERDUE))
                .toList();
        Set<String> alerted = new HashSet<>();
        for (Notice notice : due) {
            List<StaffMember> readers = readers(rules, report, period, life, notice, staff);
            boolean instead = readers.isEmpty();
            Letter letter = letter(rules, report, period, life, notice, instead, staff);
            int before = failed.size();
            for (StaffMember reader : instead ? administrators(rules, report, period, staff) : readers) {
                boolean told = isAlert(notice) && alerted.contains(reader.id());
                if (!told) {
                    send(rules, report, period, life, notice, reader, letter, failed);
                }
                if (notice.kind() == Kind.OVERDUE) {
                    alerted.add(reader.id());
                }
            }
            if (failed.size() == before) {
                told(rules, report, period, life, notice);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these notices were not sent: " + String.join(", ", failed));
        }
    }

    private static boolean isAlert(Notice notice) {
        return notice.kind() == Kind.OVERDUE || notice.kind() == Kind.WAITS || notice.kind() == Kind.REMINDER;
    }

    /** Those whom a notice is for. */
    private List<StaffMember> readers(
            Rules rules, Report report, Period period, ReportLife life, Notice notice, List<StaffMember> staff) {
        LocalDate today = env.now().atZone(rules.calendar().zone()).toLocalDate();
        PresentStaff present = new PresentStaff(staff, today);
        Optional<StaffMember> person = Optional.ofNullable(notice.person()).flatMap(present::orDelegate);
        List<StaffMember> readers = person.map(List::of).orElseGet(() -> present.withAnyRole(notice.roles()));
        if (notice.kind() == Kind.WAITS || notice.kind() == Kind.REMINDER) {
            ReportRules who = new ReportRules(report, period, rules.calendar().zone(), List.of());
            readers = readers.stream()
                    .filter(reader -> who.waitsFor(life, present.asActor(reader), env.now()))
                    .toList();
        }
        return readers;
    }

    /** They get a notice for which there is nobody else, so that the report is not forgotten. */
    private List<StaffMember> administrators(Rules rules, Report report, Period period, List<StaffMember> staff) {
        LocalDate today = env.now().atZone(rules.calendar().zone()).toLocalDate();
        List<StaffMember> all = new PresentStaff(staff, today).withAnyRole(List.of(Role.ADMINISTRATOR));
        if (all.isEmpty()) {
            throw new IllegalStateException("nobody at " + rules.procedure().organisation() + " can be told about the "
                    + report.id() + " report of " + period);
        }
        return all;
    }

    private Letter letter(
            Rules rules,
            Report report,
            Period period,
            ReportLife life,
            Notice notice,
            boolean instead,
            List<StaffMember> staff) {
        List<Field> fields = new ReportRules(
                        report,
                        period,
                        rules.calendar().zone(),
                        layout(rules, report, period, life).fields())
                .completed();
        Map<String, String> names =
                staff.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name, (one, _) -> one));
        return NoticeLetter.write(
                DeskAddress.in(env),
                rules,
                report,
                period,
                life,
                notice,
                instead,
                fields,
                names,
                reason(rules, report, period, life),
                env.now());
    }

    /** Why the mail to the receiver was refused, or the report returned; null if neither has just happened. */
    private @Nullable String reason(Rules rules, Report report, Period period, ReportLife life) {
        return life.state() != State.REFUSED && life.state() != State.DRAFT
                ? null
                : steps.of(rules.procedure().organisation(), report.id(), period.key()).stream()
                        .filter(step -> step.number() == life.stateStep())
                        .flatMap(step -> Stream.ofNullable(reason(step.event())))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String reason(ReportEvent event) {
        if (event instanceof ReportEvent.HandOverRefused refused) {
            return refused.why();
        }
        return event instanceof ReportEvent.Returned returned ? returned.why() : null;
    }

    /** The edition with which the present version was made. */
    private Layout layout(Rules rules, Report report, Period period, ReportLife life) {
        return reports.find(rules.procedure().organisation(), report.id(), period.key(), life.version())
                .map(made -> Layouts.of(made.layout(), made.edition()))
                .orElseGet(() -> Layouts.current(Objects.requireNonNullElse(report.layout(), Layout.USUAL)));
    }

    /** A notice in doubt counts as sent: the list of reports shows the same, and a later notice follows. */
    private void send(
            Rules rules,
            Report report,
            Period period,
            ReportLife life,
            Notice notice,
            StaffMember reader,
            Letter letter,
            List<String> failed) {
        String about = notice.id() + "/" + life.version();
        MailMark mark = MailMark.ofReportNotice(
                rules.procedure().organisation(), report.id(), period.key(), about, reader.id(), env.now());
        try {
            mails.doubtAfter(mark, () -> Mail.of(reader.email(), letter));
        } catch (RuntimeException fault) {
            Log.failed(
                    "the notice " + about + " of the " + report.id() + " report of " + period
                            + " could not be mailed to " + reader.id(),
                    fault);
            if (!(fault instanceof NotSent notSent && notSent.forGood())) {
                failed.add(notice.id() + " of " + report.id() + " " + period + " to " + reader.id());
            }
        }
    }

    private void told(Rules rules, Report report, Period period, ReportLife life, Notice notice) {
        steps.add(
                rules.procedure().organisation(),
                report.id(),
                period.key(),
                now -> now.version() == life.version() && !now.told().contains(notice.id())
                        ? Optional.of(new ReportEvent.Told(notice.id()))
                        : Optional.empty());
    }
}
