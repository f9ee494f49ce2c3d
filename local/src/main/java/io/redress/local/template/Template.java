package io.redress.local.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What template.yaml declares, read for this machine: every function with its trigger and variables, the routes, the
 * table, the queues, the schedules. It means the same here and in AWS.
 */
public final class Template {

    private final Map<String, Object> tree;
    private final Place place;
    private final Secrets secrets;
    private final Intrinsics intrinsics;

    private Template(Map<String, Object> tree, Place place, Secrets secrets) {
        this.tree = tree;
        this.place = place;
        this.secrets = secrets;
        this.intrinsics = new Intrinsics(Properties.map(tree, "Conditions"), name -> place.look(tree, name));
    }

    /**
     * Reads the file.
     *
     * @param parameters values of parameters that differ from their defaults or have none
     * @param naming makes the name of a queue or table here from its name in the template
     */
    public static Template read(Path file, Map<String, String> parameters, UnaryOperator<String> naming)
            throws IOException {
        Map<String, Object> tree = TemplateFile.read(file);
        return new Template(tree, new Place(parameters, naming, Map.of()), new Secrets(declaredSecrets(tree)));
    }

    /**
     * The same template with values that exist only after the start, such as {@code Queue} (its address) or {@code
     * Table.StreamArn}.
     */
    public Template knowing(Map<String, String> values) {
        return new Template(tree, place.knowing(values), secrets);
    }

    private static Set<String> declaredSecrets(Map<String, Object> tree) {
        Map<String, Object> resources = Properties.map(tree, "Resources");
        return resources.keySet().stream()
                .filter(id -> "AWS::SecretsManager::Secret"
                        .equals(Properties.map(resources, id).get("Type")))
                .collect(Collectors.toSet());
    }

    public List<QueueSpec> queues() {
        return each("AWS::SQS::Queue", Queues::read);
    }

    /** The buckets of files, and to which queues they tell of new ones. */
    public List<BucketSpec> buckets() {
        List<String> scanned = each("AWS::GuardDuty::MalwareProtectionPlan", (_, properties) -> Properties.text(
                        Properties.map(Properties.map(properties, "ProtectedResource"), "S3Bucket"), "BucketName")
                .orElse(""));
        List<String> verdicts = each("AWS::Events::Rule", Buckets::targets).stream()
                .flatMap(List::stream)
                .toList();
        return each("AWS::S3::Bucket", (id, properties) -> {
            String name = place.bucketName(id);
            return Buckets.read(name, properties, scanned.contains(name) ? verdicts : List.of());
        });
    }

    /** What happens with mails that come in. */
    public List<MailRule> mailRules() {
        List<Map<String, Object>> subscriptions = each("AWS::SNS::Subscription", (_, properties) -> properties);
        return each("AWS::SES::ReceiptRule", (_, properties) -> mailRule(properties, subscriptions));
    }

    private static MailRule mailRule(Map<String, Object> properties, List<Map<String, Object>> subscriptions) {
        Map<String, Object> rule = Properties.map(properties, "Rule");
        Map<?, ?> action = (Map<?, ?>) Properties.list(rule, "Actions").getFirst();
        Map<?, ?> store = (Map<?, ?>) Objects.requireNonNull(action.get("S3Action"));
        Optional<String> topic = Properties.text(store, "TopicArn");
        return new MailRule(
                Properties.text(store, "BucketName").orElseThrow(),
                Properties.text(store, "ObjectKeyPrefix").orElse(""),
                Properties.list(rule, "Recipients").stream()
                        .map(Object::toString)
                        .toList(),
                subscriptions.stream()
                        .filter(subscription ->
                                Properties.text(subscription, "TopicArn").equals(topic))
                        .flatMap(subscription -> Properties.text(subscription, "Endpoint").stream())
                        .toList());
    }

    public List<TableSpec> tables() {
        return each(
                "AWS::DynamoDB::Table",
                (id, properties) -> new TableSpec(
                        id, place.physicalName(id, Properties.text(properties, "TableName")), properties));
    }

    public List<FunctionSpec> functions() {
        return each("AWS::Serverless::Function", (id, properties) -> Functions.read(id, properties, secrets));
    }

    public List<Route> routes() {
        return events("HttpApi", Events::route);
    }

