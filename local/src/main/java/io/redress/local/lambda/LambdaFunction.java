package io.redress.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.local.template.FunctionSpec;
import io.redress.platform.Env;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a function as Lambda does: bytes in, bytes out, one event at a time in each instance, as many instances as there
 * are events at once, and no event longer than the template allows.
 */
public final class LambdaFunction {

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");
    private static final int MOST_INSTANCES = 50;

    private final FunctionSpec spec;
    private final Env env;
    private final Activity activity;
    private final Deque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(MOST_INSTANCES);
    private final List<Consumer<List<String>>> readers = new CopyOnWriteArrayList<>();

    /** Creates the first instance at once, so that a missing class or variable is found at the start. */
    public LambdaFunction(FunctionSpec spec, Env env, Activity activity) {
        this.spec = spec;
        this.env = env;
        this.activity = activity;
        idle.push(instance());
    }

    /** The function with an id, such as the one that a route of the template names. */
    public static LambdaFunction named(String id, Map<String, LambdaFunction> functions) {
        return Optional.ofNullable(functions.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + id));
    }

    public FunctionSpec spec() {
        return spec;
    }

    /** After each event, passes the lines that the function has written to the log. */
    public void tell(Consumer<List<String>> reader) {
        readers.add(reader);
    }

    /** Passes the event to an idle instance, or to a new one if all are busy. */
    public byte[] invoke(byte[] event) throws FunctionFailed, InterruptedException {
        free.acquire();
        try (Activity.Hold _ = activity.begin()) {
            RequestStreamHandler pooled = idle.poll();
            RequestStreamHandler instance = pooled == null ? instance() : pooled;
            byte[] answer = run(instance, event);
            // Only an instance that returned is used again; Lambda, too, drops one that ran out of time or crashed.
            idle.push(instance);
            return answer;
        } finally {
            free.release();
        }
    }

    private byte[] run(RequestStreamHandler instance, byte[] event) throws FunctionFailed, InterruptedException {
        Invocation invocation = new Invocation(spec, Identifiers.next());
        FutureTask<byte[]> task = new FutureTask<>(() -> {
            List<String> lines = LogLines.ofThisThread();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                instance.handleRequest(new ByteArrayInputStream(event), answer, invocation);
            } finally {
                readers.forEach(reader -> reader.accept(lines));
            }
            return answer.toByteArray();
        });
        Thread.ofVirtual().name(spec.id()).start(task);
        try {
            return task.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            FunctionFailed failure =
                    FunctionFailed.timedOut(spec.id(), spec.timeout().toSeconds());
            LOG.warn(failure.getMessage());
            throw failure;
        } catch (ExecutionException e) {
            LOG.warn(spec.id() + " failed", e.getCause());
            throw FunctionFailed.threw(spec.id(), e.getCause());
        }
    }

    private RequestStreamHandler instance() {
        try {
            return (RequestStreamHandler)
                    Class.forName(spec.handler()).getConstructor(Env.class).newInstance(env);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(spec.id() + " cannot be made: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    spec.id() + " cannot be made: " + spec.handler()
                            + " must be on the class path and have a public constructor that takes an Env",
                    e);
        }
    }
}
