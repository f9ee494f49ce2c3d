package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Channel;
import io.redress.domain.report.RegisterSheet;
import io.redress.domain.report.RowWords;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.access.Access;
import io.redress.domain.staff.Actor;
import io.redress.platform.AcceptedTypes;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.Register;
import io.redress.store.Register.Page;
import io.redress.store.RegisterWords;
import io.redress.store.RegisterWords.Described;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of the complaints received from one day until another, page by page or as one CSV sheet. */
final class ShowRegister {

    private static final int USUAL = 500;
    private static final int MOST = 1000;

    /** With this parameter, the answer has what people wrote: subjects, follow-on actions and lessons. */
    private static final String WORDS = "words";

    /** Of how many lines of a sheet the words are read together. */
    private static final int TOGETHER = 100;

    private final AdminContext admin;
    private final Register register;
    private final RegisterWords words;

    ShowRegister(AdminContext admin) {
        this.admin = admin;
        this.register = new Register(admin.table());
        this.words = new RegisterWords(admin.table());
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        DateRange days = DateRange.of(request, admin.today(request));
        Filter.of(request, admin);
        Predicate<RegisterRow> wanted = wanted(request, caseworker);
        boolean csv = AcceptedTypes.of(request)
                .best(List.of("text/csv", "application/json"))
                .filter("text/csv"::equals)
                .isPresent();
        Response answer = csv ? sheet(request, days, wanted) : page(request, days, wanted);
        admin.reads()
                .sheet(
                        caseworker,
                        request,
                        "register from " + days.from() + " to " + days.to()
                                + request.query("department")
                                        .map(department -> ", department " + department)
                                        .orElse("")
                                + (words(request) ? ", with words" : ""));
        return answer;
    }

    /** The department whose register the request asks for; empty for the organisation's register (KN-4). */
    private Optional<String> department(Request request) {
        return request.query("department")
                .filter(id -> admin.rules(request).procedure().department(id).isPresent());
    }

    /** Selects the lines of the complaints that the caseworker may see. */
    private Predicate<RegisterRow> wanted(Request request, Actor.Caseworker caseworker) {
        Access access = admin.rules(request).access();
        Instant now = admin.now();
        Optional<String> other =
                request.query("department").filter(_ -> department(request).isEmpty());
        return row -> access.mayRead(row, caseworker, now)
                && other.map(department -> department.equals(row.department())).orElse(true);
    }

    private Response page(Request request, DateRange days, Predicate<RegisterRow> wanted) {
        Parameters.only(request, "department", "from", "to", "cursor", "limit", WORDS);
        Paging paging = Paging.of(request, admin.cursors(), USUAL, MOST);
        ZoneId zone = admin.rules(request).calendar().zone();
        String organisation = request.path("organisation");
        Times times = new Times(zone);
        Instant from = days.start(zone);
        Instant until = days.end(zone);
        boolean withWords = words(request);
        return FittingPage.fitting(paging.size(), size -> {
            Page page = department(request)
                    .map(id -> register.page(organisation, id, from, until, paging.after(), size, wanted))
                    .orElseGet(() -> register.page(organisation, from, until, paging.after(), size, wanted));
            Described shown = described(page.rows(), channels(request), withWords);
            return Response.ok(Json.object(
                    "from",
                    days.from().toString(),
                    "to",
                    days.to().toString(),
                    "register",
                    shown.rows().stream().map(row -> RowJson.of(row, times)).toList(),
                    "words",
                    withWords ? words(shown) : null,
                    "next",
                    admin.cursors().next(page.next().orElse(null), request)));
        });
    }

    /** A CSV sheet is always whole, so it has no pages. */
    private Response sheet(Request request, DateRange days, Predicate<RegisterRow> wanted) {
        Parameters.only(request, "department", "from", "to", WORDS);
        Rules rules = admin.rules(request);
        ZoneId zone = rules.calendar().zone();
        RegisterSheet now = RegisterSheet.at(admin.now(), rules.procedure(), rules.calendar());
        boolean withWords = words(request);
        RegisterSheet sheet = withWords ? now.withWords() : now;
        Optional<String> department = department(request);
        RegisterCsv lines = new RegisterCsv(
                numbered(department.map(_ -> "Number"), sheet.headings()), days, zone, RegisterCsv.LARGEST);
        List<RegisterRow> read = new ArrayList<>();
        Set<String> asking = channels(request);
        Runnable write = () -> {
            Described shown = described(read, asking, withWords);
            for (RegisterRow row : shown.rows()) {
                sheet.cells(row, shown.words().getOrDefault(row.reference(), RowWords.NONE))
                        .ifPresent(cells -> lines.line(row, numbered(department.map(id -> number(row, id)), cells)));
            }
            read.clear();
        };
        Consumer<RegisterRow> line = row -> {
            if (wanted.test(row)) {
                read.add(row);
            }
            if (read.size() == TOGETHER) {
                write.run();
            }
        };
        String organisation = request.path("organisation");
        if (department.isPresent()) {
            register.each(organisation, department.get(), days.start(zone), days.end(zone), line);
        } else {
            register.each(organisation, days.start(zone), days.end(zone), line);
        }
        write.run();
        return Response.of(200, "text/csv; charset=utf-8", lines.toString());
    }

    private Described described(List<RegisterRow> rows, Set<String> asking, boolean withWords) {
        return withWords ? words.with(rows, asking) : words.without(rows, asking);
    }

    /** What people wrote, by reference, in the order of the lines. */
    private static Map<String, Object> words(Described described) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (RegisterRow row : described.rows()) {
            RowWords words = described.words().get(row.reference());
            if (words != null) {
                shown.put(row.reference(), RowJson.words(words));
            }
        }
        return shown;
    }

    /** The channels that ask how a complaint came in. */
    private Set<String> channels(Request request) {
        return admin.rules(request).procedure().channels().stream()
                .filter(channel -> !channel.fields().isEmpty())
                .map(Channel::id)
                .collect(Collectors.toSet());
    }

    private static boolean words(Request request) {
        return request.query(WORDS)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Rejection.invalid(WORDS, "must be true or false");
                })
                .orElse(false);
    }

    /** The lines of a department's sheet begin with the department's own running numbers. */
    private static List<String> numbered(Optional<String> number, List<String> cells) {
        return Stream.concat(number.stream(), cells.stream()).toList();
    }

    private static String number(RegisterRow row, String department) {
        return row.registers().stream()
                .filter(number -> number.department().equals(department))
                .map(number -> String.valueOf(number.number()))
                .findFirst()
                .orElse("");
    }
}
