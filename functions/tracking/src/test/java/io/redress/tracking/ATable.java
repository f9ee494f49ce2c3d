package io.redress.tracking;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.SubmissionResult;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.ComplaintCreation;
import io.redress.store.Complaints;
import io.redress.store.Link;
import io.redress.store.RepeatMarks;
import io.redress.store.Table;
import io.redress.testing.LocalDynamoDb;
import io.redress.testing.MovableClock;
import io.redress.testing.TestEnv;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table of its own with complaints to one organisation, and a clock. */
final class ATable implements AutoCloseable {

    private final LocalDynamoDb dynamo = LocalDynamoDb.inMemory();
    private final MovableClock clock = new MovableClock(AStory.START);
    private final Env env;
    private final Rules rules;
    private final Procedures procedures;
    private final Table table;
    private final Complaints complaints;

    /** With complaints to Kiwi. */
    ATable() {
        this("kiwi");
    }

    ATable(String organisation) {
        env = new Env(
                Map.ofEntries(
                        Map.entry("TABLE_NAME", "redress"),
                        Map.entry("PERSON_KEY", TestEnv.PERSON_KEY),
                        Map.entry("ORGANISATIONS", organisation),
                        Map.entry("CONTACTS", "examples"),
                        Map.entry("NEXT_CHECK_SHARDS", "1"),
                        Map.entry("NOTIFICATION_QUEUE_URL", "https://sqs.example/1/notification"),
                        Map.entry("DOCUMENTS_BUCKET", "documents"),
                        Map.entry("AWS_REGION", "eu-west-2"),
                        Map.entry("AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString()),
                        Map.entry("AWS_ACCESS_KEY_ID", "none"),
                        Map.entry("AWS_SECRET_ACCESS_KEY", "none")),
                clock);
        procedures = Procedures.in(env, DaysOff.NONE);
        table = Table.in(env);
        complaints = Complaints.in(env, table, procedures);
        rules = procedures.inForce(organisation);
        try (DynamoDbClient client = DynamoDbClient.builder()
                .region(Region.EU_WEST_2)
                .endpointOverride(dynamo.endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            client.createTable(request -> request.tableName("redress")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(Stream.of("pk", "sk")
                            .map(name -> AttributeDefinition.builder()
                                    .attributeName(name)
                                    .attributeType(ScalarAttributeType.S)
                                    .build())
                            .toList())
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
        }
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    Env env() {
        return env;
    }

    /** Submits a complaint and returns the token of its link. */
    String complaint(String subject) {
        return complaint(AStory.submission("complaint", subject));
    }

    /** The same of this submission. */
    String complaint(Submission submission) {
        Reference reference = Reference.random(rules.procedure().prefix(), env.random());
        SubmissionResult.Accepted accepted = rules.submit(
                        reference, new ReceivedSubmission(submission, List.of(), env.now(), "complainant"), env.now())
                .accepted();
        Change change = accepted.change();
        Complaint complaint = accepted.complaint();
        Link link = Link.random(reference, env.random());
        ComplaintCreation.in(env, table, procedures)
                .write(complaint, change, submission.particulars(), link, RepeatMarks.NONE);
        return link.token();
    }

    /** A complaint with an answer. */
    String answered() {
        String token = complaint(AStory.SUBJECT);
        act(token, "quality-manager", "answer", AStory.ANSWER);
        return token;
    }

    /** Takes an action for somebody with a role. */
    void act(String token, String role, String action, Map<String, String> fields) {
        Actor member = AStory.caseworker(role);
        complaints.change(
                rules.procedure().organisation(),
                complaints.open(token).complaint().reference(),
                member,
                env.now(),
                current -> rules.decide(current, new Command.Act(action, fields), member, env.now()));
    }

    /** Moves the clock forward. */
    void advance(Duration by) {
        clock.advance(by);
    }

    /** Adds a text as the rules allow it, without the numbers that the function keeps to. */
    void add(String token, String text) {
        Actor complainant = new Actor.Complainant();
        complaints.change(
                rules.procedure().organisation(),
                complaints.open(token).complaint().reference(),
                complainant,
                env.now(),
                current -> rules.decide(
                        current,
                        new Command.Act("add-information", Map.of("information", text)),
                        complainant,
                        env.now()));
    }

    /** Records that a file of the complainant was checked, and was attached or refused. */
    void document(String token, String id, String name, Optional<DocumentRefusal> refusal) {
        Actor.System documents = new Actor.System("documents");
        complaints.change(
                rules.procedure().organisation(),
                complaints.open(token).complaint().reference(),
                documents,
                env.now(),
                current -> rules.decide(
                        current,
                        new Command.ReceiveDocument(
                                id, "image/png", 1_000, id.repeat(8), "complainant", true, refusal, name),
                        documents,
                        env.now()));
    }

    Complaint opened(String token) {
        return complaints.open(token).complaint();
    }

    /** The texts of the last change of a complaint. */
    Map<String, String> lastTexts(String token) {
        return complaints.history(opened(token).reference()).getLast().texts();
    }

    @Override
    public void close() {
        dynamo.close();
    }
}
