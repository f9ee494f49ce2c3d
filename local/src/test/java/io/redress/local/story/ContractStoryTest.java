package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.contract.ApiDocument;
import io.redress.local.contract.Operation;
import io.redress.testing.SesFault;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Requests every operation, and causes every rejection that it has, so that the description of the API contains nothing that
 * does not happen. {@link Town} compares each answer with it.
 */
class ContractStoryTest {

    private static final String KIWI = "/kiwi/admin/";
    private static final String REPORT = KIWI + "reports/quarterly/2026-Q3";
    private static final String EARLIER = KIWI + "reports/quarterly/2026-Q2";
    private static final String COPY = "{\"copy\": 1}";
    private static final String NORA = """
            {"name": "Nora", "email": "nora@kiwi.example", "roles": ["quality-manager"], "manager": "daniel"}""";
    private static final String NO_CURSOR = "a".repeat(60);
    static final String TOO_LARGE = "{\"details\": \"" + "a".repeat(1_200_000) + "\"}";

    /** Only an error, too many requests, or writers at the same time cause these. */
    private static final Set<Integer> NOT_TO_BE_HAD = Set.of(429, 500, 503);

    private static final String[] BROWSER = {"accept", "text/html"};
    private static final String[] FORM = {"accept", "text/html", "content-type", "application/x-www-form-urlencoded"};

    @Test
    void every_described_operation_is_used_and_answers_as_described() {
        try (Town town = Town.on("2026-12-29T10:00:00Z", "kiwi", "case-in-point")) {
            String reference = anybodySubmits(town);
            String link = "/tracking/" + Town.tokenIn(town.lastMailTo(Town.LEARNER));
            theComplainantLooksAndActs(town, link);
            staffWork(town, KIWI + "complaints/" + reference);
            staffLook(town, KIWI + "complaints/" + reference);
            staffLodge(town);
            administratorsKeepTheDirectory(town);
            administratorsDeclareDays(town);
            reportsAreMade(town);
            PersonsAndIdeas.happen(town, TOO_LARGE);
            FormContract.happen(town, TOO_LARGE);
            LinkContract.happen(town, TOO_LARGE, mary(town));
            DocumentContract.happen(town, TOO_LARGE, mary(town));
            MailContract.happen(town, TOO_LARGE, mary(town));

            assertThat(town.contract().seen()).containsAll(granted());
            assertThat(statuses(town.contract().seen())).containsAll(refused());
        }
    }

    private static String anybodySubmits(Town town) {
        is(200, town.get("/kiwi"));
        is(200, town.head("/kiwi"));
        is(404, town.head("/lime"));
        is(404, town.get("/lime"));
        is(404, town.get("/kiwi/nothing/here"));
        is(201, town.submit(Town.complaint(), "Idempotency-Key", "one"));
        is(409, town.submit(Town.complaint().replace("3 March", "4 March"), "Idempotency-Key", "one"));
        is(201, town.submit(Town.complaint().replace("3 March", "5 March")));
        is(200, town.submit(Town.complaint().replace("3 March", "5 March")));
        is(400, town.submit("{"));
        is(404, town.post("/lime/complaints", Town.complaint()));
        is(413, town.submit(TOO_LARGE));
        is(422, town.submit("{}"));
        return town.get(KIWI + "complaints?list=team", mary(town))
                .each("complaints", "reference")
                .getFirst();
    }

