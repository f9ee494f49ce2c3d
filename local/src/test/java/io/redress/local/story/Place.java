package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.staff.SignIn;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One organisation of a town. Complaints are submitted to it, and its demo staff work on them, over HTTP only. */
public record Place(Town town, String id) {

    /** A complaint with the required fields; a test adds fields, or removes one with null. */
    public static Map<String, Object> complaint() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", "Nothing has come of it");
        body.put("details", "I asked in March and again in April, and nobody answered.");
        body.put("complainant", Map.of("name", "A. Learner", "email", Town.LEARNER));
        return body;
    }

    /** The same with more fields, given by names and values in turn; the value null removes a field. */
    public static Map<String, Object> complaint(Object... more) {
        Map<String, Object> body = complaint();
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                body.remove((String) more[i]);
            } else {
                body.put((String) more[i], more[i + 1]);
            }
        }
        return body;
    }

    /** A complaint from another person, with more fields given by names and values in turn. */
    public static Map<String, Object> from(String email, Object... more) {
        Map<String, Object> body = complaint(more);
        body.put("complainant", Map.of("name", "A. Learner", "email", email));
        return body;
    }

    /** Submits a new complaint by the public endpoint, and waits until all work that follows is done. */
    public Answer submit(Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        Answer answer = town.post("/" + id + "/complaints", Json.write(body), "Idempotency-Key", key);
        town.settle();
        return answer;
    }

    /** The same; the submission must be accepted. Returns the reference. */
    public String submitted(Map<String, Object> body) {
        return accepted(submit(body));
    }

    /** Enters a complaint that somebody made by telephone, in writing or in person. */
    public Answer lodge(String person, Map<String, Object> body) {
        Answer answer = town.post("/" + id + "/admin/complaints", Json.write(body), as(person));
        town.settle();
        return answer;
    }

    public String lodged(String person, Map<String, Object> body) {
        return accepted(lodge(person, body));
    }

    private static String accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("reference");
    }

    /** A member of staff takes an action; its fields are given by names and values in turn. */
    public Answer act(String person, String reference, String action, String... fields) {
        Answer answer = town.post(path(reference) + "/actions/" + action, body(fields), as(person));
        town.settle();
        return answer;
    }

    /** The same; the action must be accepted. */
    public Answer done(String person, String reference, String action, String... fields) {
        Answer answer = act(person, reference, action, fields);
        assertThat(answer.status()).as(action + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    /** The complainant takes an action with the link in the latest letter. */
    public Answer says(String action, String... fields) {
        return says(town.lastMailTo(Town.LEARNER), action, fields);
    }

    /** The same with the link in a certain letter. */
    public Answer says(AcceptedMail letter, String action, String... fields) {
        Answer answer = town.post("/tracking/" + Town.tokenIn(letter) + "/actions/" + action, body(fields));
        assertThat(answer.status()).as(action + ": " + answer.body()).isEqualTo(200);
        town.settle();
        return answer;
    }

    private static String body(String... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i], fields[i + 1]);
        }
        return Json.write(body);
    }

    public Answer complaint(String person, String reference) {
        return town.get(path(reference), as(person));
    }

    /** The present or last caseworker. */
    public String caseworker(String person, String reference) {
        return complaint(person, reference).text("caseworker");
    }

    public Answer list(String person, String list) {
        return town.get("/" + id + "/admin/complaints?list=" + list, as(person));
    }

    /** The actions that are available to somebody now. */
    public List<String> offered(String person, String reference) {
        return complaint(person, reference).each("actions", "id");
    }

    /** The open time limits of a complaint with their due times. */
    public Map<String, String> due(String person, String reference) {
        Map<String, String> due = new LinkedHashMap<>();
        for (Tree limit : complaint(person, reference).json().list("limits")) {
            if (List.of("running", "paused").contains(limit.required("state"))) {
                due.put(limit.required("id"), limit.required("due"));
            }
        }
        return due;
    }

    /** The state of a time limit, when it last began. */
    public String state(String person, String reference, String limit) {
        return complaint(person, reference).json().list("limits").stream()
                .filter(known -> known.required("id").equals(limit))
                .map(known -> known.required("state"))
                .reduce((first, last) -> last)
                .orElse("never began");
    }

    public List<String> events(String person, String reference) {
        return history(person, reference).stream()
                .flatMap(change -> change.list("events").stream())
                .map(event -> event.required("@type"))
                .toList();
    }

    /** The changes of a complaint, the first one first. */
    public List<Tree> history(String person, String reference) {
        return town.get(path(reference) + "/history", as(person)).json().list("changes");
    }

    private String path(String reference) {
        return "/" + id + "/admin/complaints/" + reference;
    }

    /** The headers of a request by a member of the demo staff, with this person's roles and departments. */
    public String[] as(String person) {
        Tree member = people().stream()
                .filter(known -> known.required("email").startsWith(person + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody at " + id + " is called " + person));
        String[] groups = SignIn.groups(
                        id,
                        texts(member, "roles").collect(Collectors.toSet()),
                        texts(member, "departments").collect(Collectors.toSet()))
                .toArray(String[]::new);
        return new String[] {"authorization", "Bearer " + town.token(member.required("email"), groups)};
    }

    /** The e-mail address of a member of the demo staff. */
    public String address(String person) {
        return people().stream()
                .map(known -> known.required("email"))
                .filter(email -> email.startsWith(person + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(Tree member, String name) {
        return member.value() instanceof Map<?, ?> fields && fields.get(name) instanceof List<?> list
                ? list.stream().map(String.class::cast)
                : Stream.empty();
    }

    private List<Tree> people() {
        try (InputStream file = Place.class.getResourceAsStream("/demo/" + id + ".json")) {
            String people = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Tree.read("{\"people\":" + people + "}").list("people");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
