package io.redress.procedures.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.redress.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors describes what the program reads. */
class SchemaTest {

    private static final Path FILE = Path.of("..", "..", "docs", "procedure.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Stream<Path> procedures() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("."))) {
            return files.filter(file -> file.getFileName().toString().matches("[a-z0-9-]+\\.json")).toList().stream();
        }
    }

    private static List<String> faults(JsonNode procedure) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(FILE)));
        return schema.validate(procedure).stream().map(Error::toString).toList();
    }

    /** Run with {@code -Dredress.write=true} to write it again. */
    @Test
    void the_schema_is_current() throws IOException {
        String written = JSON.writeValueAsString(JSON.readTree(Json.write(ProcedureSchema.document()))) + "\n";
        if (Boolean.getBoolean("redress.write")) {
            Files.writeString(FILE, written);
        }
        assertThat(FILE).hasContent(written);
    }

    @Test
    void there_are_procedures_to_compare_with_the_schema() throws IOException {
        assertThat(procedures()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void every_procedure_of_redress_matches_the_schema(Path file) throws IOException {
        assertThat(faults(JSON.readTree(Files.readString(file)))).isEmpty();
    }

    @Test
    void a_typing_error_is_found() throws IOException {
        ObjectNode procedure = (ObjectNode) JSON.readTree(Files.readString(Path.of("kiwi.json")));
        procedure.put("clour", "#2457a0");
        ((ObjectNode) ((ArrayNode) procedure.get("limits")).get(0)).put("span", "ten days");
        ((ObjectNode) ((ArrayNode) procedure.get("stages")).get(0)).put("awaits", "anybody");
        ((ObjectNode) ((ArrayNode) procedure.get("roles")).get(0)).remove("title");

        assertThat(String.join("\n", faults(procedure)))
                .contains("clour", "/limits/0/span", "/stages/0/awaits", "/roles/0", "title");
    }
}