    private static void theComplainantLooksAndActs(Town town, String link) {
        is(200, town.get(link));
        is(200, town.get(link, BROWSER));
        is(200, town.head(link));
        is(404, town.head("/tracking/KIWI-0000-0000.none"));
        is(404, town.get("/tracking/KIWI-0000-0000.none"));
        is(404, town.get("/tracking/KIWI-0000-0000.none", BROWSER));
        String add = link + "/actions/add-information";
        is(200, town.post(add, "{\"information\": \"It was the third time.\"}"));
        Answer seen = town.post(add, "information=Nobody+called.", FORM);
        is(303, seen);
        is(
                200,
                town.get(
                        add.substring(0, add.indexOf("/actions"))
                                + seen.header("location").replaceFirst(".*\\?", "?"),
                        BROWSER));
        is(400, town.post(add, "{"));
        is(403, town.post(link + "/actions/answer", "{\"decision\": \"upheld\", \"answer\": \"Yes.\"}"));
        is(403, town.post(link + "/actions/answer", "answer=Yes", FORM));
        is(404, town.post(link + "/actions/never-heard-of", "{}"));
        is(409, town.post(link + "/actions/satisfied", "{}"));
        is(409, town.post(link + "/actions/satisfied", "sure_=yes", FORM));
        is(413, town.post(add, TOO_LARGE));
        is(422, town.post(add, "{}"));
        is(422, town.post(add, "information=", FORM));
    }

    private static void staffWork(Town town, String complaint) {
        String extend = complaint + "/actions/extend";
        is(
                200,
                town.post(
                        extend,
                        "{\"limit\": \"stage-1-answer\", \"until\": \"2027-01-22\", \"reason\": \"The tutor is away.\"}",
                        mary(town)));
        // Not quentin: the complaint may have been assigned to him.
        String[] daniel = with(signedIn(town, "daniel", "director-of-quality"), "Idempotency-Key", "daniel-1");
        is(200, town.post(complaint + "/actions/note", "{\"text\": \"The tutor rang.\"}", daniel));
        is(200, town.post(complaint + "/actions/restrict", "{\"reason\": \"A court asks.\"}", mary(town)));
        is(204, town.post(complaint + "/actions/note", "{\"text\": \"The tutor rang.\"}", daniel));
        is(200, town.post(complaint + "/actions/lift-restriction", "{\"reason\": \"It is over.\"}", mary(town)));
        String preview = complaint + "/actions/answer/preview";
        is(200, town.post(preview, "{\"decision\": \"upheld\", \"answer\": \"We are sorry.\"}", mary(town)));
        is(400, town.post(preview, "{", mary(town)));
        is(401, town.post(preview, "{}"));
        is(403, town.post(preview, "{}", town.as("mary", "finance")));
        is(404, town.post(complaint + "/actions/never-heard-of/preview", "{}", mary(town)));
        is(409, town.post(complaint + "/actions/satisfied/preview", "{}", mary(town)));
        is(413, town.post(preview, TOO_LARGE, mary(town)));
        is(422, town.post(preview, "{}", mary(town)));
        is(400, town.post(extend, "{", mary(town)));
        is(401, town.post(extend, "{}"));
        is(403, town.post(extend, "{}", town.as("mary", "finance")));
        is(404, town.post(complaint + "/actions/never-heard-of", "{}", mary(town)));
        is(409, town.post(complaint + "/actions/satisfied", "{}", mary(town)));
        is(412, town.post(extend, "{}", with(mary(town), "If-Match", "\"1\"")));
        is(413, town.post(extend, TOO_LARGE, mary(town)));
        is(422, town.post(extend, "{}", mary(town)));
    }

