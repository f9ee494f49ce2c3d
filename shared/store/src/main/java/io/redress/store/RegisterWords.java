package io.redress.store;

import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.report.RowWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What belongs to rows of a register and is kept with their complaints, read together: what people wrote, and the recorded facts about how
 * the complaints came in. Rows of restricted complaints get nothing, and lose such facts that an earlier version stored in them: reading
 * those is recorded, and only at the complaint itself.
 */
public final class RegisterWords {

    private final Table table;

    public RegisterWords(Table table) {
        this.table = table;
    }

    /**
     * Rows with the recorded facts about how their complaints came in.
     *
     * @param words what people wrote, by reference
     */
    public record Described(List<RegisterRow> rows, Map<String, RowWords> words) {
        public Described {
            rows = List.copyOf(rows);
            words = Map.copyOf(words);
        }
    }

    /**
     * The same rows with the recorded facts, and without words. Only particulars that may have such facts are read.
     *
     * @param channels the channels that ask for such facts
     */
    public Described without(List<RegisterRow> rows, Set<String> channels) {
        return new Described(
                withOrigin(rows, table.getAll(asking(rows, channels).toList())), Map.of());
    }

    /** The same with the words. The particulars, which both are taken from, are read once. */
    public Described with(List<RegisterRow> rows, Set<String> channels) {
        Map<String, Map<String, AttributeValue>> items = items(rows);
        List<Map<String, AttributeValue>> particulars = asking(rows, channels)
                .flatMap(key -> Stream.ofNullable(items.get(Item.text(key, Keys.PK) + Item.text(key, Keys.SK))))
                .toList();
        return new Described(withOrigin(rows, particulars), words(rows, items));
    }

    private static Map<String, RowWords> words(List<RegisterRow> rows, Map<String, Map<String, AttributeValue>> items) {
        Map<String, RowWords> words = new HashMap<>();
        shown(rows).forEach(row -> words.put(row.reference(), words(row, items)));
        return words;
    }

    private static Stream<RegisterRow> shown(List<RegisterRow> rows) {
        return rows.stream().filter(row -> row.restriction() == null);
    }

    /** The items with the words of these rows, by their keys. */
    private Map<String, Map<String, AttributeValue>> items(List<RegisterRow> rows) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        shown(rows).forEach(row -> {
            String complaint = Keys.complaint(row.reference());
            keys.add(Table.key(complaint, Keys.PERSON));
            texts(row).distinct().forEach(change -> keys.add(Table.key(complaint, Keys.text(change))));
        });
        Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        table.getAll(keys).forEach(item -> items.put(Item.text(item, Keys.PK) + Item.text(item, Keys.SK), item));
        return items;
    }

    /** The keys of the particulars that may have such facts. */
    private static Stream<Map<String, AttributeValue>> asking(List<RegisterRow> rows, Set<String> channels) {
        return shown(rows)
                .filter(row ->
                        row.origin().isEmpty() && channels.contains(Objects.requireNonNullElse(row.channel(), "")))
                .map(row -> Table.key(Keys.complaint(row.reference()), Keys.PERSON));
    }

    private static List<RegisterRow> withOrigin(List<RegisterRow> rows, List<Map<String, AttributeValue>> particulars) {
        Map<String, Map<String, String>> origins = new HashMap<>();
        particulars.forEach(item -> origins.put(
                Keys.reference(Item.text(item, Keys.PK)),
                Item.json(item, Particulars.class).origin()));
        return rows.stream()
                .map(row -> withOrigin(
                        row,
                        row.restriction() == null ? origins.getOrDefault(row.reference(), row.origin()) : Map.of()))
                .toList();
    }

    private static RegisterRow withOrigin(RegisterRow row, Map<String, String> origin) {
        return origin.equals(row.origin())
                ? row
                : RegisterRowBuilder.copy(row).origin(origin).build();
    }

    private static RowWords words(RegisterRow row, Map<String, Map<String, AttributeValue>> items) {
        String complaint = Keys.complaint(row.reference());
        Map<String, AttributeValue> person = items.get(complaint + Keys.PERSON);
        IntFunction<Map<String, String>> texts =
                change -> ChangeWriter.readTexts(items.getOrDefault(complaint + Keys.text(change), Map.of()));
        Map<String, String> actions = new HashMap<>();
        actions(row).forEach(change -> Optional.ofNullable(texts.apply(change).get("what"))
                .ifPresent(what -> actions.put(String.valueOf(change), what)));
        Optional<Particulars> particulars = Optional.ofNullable(person).map(item -> Item.json(item, Particulars.class));
        return new RowWords(
                particulars.map(Particulars::subject).orElse(null),
                actions,
                lessons(row)
                        .filter(change -> !texts.apply(change).isEmpty())
                        .map(change -> learned(change, texts.apply(change)))
                        .toList(),
                particulars.map(Particulars::representative).isPresent());
    }

    private static RowWords.Learned learned(int change, Map<String, String> written) {
        return new RowWords.Learned(
                change, written.get("lesson"), written.get("corrective"), written.get("preventive"));
    }

    /** The numbers of the changes that recorded lessons. */
    private static Stream<Integer> lessons(RegisterRow row) {
        return row.lessons().stream().map(Lesson::change);
    }

    /** The numbers of the changes that have the texts of a row. */
    private static Stream<Integer> texts(RegisterRow row) {
        return Stream.concat(actions(row), lessons(row));
    }

    /** The numbers of the changes that added follow-on actions: their ids. A duty has no text of its own. */
    private static Stream<Integer> actions(RegisterRow row) {
        return row.followOnActions().stream()
                .filter(action -> action.duty() == null)
                .map(action -> Integer.valueOf(action.id()));
    }
}
