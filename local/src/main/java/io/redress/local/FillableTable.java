package io.redress.local;

import io.redress.domain.staff.StaffMember;
import io.redress.local.events.AwsClients;
import io.redress.local.events.Tables;
import io.redress.local.load.Loading;
import io.redress.local.template.QueueSpec;
import io.redress.local.template.TableSpec;
import io.redress.local.template.Template;
import io.redress.platform.Env;
import io.redress.store.Directory;
import io.redress.store.Table;
import io.redress.testing.LocalDynamoDb;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The table of the template, in a directory or in memory. No function is called for what is written into it. */
final class FillableTable implements Closeable {

    private final Template template;
    private final LocalDynamoDb dynamoDb;
    private final Optional<DataDirectory> directory;

    private FillableTable(Template template, LocalDynamoDb dynamoDb, Optional<DataDirectory> directory) {
        this.template = template;
        this.dynamoDb = dynamoDb;
        this.directory = directory;
    }

    /** Opens the directory, and creates the table if it does not exist. */
    static FillableTable in(Path project, Path data) throws IOException {
        DataDirectory directory = DataDirectory.open(data);
        try {
            return make(project, KeptTable.open(data), Optional.of(directory));
        } catch (CannotStart e) {
            directory.close();
            throw e;
        }
    }

    /** Makes the table in memory. */
    static FillableTable inMemory(Path project) throws IOException {
        return make(project, KeptTable.inMemory(), Optional.empty());
    }

    private static FillableTable make(Path project, LocalDynamoDb dynamoDb, Optional<DataDirectory> directory)
            throws IOException {
        Template declared = Template.read(
                project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity());
        Template template = declared.knowing(references(declared));
        FillableTable table = new FillableTable(template, dynamoDb, directory);
        try (AwsClients clients = AwsClients.at(table.endpoint(), table.endpoint())) {
            Tables.createWithoutStreams(clients.tables(), template.tables());
            return table;
        } catch (IllegalStateException e) {
            table.close();
            throw new CannotStart(e.getMessage(), e);
        }
    }

    /** Names for the queues and the table of a template that no function really calls. */
    static Map<String, String> references(Template template) {
        Map<String, String> references = new HashMap<>();
        for (QueueSpec queue : template.queues()) {
            references.put(queue.id(), "https://sqs.eu-west-2.amazonaws.com/000000000000/" + queue.name());
        }
        for (TableSpec table : template.tables()) {
            references.put(table.id(), table.name());
        }
        return references;
    }

    Template template() {
        return template;
    }

    URI endpoint() {
        return dynamoDb.endpoint();
    }

    /**
     * The code that makes up complaints and writes them into the table. It enters the staff of the organisation first.
     */
    Loading loading(String organisation, InstantSource clock) throws IOException {
        Env env = env(clock);
        if (!env.list("ORGANISATIONS").contains(organisation)) {
            throw new CannotStart("There is no organisation " + organisation + ", only "
                    + String.join(", ", env.list("ORGANISATIONS")) + ".");
        }
        return new Loading(env, organisation, staff(env, organisation));
    }

    /** The variables of a function, with those that lead it to the table at an address. */
    static Map<String, String> surroundings(Map<String, String> variables, String address) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("AWS_REGION", AwsClients.REGION);
        all.put("AWS_ACCESS_KEY_ID", AwsClients.KEY);
        all.put("AWS_SECRET_ACCESS_KEY", AwsClients.KEY);
        all.put("AWS_ENDPOINT_URL_DYNAMODB", address);
        return all;
    }

    /** What a function that reads procedures and complaints finds around it. */
    Env env(InstantSource clock) {
        return new Env(surroundings(shared(template), endpoint().toString()), clock);
    }

    /** The variables of the functions that read procedures and complaints. */
    static Map<String, String> shared(Template template) {
        return template.functions().stream()
                .map(function -> function.variables())
                .filter(variables -> variables.keySet().containsAll(List.of("ORGANISATIONS", "NEXT_CHECK_SHARDS")))
                .findFirst()
                .orElseThrow();
    }

    /** The members in the directory of staff, and the demo staff that {@code run} enters. */
    private static List<StaffMember> staff(Env env, String organisation) throws IOException {
        Directory directory = new Directory(Table.in(env));
        for (StaffMember member : DemoStaff.of(organisation)) {
            if (directory.find(organisation, member.id()).isEmpty()) {
                directory.put(organisation, member);
            }
        }
        return directory.all(organisation);
    }

    @Override
    public void close() throws IOException {
        dynamoDb.close();
        if (directory.isPresent()) {
            directory.get().close();
        }
    }
}
