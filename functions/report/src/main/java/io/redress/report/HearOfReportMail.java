package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportMail;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.staff.StaffMember;
import io.redress.messaging.ReportMailNews;
import io.redress.platform.Env;
import io.redress.store.Directory;
import io.redress.store.MailFeedback;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Table;
import java.util.List;
import java.util.Optional;

/**
 * Records what the mail service says about the mail of a report after it has accepted it. A mail in doubt was accepted after all, and one
 * that comes back counts as refused, so that those who are told of refused mails are told of it.
 */
final class HearOfReportMail {

    private static final int ATTEMPTS = 5;
    private static final String CAME_BACK = "The mail came back.";

    private final ReportMails mails;
    private final Directory directory;
    private final TellAdministrators tell;
    private final LifeSteps steps;
    private final Env env;

    HearOfReportMail(Env env, Table table, TellAdministrators tell) {
        this.mails = new ReportMails(table);
        this.directory = new Directory(table);
        this.tell = tell;
        this.steps = new LifeSteps(env, table);
        this.env = env;
    }

    void run(Procedure procedure, Report report, Period period, ReportMailNews news) {
        if (news.recipient() == null) {
            ofSubmission(procedure, report, period, news);
        } else {
            ofReader(procedure, report, period, news);
        }
    }

    private void ofReader(Procedure procedure, Report report, Period period, ReportMailNews news) {
        List<StaffMember> staff = directory.all(procedure.organisation());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Stored> kept = find(procedure, report, period, news, staff);
            if (kept.isEmpty() || recorded(procedure, report, period, kept.get(), news)) {
                break;
            }
        }
        tell.run(procedure, report, period, readers(news, staff), staff);
    }

    private Optional<Stored> find(
            Procedure procedure, Report report, Period period, ReportMailNews news, List<StaffMember> staff) {
        List<String> ids = staff.stream().map(StaffMember::id).toList();
        return mails.of(procedure.organisation(), report.id(), period.key(), ids).values().stream()
                .filter(kept -> isTo(kept.mail().recipient(), news)
                        && news.isAbout(kept.mail().copy()))
                .findFirst();
    }

    private static boolean isTo(String member, ReportMailNews news) {
        return news.recipient() != null && MailFeedback.isTo(member, news.recipient());
    }

    private boolean recorded(Procedure procedure, Report report, Period period, Stored kept, ReportMailNews news) {
        ReportMail mail = kept.mail();
        ReportMail after = news.accepted() ? mail.accepted() : mail.cameBack(CAME_BACK, env.now());
        return after.equals(mail)
                || mails.replace(procedure.organisation(), report.id(), period.key(), kept, after)
                        .isPresent();
    }

    private static List<StaffMember> readers(ReportMailNews news, List<StaffMember> staff) {
        return staff.stream().filter(member -> isTo(member.id(), news)).toList();
    }

    /** Only the last mail counts: another was ordered because nobody knew that the one before would arrive. */
    private void ofSubmission(Procedure procedure, Report report, Period period, ReportMailNews news) {
        Optional<Integer> last = steps.of(procedure.organisation(), report.id(), period.key()).stream()
                .filter(step -> step.event() instanceof ReportEvent.HandOverBegun)
                .map(ReportStep::number)
                .reduce((_, later) -> later);
        if (last.filter(news::isAbout).isPresent()) {
            steps.add(procedure.organisation(), report.id(), period.key(), life -> next(life, news));
        }
    }

    private static Optional<ReportEvent> next(ReportLife life, ReportMailNews news) {
        return switch (life.state()) {
            case BEING_SENT, IN_DOUBT ->
                Optional.of(
                        news.accepted()
                                ? new ReportEvent.HandedOver(news.messageId())
                                : new ReportEvent.HandOverRefused(CAME_BACK));
            case SUBMITTED ->
                news.accepted() ? Optional.empty() : Optional.of(new ReportEvent.HandOverRefused(CAME_BACK));
            case DRAFT, COMPLETED, REVIEWED, APPROVED, ORDERED, REFUSED, CLOSED -> Optional.empty();
        };
    }
}
