package io.redress.mailfeedback;

import io.avaje.json.JsonException;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.MailFeedback;
import io.redress.store.MailFeedback.OfComplaint;
import io.redress.store.Table;
import java.util.Optional;

/**
 * Finds the mail that an event of SES is about, and passes the event on to the class that handles events about such mails. An event
 * about which nothing can be done is logged and counted: it would be no different if it came again.
 */
final class HandleMailEvent {

    private final Env env;
    private final RecordFeedback record;
    private final TellOfReturns tell;
    private final PassOnReports reports;

    HandleMailEvent(Env env, Table table) {
        this.env = env;
        Procedures procedures = Procedures.in(env, new DeclaredDays(env, table));
        Complaints complaints = Complaints.in(env, table, procedures);
        this.record = new RecordFeedback(env, table, procedures, complaints);
        this.tell = new TellOfReturns(env, table, procedures, complaints);
        this.reports = new PassOnReports(env, procedures);
    }

    /** @param body the event, or the notification of SNS that contains it */
    void run(String body) {
        Optional<SesEvent> read = read(body);
        if (read.isEmpty()) {
            said("UnreadableEvent", "an event about a mail could not be read");
            return;
        }
        SesEvent event = read.get();
        Optional<MailFeedback> mail = MailFeedback.of(event.tags());
        if (event.news() == SesEvent.News.NOTHING) {
            Telemetry.count("MailEventIgnored");
        }
        if (mail.isEmpty()) {
            said("UnknownMail", "SES told of a mail that has no mark: " + event);
        } else {
            Optional<OfComplaint> letter = mail.get().ofComplaint();
            if (letter.filter(OfComplaint::isToComplainant).isPresent()) {
                record.run(event, mail.get(), letter.get());
            } else if (letter.filter(OfComplaint::isNewLink).isPresent()) {
                record.newLink(event, letter.get());
            } else {
                mail.get().ofReport().ifPresent(report -> reports.run(event, report));
                tell.run(event, mail.get());
            }
        }
    }

    private Optional<SesEvent> read(String body) {
        try {
            Tree outer = Tree.read(body);
            Tree event = outer.text("Type").filter("Notification"::equals).isPresent()
                    ? Tree.read(outer.text("Message").orElse("{}"))
                    : outer;
            return SesEvent.of(event, env.now());
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    static void said(String metric, String what) {
        Telemetry.count(metric);
        Log.said(what);
    }
}