    private static void staffLook(Town town, String complaint) {
        everywhere(town, KIWI + "complaints", "/lime/admin/complaints");
        is(200, town.get(KIWI + "complaints?list=closed&text=tutor", mary(town)));
        is(422, town.get(KIWI + "complaints?limit=none", mary(town)));
        String unknown = KIWI + "complaints/KIWI-7K3M-9QX1";
        is(400, town.get(KIWI + "complaints?cursor=" + NO_CURSOR, mary(town)));
        is(400, town.get(KIWI + "register?cursor=" + NO_CURSOR, mary(town)));
        for (String part : new String[] {"", "/history", "/history/verification", "/time-limits"}) {
            everywhere(town, complaint + part, unknown + part);
        }
        String[] margaret = signedIn(town, "margaret", "managing-director");
        String acknowledgement = complaint + "/letters/1/acknowledgement";
        is(200, town.get(acknowledgement, mary(town)));
        is(200, town.get(acknowledgement, with(mary(town), BROWSER[0], BROWSER[1])));
        is(200, town.get(acknowledgement, with(mary(town), "accept", "text/plain")));
        is(401, town.get(acknowledgement));
        is(403, town.get(acknowledgement, town.as("mary", "finance")));
        is(404, town.get(complaint + "/letters/1/answer", mary(town)));
        is(200, town.get(complaint + "/reads", margaret));
        is(400, town.get(complaint + "/reads?cursor=" + NO_CURSOR, margaret));
        is(401, town.get(complaint + "/reads"));
        is(403, town.get(complaint + "/reads", mary(town)));
        is(404, town.get(unknown + "/reads", margaret));
        is(422, town.get(complaint + "/reads?limit=none", margaret));
        everywhere(town, KIWI + "procedure", "/lime/admin/procedure");
        is(200, town.get(KIWI + "procedure?receivedAt=2026-12-23T18:30", mary(town)));
        is(422, town.get(KIWI + "procedure?receivedAt=soon", mary(town)));
        String letters = KIWI + "procedure/letters";
        everywhere(town, letters, letters + "?language=fr");
        everywhere(town, letters + "/answer", letters + "/never-heard-of");
        everywhere(town, KIWI + "me", "/lime/admin/me");
        is(200, town.get(KIWI + "me?lists=true", mary(town)));
        is(200, town.get(KIWI + "figures?months=2", margaret));
        is(401, town.get(KIWI + "figures"));
        is(403, town.get(KIWI + "figures", mary(town)));
        is(404, town.get("/lime/admin/figures", mary(town)));
        is(422, town.get(KIWI + "figures?months=13", margaret));
        everywhere(town, KIWI + "register", "/lime/admin/register");
        is(200, town.get(KIWI + "register?from=2026-12-01&to=2026-12-31&limit=10", mary(town)));
        is(200, town.get(KIWI + "register", with(mary(town), "accept", "text/csv")));
        is(422, town.get(KIWI + "register?from=yesterday", mary(town)));
    }

    private static void staffLodge(Town town) {
        String lodge = KIWI + "complaints";
        String rang = Town.complaint().replaceFirst("\\{", "{\"channel\": \"telephone\",");
        is(201, town.post(lodge, rang, with(mary(town), "Idempotency-Key", "rang")));
        is(400, town.post(lodge, "{", mary(town)));
        is(401, town.post(lodge, rang));
        is(403, town.post(lodge, rang, town.as("mary", "finance")));
        is(404, town.post("/lime/admin/complaints", rang, mary(town)));
        is(409, town.post(lodge, rang.replace("3 March", "4 March"), with(mary(town), "Idempotency-Key", "rang")));
        is(413, town.post(lodge, TOO_LARGE, mary(town)));
        is(422, town.post(lodge, "{}", mary(town)));
        String check = lodge + "?check=true";
        is(200, town.post(check, rang, with(mary(town), "Idempotency-Key", "rang")));
        is(422, town.post(check, "{}", mary(town)));
    }

    private static void administratorsDeclareDays(Town town) {
        String calendar = KIWI + "calendar";
        String day = "{\"days\": [{\"date\": \"2027-05-07\", \"name\": \"State funeral\", \"source\": \"Gazette 4\"}]}";
        everywhere(town, calendar, "/lime/admin/calendar");
        is(200, town.put(calendar, day, adele(town)));
        is(400, town.put(calendar, "{", adele(town)));
        is(401, town.put(calendar, day));
        is(403, town.put(calendar, day, mary(town)));
        is(404, town.put("/lime/admin/calendar", day, adele(town)));
        is(412, town.put(calendar, "{\"days\": []}", with(adele(town), "If-Match", "\"99\"")));
        is(413, town.put(calendar, TOO_LARGE, adele(town)));
        is(422, town.put(calendar, "{\"days\": [{}]}", adele(town)));
        String history = KIWI + "history/calendar";
        is(200, town.get(history, adele(town)));
        is(400, town.get(history + "?cursor=" + NO_CURSOR, adele(town)));
        is(401, town.get(history));
        is(403, town.get(history, mary(town)));
        is(404, town.get(KIWI + "history/weather", adele(town)));
        is(422, town.get(history + "?limit=none", adele(town)));
    }

