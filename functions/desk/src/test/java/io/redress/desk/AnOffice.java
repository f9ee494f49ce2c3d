package io.redress.desk;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.messaging.DeadLetterQueue;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import io.redress.testing.Endpoint;
import io.redress.testing.FigureExamples;
import io.redress.testing.TestQueue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An organisation whose staff work at the desk, on Friday 23 October 2026. */
final class AnOffice implements AutoCloseable {

    /** The id of a document, as the function for documents makes them. */
    static final String DOCUMENT = "4fV0mYkS9uZ4xPaW7bLhQa";

    final Fixture fixture;
    final Env env;
    private final TestQueue queue = TestQueue.empty();
    private final String organisation;

    AnOffice(String organisation) {
        this.organisation = organisation;
        fixture = Fixture.of(organisation, Fixture.FRIDAY);
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        for (String each : DeadLetterQueue.FUNCTIONS) {
            String name = each.toUpperCase(Locale.ROOT).replace('-', '_');
            variables.put(name + "_QUEUE_URL", queue.url());
            variables.put(name + "_DEAD_LETTERS_URL", queue.url());
        }
        variables.put("REPORT_QUEUE_URL", queue.url());
        variables.put("MAIL_BUCKET", "mails");
        variables.put("DOCUMENTS_BUCKET", "documents");
        variables.put("MALWARE_SCAN", "false");
        variables.put("CURSOR_KEY", "a text that nobody outside knows");
        variables.put("SIGN_IN_URL", "https://users.example");
        variables.put("SIGN_IN_ISSUER", "https://issuer.example");
        env = fixture.env(variables);
    }

    Procedure procedure() {
        return Procedures.in(env, DaysOff.NONE).inForce(organisation).procedure();
    }

    /** Somebody with all roles: with the lists of all of them, and with what each may do. */
    Visitor officer() {
        return as(
                "olive",
                procedure().roles().stream()
                        .map(Role::id)
                        .filter(role -> !role.equals(procedure().dataProtection()))
                        .toArray(String[]::new));
    }

    Visitor as(String id, String... roles) {
        Colleague colleague = Colleague.known(id, "Olive Osei", roles);
        fixture.directory.put(organisation, colleague.member());
        return Visitor.of(env, organisation, colleague);
    }

    /**
     * A mail of Roy that was set aside.
     *
     * @param complaint the reference of the complaint to whose letter it replies; empty for none
     */
    void mail(String id, Cause cause, String complaint, String subject, String text) {
        mail(new SetAsideMail(
                id,
                env.now(),
                cause,
                null,
                complaint.isEmpty() ? null : complaint,
                "Roy",
                "roy@example.org",
                subject,
                text,
                false,
                List.of(),
                List.of(),
                "set-aside/" + organisation + "/" + id,
                true,
                null,
                null));
    }

    void mail(SetAsideMail mail) {
        new SetAsideMails(Table.in(env)).keep(organisation, mail, env.now());
    }

    /** A document that a complaint has received. */
    void document(String reference, String id, String name) {
        fixture.decide(
                reference,
                new Actor.System("documents"),
                new Command.ReceiveDocument(
                        id,
                        "application/pdf",
                        1000,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "complainant",
                        true,
                        Optional.empty(),
                        name));
    }

    /** A report that was made and that staff have to complete now. */
    void report(String report, String period) {
        new Reports(Table.in(env))
                .keep(
                        organisation,
                        new Reports.Made(report, period, env.now(), FigureExamples.figures()),
                        "Reference\r\n");
        ReportEvent.Drafted drafted = new ReportEvent.Drafted(env.now().plus(Duration.ofDays(14)));
        new ReportStates(Table.in(env))
                .add(organisation, report, period, List.of(), ReportStep.ofSystem(1, env.now(), drafted));
    }

    @Override
    public void close() {
        queue.close();
        fixture.close();
    }
}
