package io.redress.report;

import io.redress.correspondence.SendOnce;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.MailDoor;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.Directory;
import io.redress.store.MailMark;
import io.redress.store.SetAsideMails;
import io.redress.store.SetAsideMails.Waiting;
import io.redress.store.Table;
import io.redress.store.UnlistedMails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells those who read the mails that were set aside, once a day, how many of them wait. Of a mail that replies to a letter, only those are
 * told who may read the complaint: the person who has it, or else the same readers, or else everybody who may read it.
 */
final class TellOfMails {

    /** Takes the place of a report's id in the marks of these mails. No procedure has a report with this id. */
    private static final String WAITING_MAILS = "waiting-mails";

    /** So long those who decide are told of mails that are not on the list, so that nobody misses it on a free day. */
    private static final int DAYS = 7;

    private final Procedures procedures;
    private final Directory directory;
    private final Complaints complaints;
    private final SetAsideMails mails;
    private final UnlistedMails unlisted;
    private final SendOnce sendOnce;
    private final Env env;

    TellOfMails(Env env, Table table, Procedures procedures, SendOnce sendOnce) {
        this.procedures = procedures;
        this.directory = new Directory(table);
        this.complaints = Complaints.in(env, table, procedures);
        this.mails = new SetAsideMails(table);
        this.unlisted = new UnlistedMails(table);
        this.sendOnce = sendOnce;
        this.env = env;
    }

    /** Tells everybody, and fails at the end if somebody could not be told. */
    void run() {
        List<String> failed = new ArrayList<>();
        for (String organisation : procedures.organisations()) {
            try {
                Rules rules = procedures.inForce(organisation);
                List<Waiting> waiting = mails.waiting(organisation);
                long notListed = unlisted.since(organisation, today(rules).minusDays(DAYS - 1));
                if (!waiting.isEmpty() || notListed > 0) {
                    tell(rules, waiting, notListed, failed);
                }
            } catch (RuntimeException fault) {
                Log.failed("nobody of " + organisation + " could be told of the mails that wait", fault);
                failed.add(organisation);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these were not told of the mails that wait: " + String.join(", ", failed));
        }
    }

    private LocalDate today(Rules rules) {
        return env.now().atZone(rules.calendar().zone()).toLocalDate();
    }

    /** @param notListed how many mails are not on the list, of which only those are told who read mails to the complaints address */
    private void tell(Rules rules, List<Waiting> waiting, long notListed, List<String> failed) {
        Instant now = env.now();
        LocalDate today = today(rules);
        String organisation = rules.procedure().organisation();
        PresentStaff staff = new PresentStaff(directory.all(organisation), today);
        List<StaffMember> readers = staff.withAnyRole(rules.procedure()
                .mailChannel()
                .map(Channel::mail)
                .map(MailDoor::readBy)
                .orElse(List.of()));
        Map<String, StaffMember> members = new TreeMap<>();
        Map<String, List<Waiting>> lists = new TreeMap<>();
        for (Waiting mail : waiting) {
            for (StaffMember member : told(mail.complaint(), rules, staff, readers, now)) {
                members.put(member.id(), member);
                lists.computeIfAbsent(member.id(), _ -> new ArrayList<>()).add(mail);
            }
        }
        if (notListed > 0) {
            readers.forEach(member -> {
                members.put(member.id(), member);
                lists.computeIfAbsent(member.id(), _ -> new ArrayList<>());
            });
        }
        lists.forEach((id, list) -> {
            try {
                StaffMember member = Objects.requireNonNull(members.get(id));
                mail(rules, today, member, list, readers.contains(member) ? notListed : 0);
            } catch (RuntimeException fault) {
                Log.failed("the mail about mails that wait could not be sent to " + id, fault);
                failed.add(organisation + "'s " + id);
            }
        });
    }

    private List<StaffMember> told(
            Optional<String> repliesTo, Rules rules, PresentStaff staff, List<StaffMember> readers, Instant now) {
        if (repliesTo.isEmpty()) {
            return readers;
        }
        Optional<Complaint> complaint =
                complaints.all(rules.procedure().organisation(), List.of(repliesTo.get())).stream()
                        .findFirst();
        if (complaint.isEmpty()) {
            return List.of();
        }
        List<StaffMember> mayRead = staff.all().stream()
                .filter(member ->
                        procedures.of(complaint.get()).access().mayRead(complaint.get(), staff.asActor(member), now))
                .toList();
        Optional<StaffMember> caseworker =
                Optional.ofNullable(complaint.get().status().caseworker()).flatMap(staff::orDelegate);
        return Stream.of(caseworker.map(List::of).orElse(List.of()), readers, mayRead)
                .map(some -> some.stream().filter(mayRead::contains).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A mail in doubt is not sent again: the next day sends another one. */
    private void mail(Rules rules, LocalDate today, StaffMember member, List<Waiting> list, long notListed) {
        MailMark mark = MailMark.ofReport(
                rules.procedure().organisation(), WAITING_MAILS, today.toString(), member.id(), env.now());
        LocalDate until = list.stream()
                .map(Waiting::until)
                .min(Instant::compareTo)
                .map(first -> first.atZone(rules.calendar().zone()).toLocalDate())
                .orElse(LocalDate.MAX);
        Letter letter = MailsLetter.write(DeskAddress.in(env), rules.procedure(), list.size(), notListed, today, until);
        sendOnce.doubtAfter(
                mark,
                () -> new Mail(member.email(), letter.subject(), letter.text(), letter.html(), List.of(), Map.of()));
    }
}
