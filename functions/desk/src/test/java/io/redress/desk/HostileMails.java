package io.redress.desk;

import io.redress.desk.Visitor.Seen;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.intake.SetAsideMail.MailedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mails that were set aside and the reports of an office, with a text in each of their fields. */
final class HostileMails {

    private final HostileStory story;

    HostileMails(HostileStory story) {
        this.story = story;
    }

    void mails() {
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < story.lines.size(); i++) {
            String id = "mail-" + i;
            String subject = story.line();
            subjects.add(subject);
            String from = story.line();
            story.office.mail(new SetAsideMail(
                    id,
                    story.office.env.now(),
                    Cause.SPAM,
                    story.line(),
                    null,
                    story.line(),
                    from,
                    subject,
                    story.area,
                    true,
                    List.of(new MailedFile(story.line(), "image/png", 100)),
                    List.of(story.line()),
                    "set-aside/knec/" + id,
                    true,
                    null,
                    null));
            story.keep(id, story.officer.open("/mails/" + id), story.area, from, subject);
        }
        story.keep("mails", story.officer.open("/mails"), subjects.toArray(String[]::new));
        Seen mail = story.officer.open("/mails/mail-0");
        for (ShownForm form : ShownForm.in(mail.html())) {
            String decision = form.filledIn(Map.of()).getOrDefault("decision_", "");
            if (decision.equals("complaint")) {
                story.keep("faults of a mail", story.officer.send("/mails/mail-0", story.filled(form, Map.of())));
            } else if (decision.equals("discarded")) {
                String reason = story.area + "x".repeat(2_000);
                story.keep(
                        "long reason",
                        story.officer.send("/mails/mail-0", story.filled(form, Map.of("reason", reason))),
                        reason);
                story.keep(
                        "mail without decision",
                        story.officer.send("/mails/mail-0", story.filled(form, Map.of("decision_", story.line()))));
                story.officer.send("/mails/mail-1", story.filled(form, Map.of("reason", story.line())));
                story.keep("mail that was discarded", story.officer.open("/mails/mail-1"));
            }
        }
    }

    void reports() {
        story.office.report("ombudsman", "2026-Q3");
        String page = "/reports/ombudsman/2026-Q3";
        for (String action : List.of("complete", "return", "complete", "review")) {
            story.officer.open(page);
            ShownForm.in(story.officer.open(page).html()).stream()
                    .filter(form -> form.action().endsWith("/actions/" + action))
                    .findFirst()
                    .ifPresent(form -> {
                        String address = page + "/actions/" + action;
                        story.keep(
                                "wrong " + action + " of a report",
                                story.officer.send(address, story.filled(form, Map.of(story.line(), story.area))));
                        story.keep(action + " of a report", story.officer.send(address, story.filled(form, Map.of())));
                    });
        }
        story.keep("report", story.officer.open(page), story.area);
        story.keep("reports", story.officer.open("/reports"));
    }
}
