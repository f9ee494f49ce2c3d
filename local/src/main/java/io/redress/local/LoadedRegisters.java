package io.redress.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;
import io.redress.local.bench.MeasuredFunction;
import io.redress.local.bench.lists.ListsBench;
import io.redress.local.bench.lists.MeteringProxy;
import io.redress.local.bench.reports.RegisterCopies;
import io.redress.local.bench.reports.ReportWorld;
import io.redress.local.bench.reports.ReportWorlds;
import io.redress.local.events.AwsClients;
import io.redress.local.template.FunctionSpec;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Registers that are filled with copies of made-up complaints, each in the memory of a DynamoDB of its own. */
final class LoadedRegisters implements ReportWorlds {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many complaints of a year are made up. All other lines are copies. */
    private static final int ORIGINALS = 400;

    private static final InstantSource CLOCK = InstantSource.fixed(ListsBench.UNTIL);

    private final Path project;
    private final String organisation;
    private final long seed;

    LoadedRegisters(Path project, String organisation, long seed) {
        this.project = project;
        this.organisation = organisation;
        this.seed = seed;
    }

    @Override
    public ReportWorld with(int inPeriod, int before) throws IOException, InterruptedException {
        FillableTable table = FillableTable.inMemory(project);
        try {
            table.loading(organisation, CLOCK).run(ORIGINALS, seed, ListsBench.UNTIL, _ -> {});
            Env env = table.env(CLOCK);
            Rules rules = Procedures.in(env, DaysOff.NONE).inForce(organisation);
            Report report = rules.procedure().reports().getFirst();
            Period period = Period.lastBefore(
                    report.every(),
                    CLOCK.instant().atZone(rules.calendar().zone()).toLocalDate(),
                    rules.procedure().year());
            try (AwsClients clients = AwsClients.at(table.endpoint(), table.endpoint())) {
                new RegisterCopies(clients.tables(), env.get("TABLE_NAME"), "REGISTER#" + organisation)
                        .fill(period.from(), period.lastDay(), inPeriod, before);
            }
            MeteringProxy proxy = new MeteringProxy(table.endpoint());
            return new ReportWorld(function(table, report, period), proxy, () -> figures(env, report, period), table);
        } catch (IOException | InterruptedException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private Figures figures(Env env, Report report, Period period) {
        return new Reports(Table.in(env))
                .find(organisation, report.id(), period.key())
                .orElseThrow()
                .figures();
    }

    /** The function of the template that makes reports, and a request for this one. */
    private MeasuredFunction function(FillableTable table, Report report, Period period) throws IOException {
        FunctionSpec spec = table.template().functions().stream()
                .filter(function -> function.id().equals("ReportFunction"))
                .findFirst()
                .orElseThrow();
        ObjectNode event =
                (ObjectNode) JSON.readTree(Files.readAllBytes(project.resolve("events/report-request.json")));
        ObjectNode message = (ObjectNode) event.withArray("Records").get(0);
        message.put(
                "body",
                JSON.createObjectNode()
                        .put("organisation", organisation)
                        .put("report", report.id())
                        .put("period", period.toString())
                        .toString());
        Path file = Files.createTempFile("redress-bench", ".json");
        file.toFile().deleteOnExit();
        Files.write(file, JSON.writeValueAsBytes(event));
        return new MeasuredFunction("report", spec.handler(), project.resolve(spec.code()), file, spec.variables());
    }
}
