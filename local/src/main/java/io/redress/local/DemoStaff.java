package io.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.ManagerChain;
import io.redress.domain.staff.SignIn;
import io.redress.domain.staff.StaffMember;
import io.redress.local.gateway.Entrance;
import io.redress.local.gateway.TokenIssuer;
import io.redress.local.template.Template;
import io.redress.local.userpool.DemoPerson;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Enters a member of staff for every role, so that a newcomer can act at once. It uses the API for staff, and leaves
 * members as they are who are in the directory already.
 */
final class DemoStaff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MULTIPLE_CHOICES = 300;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int TRIES = 10;
    private static final String ROUTE = "PUT /{organisation}/admin/staff/{id}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String staff;
    private final String key;
    private final String token;

    DemoStaff(String url, String organisation, String key, String token) {
        this.staff = url + "/" + organisation + "/admin/staff/";
        this.key = key;
        this.token = token;
    }

    /** @param key the key that lets requests through before the entrance is open to all */
    static void invite(String url, String key, TokenIssuer tokens, Template template) throws IOException {
        if (template.routes().stream().noneMatch(route -> route.key().equals(ROUTE))) {
            return;
        }
        for (String organisation : organisations(template)) {
            try (InputStream file = DemoStaff.class.getResourceAsStream("/demo/" + organisation + ".json")) {
                if (file != null) {
                    JsonNode people = JSON.readTree(file);
                    String token = tokens.sign(
                            administrator(people),
                            "demo@redress.example",
                            List.of(organisation + ":administrator"),
                            Duration.ofHours(1));
                    new DemoStaff(url, organisation, key, token).invite(people);
                }
            }
        }
    }

    /** The id of an administrator, who may enter the others also after being entered. */
    private static String administrator(JsonNode people) {
        for (JsonNode person : people) {
            if (texts(person.path("roles")).contains(Role.ADMINISTRATOR)) {
                return id(person);
            }
        }
        return "demo";
    }

    /** The demo staff of an organisation, as the directory stores them; empty if there are none. */
    static List<StaffMember> of(String organisation) throws IOException {
        List<StaffMember> staff = new ArrayList<>();
        try (InputStream file = DemoStaff.class.getResourceAsStream("/demo/" + organisation + ".json")) {
            if (file != null) {
                for (JsonNode person : JSON.readTree(file)) {
                    staff.add(member(person));
                }
            }
        }
        return staff;
    }

    /** The demo staff of all organisations of a template, as they can be signed in at the desk. */
    static List<DemoPerson> people(Template template) throws IOException {
        List<DemoPerson> people = new ArrayList<>();
        for (String organisation : organisations(template)) {
            List<StaffMember> staff = of(organisation);
            if (!staff.isEmpty()) {
                Procedure procedure = Procedures.read(organisation);
                staff.forEach(member -> people.add(new DemoPerson(
                        procedure.name(),
                        member.name(),
                        member.email(),
                        titles(procedure, member),
                        SignIn.groups(organisation, member))));
            }
        }
        return people;
    }

    private static List<String> titles(Procedure procedure, StaffMember member) {
        return member.roles().stream()
                .map(role -> procedure.role(role).map(Role::title).orElse("Administrator"))
                .toList();
    }

    private static Set<String> organisations(Template template) {
        Set<String> organisations = new TreeSet<>();
        template.functions()
                .forEach(function -> organisations.addAll(List.of(
                        function.variables().getOrDefault("ORGANISATIONS", "").split("\\s*,\\s*"))));
        return organisations;
    }

    private static StaffMember member(JsonNode person) {
        return new StaffMember(
                id(person),
                person.path("name").asText(),
                person.path("email").asText(),
                texts(person.path("roles")),
                texts(person.path("departments")),
                person.path("manager").asText(null),
                List.of(),
                person.path("language").asText(null));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String id(JsonNode person) {
        return person.path("email").asText().replaceFirst("@.*", "");
    }

    /** Enters everybody who is not in the directory yet, managers first. */
    void invite(JsonNode people) throws IOException {
        for (JsonNode person : managersFirst(people)) {
            String id = id(person);
            HttpResponse<String> answer = send(request(id).GET());
            if (answer.statusCode() == NOT_FOUND) {
                answer = send(request(id)
                        .header("content-type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(person.toString())));
            }
            if (answer.statusCode() >= MULTIPLE_CHOICES) {
                throw new CannotStart("The demo staff could not be entered: for " + id + " the API answered "
                        + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** Nobody can be entered whose manager is not in the directory. */
    private static List<JsonNode> managersFirst(JsonNode people) {
        List<StaffMember> staff = new ArrayList<>();
        people.forEach(person -> staff.add(member(person)));
        List<JsonNode> sorted = new ArrayList<>();
        people.forEach(sorted::add);
        sorted.sort(Comparator.comparing(
                person -> ManagerChain.ofStaff(staff, id(person)).above().size()));
        return sorted;
    }

    private HttpRequest.Builder request(String id) {
        return HttpRequest.newBuilder(URI.create(staff + id))
                .header(Entrance.KEY_HEADER, key)
                .header("authorization", "Bearer " + token);
    }

    /** Sends a request, and sends it again if a function that starts slowly on a busy machine has not answered in time. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            for (int again = 1; again < TRIES && answer.statusCode() >= SERVER_ERROR; again++) {
                answer = client.send(request.build(), BodyHandlers.ofString());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
