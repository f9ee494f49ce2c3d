package io.redress.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a template may refer to, as it is called here: region and account, parameters, queues and tables. Other resources
 * (a user pool, a topic) do not exist on one machine and are called by their ids.
 */
record Place(Map<String, String> parameters, UnaryOperator<String> naming, Map<String, String> known) {

    static final String REGION = "eu-west-2";
    static final String ACCOUNT = "000000000000";

    private static final Map<String, String> PSEUDO_PARAMETERS = Map.of(
            "AWS::Region",
            REGION,
            "AWS::AccountId",
            ACCOUNT,
            "AWS::Partition",
            "aws",
            "AWS::URLSuffix",
            "amazonaws.com",
            "AWS::StackName",
            "redress",
            "AWS::StackId",
            "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/redress/00000000-0000-0000-0000-000000000000");

    Place knowing(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(known);
        all.putAll(values);
        return new Place(parameters, naming, Map.copyOf(all));
    }

    String physicalName(String id, Optional<String> given) {
        return naming.apply(given.orElse(id));
    }

    /** A bucket's name has small letters only. */
    String bucketName(String id) {
        return naming.apply(id).toLowerCase(Locale.ROOT);
    }

    static String queueArn(String name) {
        return "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + name;
    }

    Optional<Object> look(Map<String, Object> tree, String name) {
        if (known.containsKey(name)) {
            return Optional.of(known.get(name));
        }
        if (PSEUDO_PARAMETERS.containsKey(name)) {
            return Optional.of(PSEUDO_PARAMETERS.get(name));
        }
        Map<String, Object> declared = Properties.map(tree, "Parameters");
        if (declared.containsKey(name)) {
            return Optional.of(parameter(name, Properties.map(declared, name)));
        }
        int dot = name.indexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        Map<String, Object> resource = Properties.map(Properties.map(tree, "Resources"), id);
        return resource.isEmpty() ? Optional.empty() : Optional.of(attribute(tree, id, resource, name));
    }

    private Object parameter(String name, Map<String, Object> declaration) {
        String value = Optional.ofNullable(parameters.get(name))
                .or(() -> Properties.text(declaration, "Default"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the template's parameter " + name + " has no default, and none was given here"));
        boolean list = Properties.text(declaration, "Type").orElse("").contains("List");
        return list ? List.of(value.split("\\s*,\\s*")) : value;
    }

    private Object attribute(Map<String, Object> tree, String id, Map<String, Object> resource, String name) {
        String type = Properties.text(resource, "Type").orElse("");
        Intrinsics own = new Intrinsics(Map.of(), other -> look(tree, other));
        Map<String, Object> properties = Properties.map(resource, "Properties");
        return switch (type) {
            case "AWS::SQS::Queue" -> {
                String queue = physicalName(id, written(own, properties, "QueueName"));
                yield name.endsWith(".Arn") ? queueArn(queue) : name.endsWith(".QueueName") ? queue : name;
            }
            case "AWS::DynamoDB::Table" -> {
                String table = physicalName(id, written(own, properties, "TableName"));
                yield name.equals(id) ? table : "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + name;
            }
            case "AWS::S3::Bucket" -> name.endsWith(".Arn") ? "arn:aws:s3:::" + bucketName(id) : bucketName(id);
            default -> name;
        };
    }

    private static Optional<String> written(Intrinsics own, Map<String, Object> properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(own::resolve).map(Object::toString);
    }
}