    private static void administratorsKeepTheDirectory(Town town) {
        everywhere(town, KIWI + "staff", "/lime/admin/staff");
        is(400, town.get(KIWI + "staff?cursor=" + NO_CURSOR, mary(town)));
        everywhere(town, KIWI + "staff/mary", KIWI + "staff/nora");
        String nora = KIWI + "staff/nora";
        is(200, town.put(nora, NORA, adele(town)));
        is(400, town.put(nora, "{", adele(town)));
        is(401, town.put(nora, NORA));
        is(403, town.put(nora, NORA, mary(town)));
        is(404, town.put("/lime/admin/staff/nora", NORA, adele(town)));
        is(413, town.put(nora, TOO_LARGE, adele(town)));
        is(422, town.put(nora, "{}", adele(town)));
        is(401, town.delete(nora));
        is(403, town.delete(nora, mary(town)));
        is(204, town.delete(nora, adele(town)));
        is(404, town.delete(nora, adele(town)));
        is(409, town.delete(KIWI + "staff/mary", adele(town)));
        is(409, town.put(KIWI + "staff/adele", NORA.replace("nora", "adele"), adele(town)));
        is(412, town.put(KIWI + "staff/mary", NORA, with(adele(town), "If-Match", "\"99\"")));
        is(412, town.delete(KIWI + "staff/mary", with(adele(town), "If-Match", "\"99\"")));
        is(422, town.get(KIWI + "staff?colour=red", mary(town)));
    }

    private static void reportsAreMade(Town town) {
        is(422, town.get(KIWI + "reports?colour=red", mary(town)));
        is(202, town.post(REPORT, "", adele(town)));
        is(401, town.post(REPORT, ""));
        is(403, town.post(REPORT, "", mary(town)));
        is(404, town.post(KIWI + "reports/never-heard-of/2026-Q3", "", adele(town)));
        is(409, town.post(KIWI + "reports/quarterly/2026-Q4", "", adele(town)));
        is(422, town.post(KIWI + "reports/quarterly/2026", "", adele(town)));
        town.settle();
        everywhere(town, KIWI + "reports", "/lime/admin/reports");
        is(200, town.get(REPORT, adele(town)));
        is(200, town.get(REPORT, with(adele(town), "accept", "text/csv")));
        is(422, town.get(REPORT + "?part=9", with(adele(town), "accept", "text/csv")));
        is(200, town.get(REPORT, with(adele(town), "accept", "application/pdf")));
        is(404, town.get(REPORT + "?version=9", with(adele(town), "accept", "application/pdf")));
        is(422, town.get(REPORT + "?version=x", with(adele(town), "accept", "application/pdf")));
        ReportContract.isReadInParts(town, REPORT, with(adele(town), "accept", "application/pdf"));
        is(401, town.get(REPORT));
        is(403, town.get(REPORT, mary(town)));
        is(404, town.get(KIWI + "reports/quarterly/2026-Q4", adele(town)));
        mailsOfReportsAreSettled(town);
        readersSaySomethingAboutReports(town);
        ReportContract.happen(town, REPORT, TOO_LARGE);
    }

