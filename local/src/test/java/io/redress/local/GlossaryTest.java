package io.redress.local;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.rules.builtin.BuiltInActions;
import io.redress.local.architecture.Code;
import io.redress.local.contract.ApiDocument;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that docs/glossary.md names exists, and nothing has a name that it excludes. */
class GlossaryTest {

    private static final String RULED_OUT = "\n## Words that are not used\n";
    private static final String WHOLE_NAMES = "\n| name | use instead |\n";

    private static final Pattern ROW =
            Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*?) ?\\|$", Pattern.MULTILINE);
    private static final Pattern PAIR = Pattern.compile("^\\| (`[^|]+`) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TICKED = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+([-_:][A-Za-z]+)*");
    private static final Pattern END_OF_WORD = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern OF_THE_TABLE = Pattern.compile("(?:AttributeName|IndexName): (\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("^ +([A-Z][A-Z_]+[A-Z]):", Pattern.MULTILINE);

    private static final Set<String> FIELDS = new TreeSet<>();
    private static final Set<String> VALUES = new TreeSet<>();

    private static String terms;
    private static String words;
    private static String names;

    @BeforeAll
    static void read() throws IOException {
        String glossary = Code.text(Code.PROJECT.resolve("docs/glossary.md"));
        terms = glossary.substring(0, glossary.indexOf(RULED_OUT));
        String ruledOut = glossary.substring(terms.length());
        words = ruledOut.substring(0, ruledOut.indexOf(WHOLE_NAMES));
        names = ruledOut.substring(words.length());
        gather(ApiDocument.WRITTEN.root());
        gather(new ObjectMapper().readTree(Code.text(Code.PROJECT.resolve("docs/procedure.schema.json"))));
    }

    private static void gather(JsonNode node) {
        node.path("properties").properties().stream()
                .filter(field -> field.getValue().isObject() || field.getValue().isBoolean())
                .forEach(field -> FIELDS.add(field.getKey()));
        node.path("enum").forEach(value -> VALUES.add(value.asText()));
        if (node.path("const").isTextual()) {
            VALUES.add(node.get("const").textValue());
        }
        if (node.path("in").asText().equals("query")) {
            FIELDS.add(node.path("name").asText());
        }
        node.forEach(GlossaryTest::gather);
    }

    @Test
    void every_type_that_it_names_exists() {
        Set<String> types = Code.classes().stream()
                .map(type -> type.getName().replaceFirst(".*\\.", "").replace('$', '.'))
                .collect(toSet());
        assertThat(cells(3)).isNotEmpty().isSubsetOf(types);
    }

    @Test
    void every_field_and_every_value_that_it_names_exists() {
        assertThat(cells(4))
                .isNotEmpty()
                .isSubsetOf(Stream.of(FIELDS, VALUES, actions())
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void each_term_is_listed_once() {
        assertThat(ROW.matcher(terms).results().map(row -> row.group(1)).filter(term -> !term.equals("term")))
                .filteredOn(term -> !term.startsWith("---"))
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates();
    }

    @Test
    void no_name_contains_a_retired_word() {
        Set<String> unused = pairs(words);
        assertThat(unused).hasSizeGreaterThan(30);
        assertThat(allNames().filter(name -> Arrays.stream(END_OF_WORD.split(name))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(unused::contains)))
                .isEmpty();
    }

    @Test
    void nothing_has_a_retired_name() {
        Set<String> unused = pairs(names);
        assertThat(unused).hasSizeGreaterThan(8);
        assertThat(allNames()
                        .map(name -> name.replaceFirst("^urn:redress:problem:", ""))
                        .filter(name -> unused.contains(name.toLowerCase(Locale.ROOT))))
                .isEmpty();
    }

    /** Types, packages, modules, fields, values, problem types, the table's attributes and indexes, and variables. */
    private static Stream<String> allNames() {
        String template = Code.text(Code.PROJECT.resolve("template.yaml"));
        Set<String> attributes = matches(OF_THE_TABLE, template);
        assertThat(attributes).contains("pk", "nextCheckPk", "work");
        assertThat(FIELDS).contains("timeline", "maxExtension");
        assertThat(VALUES).contains("overdue", "stage-entered", "urn:redress:problem:invalid");
        return Stream.of(
                        Code.classes().stream().map(JavaClass::getSimpleName),
                        Code.classes().stream()
                                .flatMap(type ->
                                        Arrays.stream(type.getPackageName().split("\\."))),
                        Code.modules().stream().flatMap(module -> Arrays.stream(module.split("/"))),
                        FIELDS.stream(),
                        VALUES.stream(),
                        actions().stream(),
                        attributes.stream(),
                        keys().stream(),
                        matches(VARIABLE, template).stream())
                .flatMap(some -> some)
                .distinct();
    }

    /** The ids of Kiwi's actions, of the built-in ones and of all their fields. */
    private static Set<String> actions() {
        Procedure kiwi = Procedures.read("kiwi");
        List<Action> actions = new ProcedureActions(kiwi, BuiltInActions.of(kiwi)).all();
        Set<String> ids = Stream.concat(
                        actions.stream().map(Action::id),
                        actions.stream()
                                .flatMap(action -> action.fields().stream())
                                .map(Field::id))
                .collect(toSet());
        assertThat(ids).contains("answer", "assign", "until");
        return ids;
    }

    /** The words in the store's keys, and the names of its attributes. */
    private static Set<String> keys() {
        Set<String> keys = Code.strings(Code.classes().get("io.redress.store.Keys")).stream()
                .map(text -> text.replace("#", ""))
                .filter(text -> NAME.matcher(text).matches())
                .collect(toSet());
        assertThat(keys).contains("CHANGE", "IDEMPOTENCY");
        return keys;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(toSet());
    }

    private static List<String> cells(int column) {
        return ROW.matcher(terms)
                .results()
                .flatMap(row -> TICKED.matcher(row.group(column)).results())
                .map(ticked -> ticked.group(1))
                .toList();
    }

    private static Set<String> pairs(String table) {
        return PAIR.matcher(table)
                .results()
                .flatMap(row -> TICKED.matcher(row.group(1)).results())
                .map(ticked -> ticked.group(1))
                .collect(toSet());
    }
}
