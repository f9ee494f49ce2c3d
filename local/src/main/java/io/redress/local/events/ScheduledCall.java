package io.redress.local.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.lambda.AsynchronousCall;
import io.redress.local.lambda.Identifiers;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.template.ScheduleSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * Calls the function of a schedule, as EventBridge Scheduler does; tries again as often as the function's settings for
 * asynchronous calls say, and then sends the event to the on-failure queue.
 */
public final class ScheduledCall {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, LambdaFunction> functions;
    private final QueueBoard queues;

    public ScheduledCall(Map<String, LambdaFunction> functions, QueueBoard queues) {
        this.functions = functions;
        this.queues = queues;
    }

    /** Calls the function of a schedule that is due at {@code due}. */
    public void run(ScheduleSpec schedule, Instant due) throws InterruptedException {
        LambdaFunction function = LambdaFunction.named(schedule.function(), functions);
        byte[] event = event(schedule, due).getBytes(StandardCharsets.UTF_8);
        if (!AsynchronousCall.succeeds(function, event, schedule.retries())) {
            schedule.onFailureArn()
                    .ifPresent(arn -> queues.send(
                            arn,
                            FailureRecord.ofCall(function, schedule.retries() + 1, due, event)
                                    .toString()));
        }
    }

    private static String event(ScheduleSpec schedule, Instant due) {
        String arn = "arn:aws:scheduler:" + AwsClients.REGION + ":000000000000:schedule/default/" + schedule.name();
        String id = Identifiers.next();
        if (schedule.input().isPresent()) {
            return schedule.input()
                    .get()
                    .replace("<aws.scheduler.schedule-arn>", arn)
                    .replace("<aws.scheduler.scheduled-time>", due.toString())
                    .replace("<aws.scheduler.execution-id>", id)
                    .replace("<aws.scheduler.attempt-number>", "1");
        }
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0");
        event.put("id", id);
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", "000000000000");
        event.put("time", due.toString());
        event.put("region", AwsClients.REGION);
        event.putArray("resources").add(arn);
        event.put("detail", "{}");
        return event.toString();
    }
}
