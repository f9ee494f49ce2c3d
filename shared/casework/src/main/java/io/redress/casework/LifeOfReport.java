package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.FigureChange;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportAction.Id;
import io.redress.domain.report.life.ReportEvent.Restated;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportRules;
import io.redress.domain.report.life.ReportRules.Decided;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.messaging.Queue;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.reports.Layouts;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows where a report is in its life, and takes the actions of those who complete, review, approve and submit it. */
final class LifeOfReport {

    /** How often an action is decided again because somebody else acted meanwhile. */
    private static final int ATTEMPTS = 3;

    /** Actions by which a person says that what they have read is right. What somebody changed meanwhile they have not read. */
    private static final Set<String> JUDGEMENTS =
            Stream.of(Id.REVIEW, Id.APPROVE, Id.SUBMIT).map(ReportRules::name).collect(Collectors.toSet());

    /** Actions of people who have read the figures. */
    private static final Set<String> ON_FIGURES =
            Stream.of(Id.COMPLETE, Id.REVIEW, Id.APPROVE).map(ReportRules::name).collect(Collectors.toSet());

    private final AdminContext admin;
    private final ReportStates lives;
    private final Reports reports;
    private final ReportRights rights;
    private final Queue queue;

    LifeOfReport(AdminContext admin) {
        this.admin = admin;
        this.lives = new ReportStates(admin.table());
        this.reports = new Reports(admin.table());
        this.rights = new ReportRights(admin);
        this.queue = Queue.in(admin.env(), "REPORT_QUEUE_URL");
    }

    /** The states of all reports of an organisation. */
    Map<String, ReportLife> all(String organisation) {
        return lives.all(organisation);
    }

    /** What the list of reports says about the life of one. */
    Map<String, Object> line(Request request, Report report, String key, ReportLife life, Actor.Caseworker caseworker) {
        Period period = Period.parse(key, admin.rules(request).procedure().year());
        return json(request).line(report, life, rules(request, report, period, List.of()), caseworker, admin.now());
    }

    /** What a version of a report changes and why, with each figure that differs from the version before. */
    Map<String, Object> restated(String organisation, Made made, int version) {
        Optional<Restated> restated =
                ReportStep.restatement(lives.steps(organisation, made.report(), made.period()), version);
        List<FigureChange> changes = reports.find(organisation, made.report(), made.period(), version - 1)
                .map(before -> FigureChange.between(before.figures(), made.figures()))
                .orElse(List.of());
        return Json.object(
                "what",
                restated.map(Restated::what).orElse(null),
                "why",
                restated.map(Restated::why).orElse(null),
                "changes",
                changes.stream()
                        .map(change -> Json.object("name", change.name(), "was", change.was(), "is", change.is()))
                        .toList());
    }

    /** A report with its life, and with the actions that the user may take now. */
    Response shown(Request request, Report report, Map<String, Object> shown) {
        Period period = period(request);
        List<ReportStep> steps = lives.steps(request.path("organisation"), report.id(), period.key());
        if (steps.isEmpty()) {
            return Response.ok(shown).with("etag", IfMatch.tag(0));
        }
        ReportLife life = ReportLife.of(steps);
        ReportRules rules = rules(request, report, period, life);
        Actor.Caseworker caseworker = admin.caseworker(request);
        shown.put("life", json(request).life(report, life, steps, rules, caseworker, admin.now()));
        shown.put("actions", json(request).actions(life, rules, caseworker, staff(request), admin.now()));
        return Response.ok(shown).with("etag", IfMatch.tag(version(steps)));
    }

