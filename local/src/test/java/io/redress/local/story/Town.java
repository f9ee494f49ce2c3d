package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.Endpoints;
import io.redress.local.LeapingClock;
import io.redress.local.LocalRedress;
import io.redress.local.Settings;
import io.redress.local.SharedServices;
import io.redress.local.contract.Contract;
import io.redress.local.contract.Exchange;
import io.redress.testing.AcceptedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All of Redress running, with the people around it: complainants who submit complaints and read mail, and staff who
 * sign in.
 */
public final class Town implements AutoCloseable {

    public static final String LEARNER = "learner@example.org";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/tracking/(\\S+)");

    private final Contract contract = new Contract();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalRedress redress;
    private final LeapingClock clock;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Town(LocalRedress redress, LeapingClock clock) {
        this.redress = redress;
        this.clock = clock;
    }

    /** A town with Kiwi only. */
    public static Town on(String moment) {
        return on(moment, "kiwi");
    }

    /** A town with these organisations and their demo staff. */
    public static Town on(String moment, String... organisations) {
        return of(Settings.of(Path.of(".."))
                .from(Instant.parse(moment))
                .hosting(organisations)
                .with(Optional.of(Endpoints.one(Listener.shared().uri()))));
    }

    /** An organisation of the town, as complainants and staff use it. */
    public Place place(String organisation) {
        return new Place(this, organisation);
    }

    /** A town whose clock stands still unless it is moved, and which may run every call of a schedule. */
    public static Town still(String moment, boolean foresight, String... organisations) {
        Instant start = Instant.parse(moment);
        Settings settings =
                SharedServices.in(Settings.of(Path.of("..")).from(start).hosting(organisations));
        return of(settings, InstantSource.fixed(start), foresight);
    }

    /** A town with these settings. */
    public static Town of(Settings settings) {
        return of(settings, InstantSource.system(), true);
    }

    private static Town of(Settings settings, InstantSource machine, boolean foresight) {
        LeapingClock clock = new LeapingClock(machine);
        return new Town(clock.start(settings, foresight), clock);
    }

    public LocalRedress redress() {
        return redress;
    }

    /** Compares all requests and answers with the description of the API. */
    public Contract contract() {
        return contract;
    }

    /** The complaint to Kiwi in README. */
    public static String complaint() {
        return """
            {"subject": "The tutor did not come",
             "details": "I waited for an hour on 3 March and nobody called.",
             "category": "course-delivery",
             "complainant": {"name": "A. Learner", "email": "%s"}}""".formatted(LEARNER);
    }

    /** Submits a complaint, and waits until all work that follows is done. */
    public Answer submit(String body, String... headers) {
        Answer answer = post("/kiwi/complaints", body, headers);
        settle();
        return answer;
    }

    public void settle() {
        redress.settle();
    }

    public void moveTo(String moment) {
        assertThat(redress.moveTo(Instant.parse(moment))).isNotNull();
        settle();
    }

    /** Moves the clock on at once, as if Redress had stood still until {@code moment}; then each schedule that is due runs once. */
    public void leapTo(String moment) {
        Instant target = Instant.parse(moment);
        clock.leap(Duration.between(redress.clock().instant(), target));
        moveTo(target.plusSeconds(60).toString());
    }

    public void sweepFor(Duration while_) {
        redress.advance(while_);
        settle();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer head(String path, String... headers) {
        return send("HEAD", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** Compares a request and its answer with the description. A body is JSON unless the headers say otherwise. */
    private Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            builder.header("content-type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.setHeader(headers[i], headers[i + 1]);
        }
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            contract.holds(Exchange.of(request, body, response));
            return Answer.of(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : redress.url() + path);
    }

    /** The headers of a member of staff of Kiwi. */
    public String[] as(String person, String role) {
        return new String[] {"authorization", "Bearer " + token(person + "@kiwi.example", "kiwi:" + role)};
    }

    /** Signed at the first sign-in and then kept, because staff sign in once a day. */
    public String token(String email, String... groups) {
        return tokens.computeIfAbsent(email + " " + List.of(groups), _ -> redress.token(email, groups));
    }

    /** The mails to an address, without the weekly digest, which goes to all staff whatever the story is about. */
    public List<AcceptedMail> mailTo(String address) {
        return redress.ses().mailsTo(address).stream()
                .filter(mail -> !isDigest(mail))
                .toList();
    }

    public List<AcceptedMail> digestsTo(String address) {
        return redress.ses().mailsTo(address).stream().filter(Town::isDigest).toList();
    }

    private static boolean isDigest(AcceptedMail mail) {
        return mail.subject().startsWith("What waits for you on");
    }

    public AcceptedMail lastMailTo(String address) {
        return mailTo(address).getLast();
    }

    /** The last mail to an address whose subject contains a text. */
    public AcceptedMail letter(String address, String words) {
        return mailTo(address).stream()
                .filter(mail -> mail.subject().contains(words))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no " + words + " among " + subjectsTo(address)));
    }

    public List<String> subjectsTo(String address) {
        return mailTo(address).stream().map(AcceptedMail::subject).toList();
    }

    /** The token of the link in a letter. */
    public static String tokenIn(AcceptedMail letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).as("a link in: " + letter.text()).isTrue();
        return link.group(1);
    }

    @Override
    public void close() {
        redress.close();
        http.close();
        Listener.shared().nobodyExceeded();
    }
}
