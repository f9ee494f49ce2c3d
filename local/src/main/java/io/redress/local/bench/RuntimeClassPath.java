package io.redress.local.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of Lambda's Java runtime, found on the class path of this process. */
final class RuntimeClassPath {

    static final String MAIN_CLASS = AWSLambda.class.getName();

    private RuntimeClassPath() {}

    static String text() {
        return Stream.of(
                        AWSLambda.class,
                        RequestStreamHandler.class,
                        PojoSerializer.class,
                        software.amazon.awssdk.utilslite.SdkInternalThreadLocal.class,
                        software.amazon.awssdk.annotations.SdkProtectedApi.class)
                .map(RuntimeClassPath::jarOf)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException notAFile) {
            throw new IllegalStateException(notAFile);
        }
    }
}
