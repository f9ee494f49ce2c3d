package io.redress.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function that is started again and again, or the empty handler that functions are compared with.
 *
 * @param table the address of DynamoDB; absent for the stand-in, whose table is empty
 */
record Variant(
        String name,
        String handlerClass,
        TaskFolder folder,
        byte[] event,
        Map<String, String> variables,
        @Nullable String table) {

    private static final String TASK_ROOT = "/var/task";

    /** A function of the template, its package unpacked. */
    static Variant of(MeasuredFunction function, @Nullable String table) throws IOException {
        if (!Files.exists(function.zip())) {
            throw new IOException(function.zip() + " does not exist; ./redress package makes it");
        }
        byte[] event = Files.readAllBytes(function.event());
        return new Variant(
                function.name(),
                function.handlerClass(),
                TaskFolder.of(function.zip()),
                event,
                function.variables(),
                table);
    }

    /** The variables of the process: those of Lambda, those of the template, and the addresses of the services. */
    Map<String, String> environment(String runtimeApi, String services) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TZ", ":UTC");
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "measured");
        environment.put("AWS_SECRET_ACCESS_KEY", "measured");
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name);
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "measured");
        Path root = folder.path();
        variables.forEach((variable, value) -> environment.put(variable, value.replace(TASK_ROOT, root.toString())));
        environment.put("LAMBDA_TASK_ROOT", root.toString());
        environment.put("_HANDLER", handlerClass);
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_ENDPOINT_URL", services);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", Objects.requireNonNullElse(table, services));
        environment.put("AWS_ENDPOINT_URL_SQS", services);
        environment.put("AWS_ENDPOINT_URL_SESV2", services);
        return environment;
    }
}
