package io.redress.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason;
import io.redress.domain.language.Language;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The described problems are the ones that the code returns, each with its status and title. */
class OpenApiProblemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTED = Pattern.compile("`([a-z-]+)`\\s+(\\d{3})\\b");
    private static final String PREFIX = "urn:redress:problem:";

    private static final List<Rejection> REFUSALS = List.of(
            Rejection.invalid("subject", "is required"),
            Rejection.notAllowed("that is for others"),
            Rejection.notFound("there is no such thing"),
            Rejection.conflict("it is closed"),
            Rejection.ended("the authority has ended"),
            Rejection.staleVersion("it has changed"),
            Rejection.outside("there are 9 bytes"),
            Rejection.full("there is no room"),
            Rejection.tooMany("there are so many", Duration.ofMinutes(5)));

    @Test
    void every_reason_for_a_rejection_has_a_problem() {
        assertThat(REFUSALS.stream().<Class<?>>map(refused -> refused.reason().getClass()))
                .containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
    }

    @Test
    void the_described_problems_are_those_in_answers() {
        Map<String, String> described = new TreeMap<>();
        schema().get("oneOf").forEach(type -> {
            JsonNode properties = type.get("properties");
            described.put(
                    properties.at("/type/const").textValue(),
                    properties.at("/status/const").intValue() + " " + properties.at("/title/enum"));
        });
        Map<String, String> answered = new TreeMap<>();
        answered()
                .forEach(problem -> answered.put(
                        problem.get("type").textValue(), problem.get("status").intValue() + " " + titles(problem)));
        assertThat(described).isEqualTo(answered);
    }

    /** The titles of problems of this type in all languages. */
    private static JsonNode titles(JsonNode problem) {
        ArrayNode titles = JSON.createArrayNode();
        for (Language language : Language.values()) {
            titles.add(answered(language).stream()
                    .filter(other -> other.get("type").equals(problem.get("type")))
                    .findFirst()
                    .orElseThrow()
                    .get("title"));
        }
        return titles;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_problem_matches_its_schema(Language language) {
        assertThat(answered(language)).isNotEmpty().allSatisfy(problem -> assertThat(
                        Schemas.WRITTEN.faults(schema(), problem))
                .isEmpty());
    }

    @Test
    void the_overview_names_every_problem_with_its_status() {
        Map<String, Integer> listed = LISTED.matcher(
                        ApiDocument.WRITTEN.root().at("/info/description").textValue())
                .results()
                .collect(Collectors.toMap(match -> PREFIX + match.group(1), match -> Integer.valueOf(match.group(2))));
        assertThat(listed)
                .isEqualTo(answered().stream()
                        .collect(Collectors.toMap(
                                problem -> problem.get("type").textValue(),
                                problem -> problem.get("status").intValue(),
                                (one, other) -> one)));
    }

    /**
     * Every problem may be returned by some operation, and every status that is described as a problem belongs to one.
     */
    @Test
    void every_problem_is_described_with_an_operation_and_no_unknown_one_is() {
        Set<Integer> described = ApiDocument.WRITTEN.operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream())
                .filter(response -> response.getValue().path("content").has("application/problem+json"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described)
                .isEqualTo(answered().stream()
                        .map(problem -> problem.get("status").intValue())
                        .collect(Collectors.toSet()));
    }

    private static JsonNode schema() {
        return ApiDocument.WRITTEN.root().at("/components/schemas/Problem");
    }

    /** All problems that the HTTP endpoint makes from exceptions and unreadable requests. */
    private static List<JsonNode> answered() {
        return answered(Language.ENGLISH);
    }

    private static List<JsonNode> answered(Language language) {
        List<JsonNode> problems = new ArrayList<>();
        Stream<Function<Request, Response>> refusing = REFUSALS.stream().map(refused -> _ -> {
            throw refused;
        });
        refusing.forEach(function -> problems.add(problem("{}", function, language)));
        problems.add(problem("{", Request::fields, language));
        problems.add(problem("{\"a\":\"" + "a".repeat(1_200_000) + "\"}", Request::fields, language));
        problems.add(problem("{}", Http::noSuchRoute, language));
        return problems;
    }

    private static JsonNode problem(String body, Function<Request, ?> function, Language language) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("routeKey", "POST /{organisation}/complaints");
        event.put("rawPath", "/kiwi/complaints");
        event.put("body", body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Http.answer(
                    new ByteArrayInputStream(JSON.writeValueAsBytes(event)),
                    out,
                    new TestContext("Submission", "1"),
                    OriginSecret.in(new Env(Map.of(), InstantSource.system())),
                    request -> Response.ok(function.apply(request)),
                    (_, problem) -> problem.response(language));
            return JSON.readTree(JSON.readTree(out.toString(StandardCharsets.UTF_8))
                    .get("body")
                    .textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
