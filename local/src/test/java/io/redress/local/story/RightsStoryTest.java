package io.redress.local.story;

import static io.redress.local.story.Town.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.Endpoints;
import io.redress.local.Settings;
import io.redress.local.architecture.Code;
import io.redress.local.template.Right;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesFault;
import io.redress.testing.SesReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Nothing on this machine rejects calls that AWS would reject. So in this story every function does everything that it ever
 * does, but for three calls that only chance brings about, and at the end its calls are compared with its rights in template.yaml: there is
 * no call without a right, and no right without a call (of the desk, see below).
 */
class RightsStoryTest {

    /**
     * Rights for what depends here on which of two events comes first: a message that was lost after an erasure had begun, a file whose event
     * comes before its verdict, and a mail about a return that is on its way twice. RetentionTest, DocumentsHandlerTest and
     * MailFeedbackHandlerTest show these calls.
     */
    private static final Map<String, Right> ELSEWHERE = Map.of(
            "DeadlineSweepFunction",
            new Right("sqs:SendMessage", "DocumentsQueue"),
            "DocumentsFunction",
            new Right("sqs:SendMessage", "DocumentsQueue"),
            "MailFeedbackFunction",
            Right.onKeys("dynamodb:GetItem", "Table", "DIGEST#*"));

    /**
     * The desk has the rights of admin-api, whose use cases it calls; RightsAgreeTest compares them. That these are the right ones, admin-api
     * shows here. The desk shows that it exceeds none, and uses those that admin-api does not have.
     */
    private static final String DESK = "DeskFunction";

    private static final Set<Right> SESSIONS = Set.of(
            Right.onKeys("dynamodb:GetItem", "Table", "SESSION#*"),
            Right.onKeys("dynamodb:PutItem", "Table", "SESSION#*"),
            Right.onKeys("dynamodb:UpdateItem", "Table", "SESSION#*"),
            Right.onKeys("dynamodb:DeleteItem", "Table", "SESSION#*"));

    private static final String ADMINISTRATOR = "administrator";

    private static final String NORA =
            "{\"name\":\"Nora\",\"email\":\"nora@kiwi.example\",\"roles\":[\"quality-manager\"],\"manager\":\"daniel\"}";

    @Test
    void every_function_has_exactly_the_rights_that_it_needs() throws Exception {
        try (Listener listener = Listener.start();
                Town autumn = town(listener, "2026-09-30T20:00:00Z");
                Town town = town(listener, "2026-12-29T10:00:00Z");
                Town scanned = Town.of(settings(listener, "2026-12-29T10:00:00Z")
                        .hosting("kiwi")
                        .with("MalwareScan", "true"));
                Town later = Town.of(settings(listener, "2026-12-29T10:00:00Z").hosting("kiwi"))) {
            isReminded(autumn);
            String reference = comesIn(town);
            comesByForm(town);
            isLookedAt(town, reference);
            isWorkedOn(town, reference);
            isAnswered(town, reference, listener);
            isReported(town);
            isMailed(town);
            isReturned(town);
            isScanned(scanned);
            isSet(town, reference);
            isErased(town, listener);
            isAtTheDesk(later);
            isForgotten(later);

            Map<String, Set<Right>> calls = listener.calls();
            ELSEWHERE.forEach((function, right) -> calls.get(function).add(right));
            Map<String, Set<Right>> rights = Listener.rights();
            assertThat(rights.remove(DESK)).containsAll(calls.get(DESK));
            assertThat(calls.remove(DESK)).containsAll(SESSIONS);
            assertThat(lines(calls)).containsExactlyInAnyOrderElementsOf(lines(rights));
        }
    }

    /** One line for each right of each function, so that a failure names only what differs. */
    private static List<String> lines(Map<String, Set<Right>> functions) {
        return functions.entrySet().stream()
                .flatMap(function -> function.getValue().stream().map(right -> function.getKey() + ": " + right))
                .toList();
    }

