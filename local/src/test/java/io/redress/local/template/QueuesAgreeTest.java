package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import io.redress.local.time.ScheduleExpression;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No message is lost without an alarm: every queue has a dead-letter queue, and every dead-letter queue an alarm. */
class QueuesAgreeTest {

    private static final int RECEIVES = 5;

    private final Declared declared = Declared.read();
    private final Map<String, Map<String, Object>> queues = declared.ofType(Declared.QUEUE);

    @Test
    void a_message_is_hidden_for_six_times_as_long_as_its_function_may_take() {
        assertThat(consumed()).hasSize(7);
        consumed().forEach((queue, function) -> assertThat(queues.get(queue))
                .as(queue)
                .containsEntry(
                        "VisibilityTimeout",
                        6 * Properties.number(declared.functions().get(function), "Timeout", 0)));
    }

    @Test
    void a_message_that_fails_five_times_is_kept_longer_in_its_dead_letter_queue() {
        Set<String> taken = new HashSet<>();
        consumed().keySet().forEach(queue -> {
            Map<String, Object> redrive = Properties.map(queues.get(queue), "RedrivePolicy");
            assertThat(redrive).containsEntry("maxReceiveCount", RECEIVES);
            String rest = redrive.get("deadLetterTargetArn").toString();
            assertThat(taken.add(rest)).as(rest + " is of one queue only").isTrue();
            assertThat(retention(rest)).isGreaterThan(retention(queue));
            assertThat(Properties.map(queues.get(rest), "RedriveAllowPolicy"))
                    .isEqualTo(Map.of(
                            "redrivePermission",
                            "byQueue",
                            "sourceQueueArns",
                            List.of("arn:AWS::Partition:sqs:AWS::Region:AWS::AccountId:"
                                    + queues.get(queue).get("QueueName"))));
        });
    }

    @Test
    void every_queue_is_consumed_or_is_a_dead_letter_queue() {
        Set<String> known = new HashSet<>(consumed().keySet());
        known.addAll(last());
        assertThat(known).isEqualTo(queues.keySet());
    }

    /** The page about the architecture has its numbers in words. */
    @Test
    void the_architecture_counts_functions_and_queues() {
        String page = Code.text(Code.PROJECT.resolve("docs/architecture.md"));
        assertThat(page)
                .contains(inWords(declared.functions().size()) + " functions, one table, "
                        + inWords(declared.ofType("AWS::S3::Bucket").size()) + " buckets and "
                        + inWords(consumed().size()) + " queues.")
                .contains("Each of the " + inWords(consumed().size()) + " queues has a dead-letter queue.")
                .contains("Each of these " + inWords(last().size()) + " queues has an alarm");
    }

    private static String inWords(int number) {
        return List.of(
                        "no",
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine",
                        "ten",
                        "eleven",
                        "twelve",
                        "thirteen",
                        "fourteen",
                        "fifteen",
                        "sixteen",
                        "seventeen",
                        "eighteen",
                        "nineteen")
                .get(number);
    }

    @Test
    void every_queue_is_encrypted() {
        assertThat(queues.values()).isNotEmpty().allSatisfy(queue -> assertThat(queue)
                .containsEntry("SqsManagedSseEnabled", true));
    }

