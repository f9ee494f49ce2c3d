package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.local.Settings;
import io.redress.local.architecture.Code;
import io.redress.local.template.FunctionSpec;
import io.redress.local.template.Template;
import io.redress.platform.Env;
import io.redress.testing.Invoked;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function can answer its first event beside an empty table; otherwise its start cannot be measured. */
class FirstEventsTest {

    private StandInServices services;

    @BeforeEach
    void start() throws IOException {
        services = new StandInServices();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    static List<FunctionSpec> functions() throws IOException {
        Template template = Template.read(
                Code.PROJECT.resolve("template.yaml"),
                Settings.of(Code.PROJECT).parameters(),
                UnaryOperator.identity());
        Map<String, String> references = new HashMap<>();
        template.queues().forEach(queue -> references.put(queue.id(), "http://queues.example/1/" + queue.name()));
        template.tables().forEach(table -> references.put(table.id(), table.name()));
        return template.knowing(references).functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_answers_its_first_event(FunctionSpec function) throws Exception {
        String name = function.code().getFileName().toString().replace(".zip", "");
        RequestStreamHandler handler = (RequestStreamHandler) Class.forName(function.handler())
                .getConstructor(Env.class)
                .newInstance(new Env(around(function), InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"))));

        String event = Files.readString(Code.PROJECT.resolve("events").resolve(name + ".json"));
        assertThatCode(() -> new Invoked(name, handler).with(event)).doesNotThrowAnyException();
    }

    private Map<String, String> around(FunctionSpec function) {
        Map<String, String> variables = new HashMap<>(function.variables());
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "measured");
        variables.put("AWS_SECRET_ACCESS_KEY", "measured");
        variables.put("AWS_ENDPOINT_URL", services.url());
        return variables;
    }
}
