package io.redress.report;

import io.redress.domain.calendar.DateWords;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.Recommendation;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportRules;
import io.redress.domain.report.life.ReportWords;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.platform.Dates;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.report.WaitingWork.Section;
import io.redress.store.ListReader;
import io.redress.store.ReportMails;
import io.redress.store.Table;
import io.redress.store.WorkLists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Collects what waits for a member of staff from the work lists and the lives of reports. It names complaints by their references only,
 * and only those that the member may see for good.
 */
final class CollectDigest {

    /** The most lines of a section; the work lists have all. */
    private static final int MOST = 20;

    /** How many complaints of a list are read for a section. */
    private static final int MOST_READ = 200;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Procedures procedures;
    private final WorkLists lists;
    private final DeskAddress desk;
    private final Env env;

    CollectDigest(Env env, Table table, Procedures procedures) {
        this.procedures = procedures;
        this.lists = new WorkLists(table);
        this.desk = DeskAddress.in(env);
        this.env = env;
    }

    /** @param lives the lives of the organisation's reports, by report and period */
    WaitingWork of(Rules rules, StaffMember member, PresentStaff present, Map<String, ReportLife> lives) {
        Instant now = env.now();
        Actor.Caseworker reader = present.asActor(member);
        String organisation = rules.procedure().organisation();
        ListReader own = new ListReader(organisation, roles(rules, reader), reader.id(), reader.actsFor());
        Predicate<Complaint> seen = complaint -> of(complaint).access().readsForGood(complaint, reader, now);
        Predicate<Complaint> overdue = seen.and(complaint -> isDue(complaint, now));
        Predicate<Complaint> soon = seen.and(complaint -> !isDue(complaint, now) && isDue(complaint, now.plus(WEEK)));
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "Overdue", desk.list(organisation, "mine"), lists.mine(own, null, MOST_READ, overdue), this::due));
        sections.add(section(
                "Due in the next seven days",
                desk.list(organisation, "mine"),
                lists.mine(own, null, MOST_READ, soon),
                this::due));
        sections.add(section(
                "Without a caseworker, and overdue or due in the next seven days",
                desk.list(organisation, "unassigned"),
                lists.unassigned(own, null, MOST_READ, overdue.or(soon)),
                this::due));
        sections.add(below(organisation, reader, present, overdue));
        sections.add(section(
                "Waiting for your approval or advice",
                desk.list(organisation, "to-approve"),
                lists.toApprove(own, null, MOST_READ, seen),
                complaint -> complaint.reference() + ", since " + day(complaint, complaint.inStageSince())));
        sections.add(section(
                "Letters that you have to tell the complainant",
                desk.list(organisation, "untold"),
                lists.untold(own, null, MOST_READ, seen),
                Complaint::reference));
        sections.add(section(
                "Follow-on actions that are overdue or due in the next seven days",
                desk.list(organisation, "follow-on-actions"),
                lists.followOnActions(own, null, MOST_READ, seen.and(complaint -> dueAction(complaint, reader)
                        .isPresent())),
                complaint -> complaint.reference() + ", by "
                        + dueAction(complaint, reader)
                                .map(due -> day(complaint, due))
                                .orElse("")));
        sections.addAll(reports(rules, reader, lives));
        return new WaitingWork(sections);
    }

    /** The overdue complaints of the people whose line manager the reader is, or acts for. */
    private Section below(
            String organisation, Actor.Caseworker reader, PresentStaff present, Predicate<Complaint> overdue) {
        List<String> lines = new ArrayList<>();
        for (StaffMember person : present.staff()) {
            if (reader.id().equals(person.manager()) || reader.actsFor().contains(person.manager())) {
                lists.mine(new ListReader(organisation, List.of(), person.id()), null, MOST_READ, overdue)
                        .complaints()
                        .forEach(complaint -> lines.add(due(complaint) + " (" + person.name() + ")"));
            }
        }
        return new Section(
                "Overdue with people whom you manage",
                desk.list(organisation, "team"),
                first(lines),
                lines.size() > MOST);
    }

    private Section section(String title, String list, WorkLists.Page page, Function<Complaint, String> line) {
        List<String> lines = page.complaints().stream().map(line).toList();
        return new Section(
                title, list, first(lines), lines.size() > MOST || page.next().isPresent());
    }

    private static List<String> first(List<String> lines) {
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    private String due(Complaint complaint) {
        Rules rules = of(complaint);
        return rules.dueFirst(complaint)
                .flatMap(limit -> rules.procedure().limit(limit.id()))
                .map(limit -> complaint.reference() + ": " + limit.title() + ", by "
                        + Dates.due(
                                rules.due(complaint).orElseThrow(),
                                rules.calendar().zone()))
                .orElse(complaint.reference());
    }

    private boolean isDue(Complaint complaint, Instant by) {
        return of(complaint).due(complaint).filter(by::isAfter).isPresent();
    }

    /** When the first follow-on action is due that the reader has to complete within a week. */
    private Optional<Instant> dueAction(Complaint complaint, Actor.Caseworker reader) {
        Instant week = env.now().plus(WEEK);
        return complaint
                .handling()
                .open()
                .filter(action -> reader.id().equals(action.caseworker())
                        || reader.actsFor().contains(action.caseworker())
                        || action.role() != null && reader.hasAny(List.of(action.role())))
                .map(FollowOnAction::due)
                .filter(week::isAfter)
                .min(Instant::compareTo);
    }

    private List<Section> reports(Rules rules, Actor.Caseworker reader, Map<String, ReportLife> all) {
        ZoneId zone = rules.calendar().zone();
        LocalDate today = env.now().atZone(zone).toLocalDate();
        List<String> waiting = new ArrayList<>();
        List<String> recommended = new ArrayList<>();
        all.forEach((which, life) -> rules.procedure().reports().stream()
                .filter(report -> report.hasLife() && which.startsWith(ReportMails.report(report.id(), "")))
                .forEach(report -> {
                    Period period = Period.parse(
                            which.substring(report.id().length() + 1),
                            rules.procedure().year());
                    String name = report.title() + ", " + period.title();
                    if (new ReportRules(report, period, zone, List.of()).waitsFor(life, reader, env.now())) {
                        waiting.add(line(name, report, life, zone));
                    }
                    life.recommendations().stream()
                            .filter(Recommendation::open)
                            .filter(one -> reader.id().equals(one.owner())
                                    || reader.actsFor().contains(one.owner()))
                            .filter(one -> one.until().isBefore(today.plusDays(WEEK.toDays())))
                            .forEach(one -> recommended.add(one.what() + ", by " + DateWords.dayAndYear(one.until())
                                    + " (" + name
                                    + "). When it is done, record that at "
                                    + desk.report(rules.procedure().organisation(), report.id(), period.toString())
                                    + " or by "
                                    + ReportAddress.carryOut(rules.procedure(), report, period, one)));
                }));
        return List.of(
                new Section(
                        "Reports that wait for you",
                        desk.reports(rules.procedure().organisation()),
                        first(waiting),
                        waiting.size() > MOST),
                new Section(
                        "Recommendations of reviews that are overdue or due in the next seven days",
                        "",
                        first(recommended),
                        recommended.size() > MOST));
    }

    private String line(String name, Report report, ReportLife life, ZoneId zone) {
        return name + ": the report " + ReportWords.of(life.state(env.now()), report) + ", due by "
                + Dates.due(life.due().minusSeconds(1), zone);
    }

    private String day(Complaint complaint, Instant at) {
        return Dates.day(at, of(complaint).calendar().zone());
    }

    private Rules of(Complaint complaint) {
        return procedures.of(complaint.organisation(), complaint.procedure());
    }

    private static List<String> roles(Rules rules, Actor.Caseworker reader) {
        return rules.procedure().roles().stream()
                .map(Role::id)
                .filter(role -> reader.hasAny(List.of(role)))
                .toList();
    }
}
