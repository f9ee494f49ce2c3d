package io.redress.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of the document, each prepared once. */
public final class Schemas {

    public static final Schemas WRITTEN = new Schemas(ApiDocument.WRITTEN);

    private static final String COMPONENTS = "https://redress.example/components";

    private final ClosedSchema closed = new ClosedSchema(COMPONENTS + "#/$defs/");
    private final Map<JsonNode, Schema> ready = Collections.synchronizedMap(new IdentityHashMap<>());
    private final SchemaRegistry registry;

    private Schemas(ApiDocument document) {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        ObjectNode definitions = components.putObject("$defs");
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> definitions.set(schema.getKey(), closed.part(schema.getValue())));
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDialect(
                Dialect.builder(Dialects.getOpenApi31())
                        .format(new EmailFormat())
                        .build(),
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(COMPONENTS, components.toString())));
    }

    /** The differences between a value and the schema in a node of the document. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        return found(ready.computeIfAbsent(schema, this::made).validate(value)).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    /**
     * If an object has another fault, the library also reports that nothing in it is described; that report is left
     * out.
     */
    private static List<Error> found(List<Error> faults) {
        List<Error> others = faults.stream()
                .filter(fault -> !fault.getKeyword().equals("unevaluatedProperties"))
                .toList();
        return others.isEmpty() ? faults : others;
    }

    private Schema made(JsonNode schema) {
        return registry.getSchema(
                SchemaLocation.of("https://redress.example/schemas/" + ready.size()), closed.whole(schema));
    }

    /** The library's own format accepts only public domains, but examples use others. */
    private static final class EmailFormat implements Format {

        @Override
        public String getName() {
            return "email";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return value.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
        }
    }
}