    /** Takes an action. The same action of the same person, sent twice, is taken once. */
    Response act(Request request) {
        Report report = rights.known(request);
        Actor.Caseworker caseworker = admin.caseworker(request);
        String organisation = request.path("organisation");
        Period period = period(request);
        List<ReportStep> steps = lives.steps(organisation, report.id(), period.key());
        boolean reads = ReportRights.mayRead(report, caseworker);
        if (!reads && (steps.isEmpty() || !ReportRules.ownsOne(ReportLife.of(steps), caseworker))) {
            throw Rejection.notAllowed("this report is for " + String.join(", ", report.roles()));
        }
        if (steps.isEmpty()) {
            throw Rejection.notFound(whyWithoutLife(report, period));
        }
        if (ON_FIGURES.contains(request.path("action"))) {
            checkMade(organisation, report, period, ReportLife.of(steps).version());
        }
        ReportLife life = decided(request, report, steps, caseworker);
        // Also for a request that is sent again, because the first one may have failed before this.
        if (report.submission() != null && life.open()) {
            queue.send(ReportRequest.goOn(organisation, report.id(), period.toString()));
        }
        return reads
                ? shown(
                        request,
                        report,
                        new LinkedHashMap<>(Json.object("report", report.id(), "period", period.toString())))
                : Response.nothing();
    }

    /** A restatement is counted after it was ordered; until then nobody can have read it. */
    private void checkMade(String organisation, Report report, Period period, int version) {
        if (version > reports.lastVersion(organisation, report.id(), period.key())) {
            throw Rejection.conflict(
                    "the figures of version " + version + " of this report are being made; try again in a minute");
        }
    }

    private static String whyWithoutLife(Report report, Period period) {
        if (!report.hasLife()) {
            return "the procedure does not say that this report is submitted or reviewed";
        }
        return report.asksFor(period.lastDay())
                ? "this report does not exist yet"
                : "the procedure asks for this report only for periods that end on " + report.from()
                        + " or later; for earlier ones there are only figures";
    }

    private ReportLife decided(Request request, Report report, List<ReportStep> read, Actor.Caseworker caseworker) {
        String organisation = request.path("organisation");
        Period period = period(request);
        Fields body = request.fields();
        Map<String, String> values = body.strings();
        body.check();
        List<String> staff = staff(request).stream().map(StaffMember::id).toList();
        List<ReportStep> steps = read;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Decided> decided = rules(request, report, period, ReportLife.of(steps))
                    .decide(request.path("action"), values, steps, caseworker, staff, admin.now());
            if (decided.isEmpty()) {
                return ReportLife.of(steps);
            }
            if (version(steps) != version(read) && JUDGEMENTS.contains(request.path("action"))) {
                throw Rejection.conflict("somebody else has acted on this report since you read it; read it again");
            }
            IfMatch.check(request, "report", version(steps));
            ReportStep step = new ReportStep(
                    steps.size() + 1,
                    admin.now(),
                    caseworker.id(),
                    decided.get().capacity().inPlaceOf(),
                    decided.get().event());
            Optional<ReportLife> written = lives.add(organisation, report.id(), period.key(), steps, step);
            if (written.isPresent()) {
                return written.get();
            }
            steps = lives.steps(organisation, report.id(), period.key());
        }
        throw Rejection.conflict("others are deciding about this report; try again");
    }

    /** What a person has read. What the system has only noted since then changes nothing for them. */
    private static int version(List<ReportStep> steps) {
        return steps.stream()
                .filter(step -> !step.isOnlyNoted())
                .mapToInt(ReportStep::number)
                .max()
                .orElse(0);
    }

    private List<StaffMember> staff(Request request) {
        return admin.staff(request.path("organisation"));
    }

    private ReportLifeJson json(Request request) {
        return new ReportLifeJson(Times.of(admin.rules(request)), admin.names(request.path("organisation")));
    }

    /** With the fields of the edition of its layout with which the present version was made. */
    private ReportRules rules(Request request, Report report, Period period, ReportLife life) {
        Layout layout = reports.find(request.path("organisation"), report.id(), period.key(), life.version())
                .map(made -> Layouts.of(made.layout(), made.edition()))
                .orElseGet(() -> Layouts.current(Objects.requireNonNullElse(report.layout(), Layout.USUAL)));
        return rules(request, report, period, layout.fields());
    }

    private ReportRules rules(Request request, Report report, Period period, List<Field> fields) {
        return new ReportRules(report, period, admin.rules(request).calendar().zone(), fields);
    }

    private Period period(Request request) {
        return Period.parse(
                request.path("period"), admin.rules(request).procedure().year());
    }
}