    /** What the API passes with every request. */
    public Map<String, String> stageVariables() {
        Map<String, String> variables = new TreeMap<>();
        each("AWS::Serverless::HttpApi", (_, properties) -> Properties.map(properties, "StageVariables"))
                .forEach(all -> all.forEach((name, value) -> variables.put(name, value.toString())));
        return variables;
    }

    /** The clients of the user pool with which people sign in on its pages. */
    public List<PoolClient> poolClients() {
        return each("AWS::Cognito::UserPoolClient", PoolClient::read).stream()
                .filter(PoolClient::hasPages)
                .toList();
    }

    /** What the API allows pages of other sites; empty if it allows nothing. */
    public Optional<Cors> cors() {
        return each("AWS::Serverless::HttpApi", (_, properties) -> Properties.map(properties, "CorsConfiguration"))
                .stream()
                .filter(configuration -> !configuration.isEmpty())
                .map(Cors::read)
                .findFirst();
    }

    public List<QueueMapping> queueMappings() {
        return events("SQS", Events::queue);
    }

    /** Where what SES says about mails goes. */
    public List<MailEvents> mailEvents() {
        return MailEvents.of(
                each(
                        "AWS::SES::ConfigurationSetEventDestination",
                        (_, properties) -> MailEvents.Destination.read(properties)),
                each("AWS::SNS::Subscription", (_, properties) -> MailEvents.Subscription.read(properties)));
    }

    public List<StreamMapping> streamMappings() {
        return events("DynamoDB", Events::stream);
    }

    public List<LogSubscription> logSubscriptions() {
        return events("CloudWatchLogs", Events::logs);
    }

    public List<ScheduleSpec> schedules() {
        List<ScheduleSpec> all = new ArrayList<>(events("ScheduleV2", Events::schedule));
        all.addAll(events("Schedule", Events::schedule));
        return all;
    }

    /** How a trigger of a function is read. */
    private interface EventReader<T> {

        T read(Events.Source source, Map<String, Object> properties);
    }

    private <T> List<T> events(String type, EventReader<T> reader) {
        List<T> found = new ArrayList<>();
        resources("AWS::Serverless::Function").forEach((id, properties) -> {
            Map<String, Object> events = Properties.map(properties, "Events");
            for (String name : events.keySet()) {
                Map<String, Object> event = Properties.map(events, name);
                if (type.equals(event.get("Type"))) {
                    Events.Source source = new Events.Source(id, name, properties, defaultAuthorizer());
                    found.add(reader.read(source, Properties.map(event, "Properties")));
                }
            }
        });
        return found;
    }

    private Optional<String> defaultAuthorizer() {
        return each("AWS::Serverless::HttpApi", (_, properties) -> Properties.map(properties, "Auth")).stream()
                .map(auth -> Properties.text(auth, "DefaultAuthorizer"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private <T> List<T> each(String type, BiFunction<String, Map<String, Object>, T> reader) {
        List<T> found = new ArrayList<>();
        resources(type).forEach((id, properties) -> found.add(reader.apply(id, properties)));
        return found;
    }

    /** The resources of a type with their properties worked out, without those whose condition does not hold. */
    private Map<String, Map<String, Object>> resources(String type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        Map<String, Object> resources = Properties.map(tree, "Resources");
        for (String id : resources.keySet()) {
            Map<String, Object> resource = Properties.map(resources, id);
            boolean wanted = Properties.text(resource, "Condition")
                    .map(intrinsics::holds)
                    .orElse(true);
            if (type.equals(resource.get("Type")) && wanted) {
                found.put(id, withGlobals(type, Properties.map(resource, "Properties"), id));
            }
        }
        return found;
    }

    private Map<String, Object> withGlobals(String type, Map<String, Object> properties, String id) {
        Map<String, Object> own = new LinkedHashMap<>(properties);
        // Rights and descriptions have no effect here, and may contain references that only AWS can resolve.
        own.keySet().removeAll(List.of("Policies", "Description", "Tags"));
        Map<String, Object> resolved = intrinsics.resolveAll(own);
        String section = type.substring(type.lastIndexOf(':') + 1);
        Map<String, Object> globals = Properties.map(Properties.map(tree, "Globals"), section);
        Map<String, Object> merged = type.startsWith("AWS::Serverless")
                ? Properties.merge(intrinsics.resolveAll(globals), resolved)
                : new LinkedHashMap<>(resolved);
        if (type.equals("AWS::SQS::Queue")) {
            merged.put("QueueName", place.physicalName(id, Properties.text(resolved, "QueueName")));
        }
        return merged;
    }
}