    private static void mailsOfReportsAreSettled(Town town) {
        town.redress().ses().fail(SesFault.TIMEOUT, 2);
        is(202, town.post(EARLIER, "", adele(town)));
        town.settle();
        settle(town, "daniel", "it-arrived");
        settle(town, "margaret", "send-again");
        is(409, town.post(EARLIER + "/recipients/daniel/send-again", COPY, adele(town)));
        is(409, town.post(EARLIER + "/recipients/margaret/it-arrived", COPY, adele(town)));
        town.settle();
        is(200, town.get(EARLIER, adele(town)));
    }

    private static void settle(Town town, String recipient, String decision) {
        String path = EARLIER + "/recipients/" + recipient + "/" + decision;
        is(400, town.post(path, "{", adele(town)));
        is(401, town.post(path, COPY));
        is(403, town.post(path, COPY, mary(town)));
        is(404, town.post(EARLIER + "/recipients/nobody/" + decision, COPY, adele(town)));
        is(413, town.post(path, TOO_LARGE, adele(town)));
        is(422, town.post(path, "{}", adele(town)));
        is(200, town.post(path, COPY, adele(town)));
    }

    private static void readersSaySomethingAboutReports(Town town) {
        String feedback = REPORT + "/feedback";
        String text = "{\"text\": \"Please name the causes.\"}";
        is(201, town.post(feedback, text, adele(town)));
        is(400, town.post(feedback, "{", adele(town)));
        is(401, town.post(feedback, text));
        is(403, town.post(feedback, text, mary(town)));
        is(404, town.post(KIWI + "reports/quarterly/2026-Q4/feedback", text, adele(town)));
        is(413, town.post(feedback, TOO_LARGE, adele(town)));
        is(422, town.post(feedback, "{}", adele(town)));
    }

    /** Requests by staff, without a token, and by a user without a role; and for something that does not exist. */
    private static void everywhere(Town town, String path, String unknown) {
        is(200, town.get(path, mary(town)));
        is(401, town.get(path));
        is(403, town.get(path, town.as("mary", "")));
        is(404, town.get(unknown, mary(town)));
    }

    /** The described answers to accepted requests. */
    private static Set<String> granted() {
        Set<String> granted = new TreeSet<>();
        for (Operation operation : ApiDocument.WRITTEN.operations()) {
            operation.responses().forEach((status, response) -> {
                if (status < 400) {
                    response.path("content")
                            .properties()
                            .forEach(content -> granted.add(operation.id() + " " + status + " " + content.getKey()));
                    if (!response.has("content")) {
                        granted.add(operation.id() + " " + status);
                    }
                }
            });
        }
        return granted;
    }

    private static Set<String> refused() {
        Set<String> refused = new TreeSet<>();
        for (Operation operation : ApiDocument.WRITTEN.operations()) {
            operation.responses().keySet().stream()
                    .filter(status -> status >= 400 && !NOT_TO_BE_HAD.contains(status))
                    .forEach(status -> refused.add(operation.id() + " " + status));
        }
        // These happen only if others keep changing the same thing at the same time.
        List.of(
                        "actAsComplainant",
                        "showComplaint",
                        "showHistory",
                        "showTimeLimits",
                        "lodgeComplaint",
                        "setContactConditions")
                .forEach(operation -> refused.remove(operation + " 412"));
        return refused;
    }

    private static Set<String> statuses(Set<String> seen) {
        Set<String> statuses = new TreeSet<>();
        seen.forEach(answer -> statuses.add(answer.replaceFirst("( \\d+) .*", "$1")));
        return statuses;
    }

    private static void is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static String[] mary(Town town) {
        return signedIn(town, "mary", "quality-manager");
    }

    private static String[] adele(Town town) {
        return signedIn(town, "adele", "administrator");
    }

    /** Also for an organisation that does not exist. */
    private static String[] signedIn(Town town, String person, String role) {
        String token = town.redress().token(person + "@kiwi.example", "kiwi:" + role, "lime:" + role);
        return new String[] {"authorization", "Bearer " + token};
    }

    private static String[] with(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }
}