    @Test
    void only_the_messages_of_a_batch_that_failed_come_back() {
        assertThat(declared.events("SQS").values()).isNotEmpty().allSatisfy(mapping -> assertThat(mapping)
                .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures")));
    }

    @Test
    void the_event_of_a_failed_schedule_is_kept() {
        assertThat(declared.events("ScheduleV2")).isNotEmpty();
        declared.events("ScheduleV2").forEach((event, schedule) -> {
            assertThat(schedule).containsEntry("DeadLetterConfig", Map.of("Arn", "ScheduleFailures"));
            Map<String, Object> function = declared.functions().get(event.replaceFirst("/.*", ""));
            assertThat(Properties.map(function, "EventInvokeConfig"))
                    .containsEntry(
                            "DestinationConfig",
                            Map.of("OnFailure", Map.of("Type", "SQS", "Destination", "ScheduleFailures")));
        });
    }

    @Test
    void a_sweep_is_over_before_the_next_begins() {
        String expression = declared.events("ScheduleV2")
                .get("DeadlineSweepFunction/Schedule")
                .get("ScheduleExpression")
                .toString();
        Instant any = Instant.parse("2026-03-02T08:00:00Z");
        ScheduleExpression schedule = ScheduleExpression.parse(expression, ZoneOffset.UTC);
        Instant first = schedule.next(any, any);
        Duration period = Duration.between(first, schedule.next(any, first));
        assertThat(Duration.ofSeconds(
                        Properties.number(declared.functions().get("DeadlineSweepFunction"), "Timeout", 0)))
                .isLessThan(period);
    }

    @Test
    void every_dead_letter_queue_has_an_alarm() {
        Map<String, Map<String, Object>> alarms = alarms("AWS/SQS", "ApproximateNumberOfMessagesVisible");
        assertThat(alarms.keySet()).isEqualTo(last());
        alarms.values().forEach(alarm -> assertThat(alarm)
                .containsEntry("Threshold", 0)
                .containsEntry("ComparisonOperator", "GreaterThanThreshold")
                .containsEntry("Statistic", "Maximum"));
    }

    @Test
    void every_queue_has_an_alarm_for_old_messages() {
        assertThat(alarms("AWS/SQS", "ApproximateAgeOfOldestMessage").keySet())
                .isEqualTo(consumed().keySet());
        assertThat(alarms("AWS/Lambda", "IteratorAge")).containsOnlyKeys("RelayFunction");
        assertThat(alarms("AWS/Lambda", "Invocations")).containsOnlyKeys("DeadlineSweepFunction");
    }

    @Test
    void every_alarm_reaches_a_person() {
        assertThat(declared.ofType("AWS::CloudWatch::Alarm").values())
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(alarm).containsEntry("AlarmActions", List.of("Alarms")));
        assertThat(declared.properties("Alarms"))
                .containsEntry("Subscription", List.of(Map.of("Protocol", "email", "Endpoint", "AlarmAddress")));
    }

    /** CloudWatch refuses an alarm that adds up more than ten metrics. */
    @Test
    void two_alarms_for_failing_functions_include_each_of_them_once() {
        List<String> heard = new ArrayList<>();
        for (String id : List.of("FunctionErrorsAlarm", "FurtherFunctionErrorsAlarm")) {
            List<String> functions = Declared.maps(declared.properties(id), "Metrics").stream()
                    .flatMap(metric ->
                            dimensions(Properties.map(Properties.map(metric, "MetricStat"), "Metric"))
                                    .values()
                                    .stream())
                    .toList();
            assertThat(functions).as(id).hasSizeBetween(1, 10);
            heard.addAll(functions);
        }
        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(declared.functions().keySet());
    }

    /** The function that reads each queue. */
    private Map<String, String> consumed() {
        Map<String, String> consumed = new LinkedHashMap<>();
        declared.events("SQS")
                .forEach((event, mapping) ->
                        consumed.put(mapping.get("Queue").toString(), event.replaceFirst("/.*", "")));
        return consumed;
    }

    /** The queues in which messages stay: dead-letter queues, and the destinations of failures. */
    private Set<String> last() {
        Set<String> last = new HashSet<>();
        queues.values().forEach(queue -> Properties.text(Properties.map(queue, "RedrivePolicy"), "deadLetterTargetArn")
                .ifPresent(last::add));
        declared.events("DynamoDB").values().forEach(mapping -> Queues.onFailure(mapping)
                .ifPresent(last::add));
        declared.functions().values().stream()
                .map(function -> Properties.map(function, "EventInvokeConfig"))
                .forEach(invoked -> Queues.onFailure(invoked).ifPresent(last::add));
        declared.events("ScheduleV2").values().forEach(schedule -> Properties.text(
                        Properties.map(schedule, "DeadLetterConfig"), "Arn")
                .ifPresent(last::add));
        return last;
    }

    private int retention(String queue) {
        return Properties.number(queues.get(queue), "MessageRetentionPeriod", 0);
    }

    /** The alarms on one metric, by what each watches. */
    private Map<String, Map<String, Object>> alarms(String namespace, String metric) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        declared.ofType("AWS::CloudWatch::Alarm").values().stream()
                .filter(alarm -> namespace.equals(alarm.get("Namespace")) && metric.equals(alarm.get("MetricName")))
                .forEach(
                        alarm -> found.put(dimensions(alarm).values().iterator().next(), alarm));
        return found;
    }

    private static Map<String, String> dimensions(Map<String, Object> metric) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (Map<String, Object> dimension : Declared.maps(metric, "Dimensions")) {
            dimensions.put(
                    dimension.get("Name").toString(), dimension.get("Value").toString());
        }
        return dimensions;
    }
}