    private static Town town(Listener listener, String moment) {
        return Town.of(settings(listener, moment));
    }

    private static Settings settings(Listener listener, String moment) {
        return Settings.of(Code.PROJECT).from(Instant.parse(moment)).with(Optional.of(Endpoints.one(listener.uri())));
    }

    /** Two submissions with one key, and one that is turned away. The first mail fails, so its mark is released. */
    private static String comesIn(Town town) {
        town.redress().ses().fail(SesFault.THROTTLE, 3);
        Answer first = town.submit(Town.complaint(), "idempotency-key", "one");
        Answer second = town.submit(Town.complaint(), "idempotency-key", "one");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text("reference")).isEqualTo(first.text("reference"));
        assertThat(town.mailTo(LEARNER)).hasSize(1);
        String again = "{\"subject\":\"The door\",\"details\":\"It is locked.\",\"complainant\":"
                + "{\"name\":\"Rosa Finch\",\"phone\":\"0113 496 0009\"}}";
        Answer joined = town.submit(again);
        assertThat(joined.status()).isEqualTo(201);
        assertThat(town.submit(again).status()).isEqualTo(200);
        Answer other = town.submit(again.replace("locked", "open at night"));
        assertThat(other.status()).isEqualTo(201);
        ok(town.post(
                "/kiwi/admin/complaints/" + other.text("reference") + "/actions/join",
                "{\"complaint\":\"" + joined.text("reference") + "\"}",
                mary(town)));
        assertThat(town.submit("{\"subject\":\"By nobody\",\"details\":\"They do not say who they are.\"}")
                        .status())
                .isEqualTo(422);
        return first.text("reference");
    }

    /** A form that is sent twice, the same words in another form, and words that are not taken. */
    private static void comesByForm(Town town) {
        String words =
                "&kind=complaint&subject=The+gate&details=It+squeaks.&complainant.name=Erna+Finch&complainant.email=erna%40example.org";
        String[] browser = {"accept", "text/html", "content-type", "application/x-www-form-urlencoded"};
        for (String mark : List.of("the-mark-of-one-form", "the-mark-of-one-form", "the-mark-of-another")) {
            Answer sent = town.post("/kiwi/complain", "step_=send&once_=" + mark + words, browser);
            assertThat(sent.status()).as(sent.body()).isEqualTo(303);
            assertThat(sent.header("location")).contains(mark.endsWith("another") ? "received=before" : "received=1");
        }
        String byNobody =
                "step_=send&once_=the-mark-of-nobody&kind=complaint&subject=By+nobody&details=They+do+not+say+who.";
        assertThat(town.post("/kiwi/complain", byNobody, browser).status()).isEqualTo(422);
    }

    private static void isLookedAt(Town town, String reference) {
        ok(town.get("/kiwi"));
        ok(town.get("/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER))));
        ok(town.get("/kiwi/links"));
        assertThat(town.post("/kiwi/links", "{\"reference\":\"" + reference + "\",\"email\":\"" + LEARNER + "\"}")
                        .status())
                .isEqualTo(202);
        String complaints = "/kiwi/admin/complaints";
        for (String list : List.of("mine", "team", "unassigned", "due", "overdue", "closed")) {
            ok(town.get(complaints + "?list=" + list, mary(town)));
        }
        ok(town.get(complaints + "/" + reference, mary(town)));
        ok(town.get(complaints + "/" + reference + "/history", mary(town)));
        ok(town.get(complaints + "/" + reference + "/history/verification", mary(town)));
        ok(town.get(complaints + "/" + reference + "/time-limits", mary(town)));
        for (String path : List.of("staff", "staff/mary", "register", "procedure", "reports")) {
            ok(town.get("/kiwi/admin/" + path, mary(town)));
        }
    }

    private static void isWorkedOn(Town town, String reference) {
        Answer lodged = town.post(
                "/kiwi/admin/complaints",
                "{\"channel\":\"in-person\",\"receivedAt\":\"2026-12-28T15:00\",\"subject\":\"The lift\",\"details\":\"It is out"
                        + " of order.\",\"complainant\":{\"name\":\"Rosa Finch\",\"phone\":\"0113 496 0000\"}}",
                mary(town));
        assertThat(lodged.status()).as(lodged.body()).isEqualTo(201);
        ok(town.get("/tracking/" + lodged.text("token")));
        assertThat(town.post(
                                "/kiwi/admin/complaints",
                                "{\"channel\":\"telephone\",\"subject\":\"By nobody\",\"details\":\"They hung up.\"}",
                                mary(town))
                        .status())
                .isEqualTo(422);
        Answer form = town.post("/kiwi/admin/complaints/" + reference + "/documents", "", mary(town));
        SentFile.by(form, "letter.pdf", "%PDF-1.4 a letter".getBytes(StandardCharsets.US_ASCII));
        ok(town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/pause",
                "{\"cause\":\"complainant\",\"until\":\"2027-01-20\",\"reason\":\"Which certificate?\"}",
                mary(town)));
        town.settle();
        String sending = "/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER)) + "/documents";
        SentFile.by(town.post(sending, ""), "certificate.pdf", "%PDF-1.4 this one".getBytes(StandardCharsets.US_ASCII));
        town.settle();
        String[] adele = town.as("adele", ADMINISTRATOR);
        ok(town.put("/kiwi/admin/staff/nora", NORA, adele));
        assertThat(town.delete("/kiwi/admin/staff/nora", adele).status()).isEqualTo(204);
        ok(town.put(
                "/kiwi/admin/staff/quentin",
                "{\"name\":\"Quentin Archer\",\"email\":\"quentin@kiwi.example\",\"roles\":[\"quality-manager\"],"
                        + "\"manager\":\"daniel\",\"absences\":[{\"from\":\"2026-12-31\",\"until\":\"2027-01-02\"}]}",
                adele));
        town.redress().ses().fail(SesFault.THROTTLE, 1);
        ok(town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/extend",
                "{\"limit\":\"stage-1-answer\",\"until\":\"2027-01-22\",\"reason\":\"The tutor is away.\"}",
                mary(town)));
        town.settle();
        assertThat(town.mailTo(LEARNER))
                .as("acknowledgement, new link, pause, its end, new date")
                .hasSize(5);
    }

    /**
     * A letter to another complainant is not sent in time, which a sweep finds. It also finds changes that no function seems to have
     * handled, and sends them again. This complaint is answered, and the complainant
     * is not satisfied.
     */
    private static void isAnswered(Town town, String reference, Listener listener) {
        town.submit(Town.complaint().replace("\"email\": \"" + LEARNER, "\"address\": \"1 High Street"));
        listener.loseMarks(true);
        town.submit(Town.complaint());
        town.moveTo("2027-01-01T06:00:00Z");
        listener.loseMarks(false);
        ok(town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/answer",
                "{\"decision\":\"upheld\",\"answer\":\"We are sorry.\"}",
                mary(town)));
        town.settle();
        ok(town.post(
                "/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER)) + "/actions/not-satisfied",
                "{}",
                "idempotency-key",
                "two"));
        town.settle();
    }

    /** A schedule has sent the quarter's report. A user requests another one, whose first mail fails. */
    private static void isReported(Town town) {
        String report = "/kiwi/admin/reports/quarterly/";
        ok(town.get(report + "2026-Q4", town.as("adele", ADMINISTRATOR)));
        String[] csv = {"accept", "text/csv", "authorization", town.as("adele", ADMINISTRATOR)[1]};
        ok(town.get(report + "2026-Q4", csv));
        town.redress().ses().fail(SesFault.THROTTLE, 1);
        assertThat(town.post(report + "2026-Q2", "", town.as("adele", ADMINISTRATOR))
                        .status())
                .isEqualTo(202);
        town.settle();
        ok(town.get(report + "2026-Q2", town.as("adele", ADMINISTRATOR)));
        assertThat(town.subjectsTo("margaret@kiwi.example").stream()
                        .filter(subject -> subject.startsWith("Quarterly complaints report")))
                .as("the nil report of the first quarter, that of the schedule, and the requested one")
                .hasSize(3);
    }

    /**
     * What administrators and others set: a day off, an absence, which the sweep looks at when it begins, conditions of contact, and
     * what became of ideas for improvement. The data-protection contact looks at who did what.
     */
    private static void isSet(Town town, String reference) {
        String[] adele = town.as("adele", ADMINISTRATOR);
        String[] margaret = town.as("margaret", "managing-director");
        ok(town.put(
                "/kiwi/admin/calendar",
                "{\"days\":[{\"date\":\"2027-01-20\",\"name\":\"Stocktaking\",\"source\":\"Memo 4\"}]}",
                adele));
        ok(town.put(
                "/kiwi/admin/staff/quentin",
                "{\"name\":\"Quentin Archer\",\"email\":\"quentin@kiwi.example\",\"roles\":[\"quality-manager\"],"
                        + "\"manager\":\"daniel\",\"absences\":[{\"from\":\"2027-01-05\",\"until\":\"2027-01-06\"}]}",
                adele));
        town.moveTo("2027-01-06T12:00:00Z");
        String feedback = "/kiwi/admin/reports/quarterly/2026-Q4/feedback";
        assertThat(town.post(feedback, "{\"text\":\"Clear.\"}", margaret).status())
                .isEqualTo(201);
        ok(town.get("/kiwi/admin/history/staff", adele));
        ok(town.get("/kiwi/admin/complaints/" + reference + "/reads", margaret));
        ok(town.get("/kiwi/admin/figures", margaret));
        String hidden = "/kiwi/admin/complaints/" + reference;
        ok(town.post(hidden + "/actions/restrict", "{\"reason\": \"A court asks.\"}", mary(town)));
        ok(town.get(hidden + "/letters/1/acknowledgement", mary(town)));
        ok(town.post(hidden + "/actions/lift-restriction", "{\"reason\": \"It is over.\"}", mary(town)));
        String incident = "/kiwi/admin/complaints/" + reference + "/actions/record-incident";
        String threat = "{\"what\":\"He threatened to come to my house.\"}";
        ok(town.post(incident, threat, with(mary(town), "Idempotency-Key", "incident-1")));
        ok(town.post(incident, threat, with(mary(town), "Idempotency-Key", "incident-1")));
        Place knec = town.place("knec");
        String atTheDesk = knec.submitted(Place.complaint());
        knec.done("rita", atTheDesk, "refer", "department", "results-certificates", "where", "Second floor, room 12");
        PersonsAndIdeas.happen(town, ContractStoryTest.TOO_LARGE);
        town.settle();
    }

    /** One mail more than one sender has places for in the list of mails that were set aside. */
    private static void isFlooded(int port) {
        for (int mail = 0; mail <= 50; mail++) {
            SentMail.of(port, "hugo@example.org", "complaints@kiwi.local", "Buy", "Number " + mail)
                    .with(Map.of("X-Local-Verdict", "virus=FAIL"))
                    .send();
        }
    }

    /** The data-protection contact sees what goes next, and a complaint's personal data is erased, with its recent submission. */
    private static void isMailed(Town town) {
        int port = town.redress().openMailDoor(0);
        String[] margaret = town.as("margaret", "managing-director");
        SentMail.of(port, "Erwin <erwin@example.org>", "complaints@kiwi.local", "The bell", "It does not ring.")
                .with("bell.txt", "text/plain", "Number 7".getBytes(StandardCharsets.UTF_8))
                .send();
        town.settle();
        AcceptedMail letter = town.redress().ses().mailsTo("erwin@example.org").getFirst();
        String reference = letter.subject().replaceAll(".*\\(([A-Z0-9-]+)\\).*", "$1");
        String reply = letter.replyTo().getFirst();
        SentMail.of(port, "erwin@example.org", reply, "Re: " + letter.subject(), "It is at the door.")
                .send();
        SentMail.of(port, "erwin@example.org", reply, "Re: " + letter.subject(), "It is number 7.")
                .with(Map.of("X-Local-Verdict", "virus=FAIL"))
                .send();
        isFlooded(port);
        SentMail.of(port, "frieda@example.org", "complaints@kiwi.local", "The door", "It is locked.")
                .with(Map.of("X-Local-Verdict", "spam=FAIL"))
                .send();
        SentMail.of(port, "spam@example.org", "complaints@kiwi.local", "Cheap watches", "Buy them.")
                .with(Map.of("X-Local-Verdict", "spam=FAIL"))
                .send();
        town.settle();
        String waiting = town.get("/kiwi/admin/mails", mary(town)).json().list("mails").stream()
                .filter(mail -> mail.text("from").equals(Optional.of("frieda@example.org")))
                .findFirst()
                .orElseThrow()
                .required("id");
        String spam = town.get("/kiwi/admin/mails", mary(town)).json().list("mails").stream()
                .filter(mail -> mail.text("from").equals(Optional.of("spam@example.org")))
                .findFirst()
                .orElseThrow()
                .required("id");
        ok(town.post("/kiwi/admin/mails/" + spam + "/discarded", "{\"reason\":\"An advertisement.\"}", mary(town)));
        assertThat(town.post(
                                "/kiwi/admin/mails/" + waiting + "/complaint",
                                "{\"complainant\": {\"name\": \"Frieda\"}}",
                                mary(town))
                        .status())
                .isEqualTo(201);
        town.settle();
        ok(town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/withdraw", "{\"how\":\"in-person\"}", mary(town)));
        assertThat(town.post(
                                "/kiwi/admin/subject-access/erasure",
                                "{\"email\":\"erwin@example.org\",\"ground\":\"person-asked\"}",
                                margaret)
                        .body())
                .contains(reference);
    }

    /** Letters and mails to staff come back. The administrator is told of the staff when mails to her are accepted again. */
    private static void isReturned(Town town) {
        // The mails of what happened before must not come back.
        town.settle();
        town.redress().ses().behave("adele@kiwi.example", SesReply.refusing());
        for (String address : List.of("gone@example.org", "also-gone@example.org")) {
            town.redress().ses().fail(SesFault.BOUNCE, 2);
            Answer returned = town.submit(Town.complaint().replace(LEARNER, address));
            town.settle();
            assertThat(town.get("/kiwi/admin/complaints/" + returned.text("reference"), mary(town))
                            .body())
                    .contains("\"returned\"");
            town.redress().ses().behave(SesReply.accepting());
        }
        assertThat(town.subjectsTo("adele@kiwi.example"))
                .anyMatch(subject -> subject.startsWith("Mails to a member of staff come back"));
    }

    /** The message about a file comes before the file has been searched for harmful software. */
    private static void isScanned(Town town) {
        town.submit(Town.complaint());
        String documents = "/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER)) + "/documents";
        SentFile.by(town.post(documents, ""), "letter.pdf", "%PDF-1.4 a letter".getBytes(StandardCharsets.US_ASCII));
        town.settle();
        assertThat(town.get(documents).each("documents", "name")).containsExactly("letter.pdf");
    }

    private static void isErased(Town town, Listener listener) {
        String[] margaret = town.as("margaret", "managing-director");
        Answer lodged = town.post(
                "/kiwi/admin/complaints",
                "{\"channel\":\"in-person\",\"subject\":\"The stairs\",\"details\":\"They are dark.\",\"complainant\":"
                        + "{\"name\":\"Rosa Finch\",\"phone\":\"0113 496 0000\"}}",
                mary(town));
        String reference = lodged.text("reference");
        town.settle();
        String actions = "/kiwi/admin/complaints/" + reference + "/actions/";
        ok(town.post(actions + "withdraw", "{\"how\":\"in-person\"}", mary(town)));
        String rosa = "{\"phone\":\"01134960000\",\"ground\":\"person-asked\"}";
        assertThat(town.post("/kiwi/admin/subject-access", "{\"name\":\"Rosa Finch\"}", margaret)
                        .body())
                .contains("They are dark.");
        assertThat(town.post("/kiwi/admin/subject-access/erasure", rosa, margaret)
                        .body())
                .contains("\"ordered\":[{\"reference\":\"" + reference);
        assertThat(town.get("/kiwi/admin/erasures", margaret).body()).contains(reference);
        hasAnIdea(town);
        // The files of erased complaints are deleted, and the marks of that are lost, so their deletion is ordered
        // again.
        listener.loseMarks(true);
        town.moveTo("2027-01-15T06:00:00Z");
        listener.loseMarks(false);
        town.moveTo("2027-01-20T06:00:00Z");
        Answer erased = town.get("/kiwi/admin/complaints/" + reference, mary(town));
        assertThat(erased.body()).contains("has been erased").doesNotContain("They are dark.");
        // The report of the next quarter reads what is open or dated from before it, and the idea with its complaint.
        town.leapTo("2027-04-02T06:00:00Z");
    }

    /** Staff have an idea about a complaint whose data is erased. */
    private static void hasAnIdea(Town town) {
        Place place = town.place("case-in-point");
        String ended = ImprovementsStoryTest.withdrawn(place);
        ok(town.post(
                "/case-in-point/admin/improvements",
                "{\"idea\":\"A ramp.\",\"complaint\":\"" + ended + "\"}",
                place.as("emily")));
        place.done("helen", ended, "erase", "ground", "person-asked");
    }

    /** Mary signs in, works for a while, and signs out. */
    private static void isAtTheDesk(Town town) {
        try (Browser browser = new Browser(town.redress().url())) {
            browser.signIn("Kiwi", "mary@kiwi.example");
            town.redress().advance(Duration.ofMinutes(12));
            assertThat(browser.get("/kiwi/desk").status()).isEqualTo(200);
            assertThat(browser.post("/desk/sign-out", Map.of()).body()).contains("You have signed out");
        }
    }

    /** Six years after Nora left, the history of the directory says nothing about her any more. */
    private static void isForgotten(Town town) {
        String[] adele = town.as("adele", ADMINISTRATOR);
        ok(town.put("/kiwi/admin/staff/nora", NORA, adele));
        assertThat(town.delete("/kiwi/admin/staff/nora", adele).status()).isEqualTo(204);
        assertThat(town.get("/kiwi/admin/history/staff", adele).body()).contains("nora@kiwi.example");
        town.leapTo("2033-01-03T06:00:00Z");
        assertThat(town.get("/kiwi/admin/history/staff", adele).body())
                .contains("\"erased\":true")
                .doesNotContain("nora@kiwi.example");
    }

    /** The mark of a reminder that could not be mailed is removed, so that it is tried again. */
    private static void isReminded(Town town) {
        town.redress().ses().fail(SesFault.THROTTLE, 1000);
        town.moveTo("2026-10-01T20:00:00Z");
        town.redress().ses().fail(SesFault.THROTTLE, 0);
        town.moveTo("2026-10-02T20:00:00Z");
        assertThat(town.subjectsTo("adele@kiwi.example")).anyMatch(subject -> subject.contains("2027"));
    }

    private static String[] mary(Town town) {
        return town.as("mary", "quality-manager");
    }

    private static String[] with(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
