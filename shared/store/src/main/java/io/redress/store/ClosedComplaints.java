package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.intake.Particulars;
import io.redress.store.RegisterBackwards.Line;
import io.redress.store.WorkLists.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The closed complaints of an organisation, the latest received first. They are found by reading the register backwards. A page
 * reads a limited number of lines, so it may be short or empty although another page follows.
 */
public final class ClosedComplaints {

    /**
     * The most lines that one page reads. Hidden complaints are not counted, because a shorter page would reveal that they
     * exist.
     */
    private static final int MOST_LOOKED_AT = 1_000;

    /**
     * How many complaints a search reads in one request. Each is two items, and DynamoDB allows a hundred items in one request.
     */
    private static final int SEARCHED_AT_ONCE = 50;

    private final Table table;
    private final @Nullable BiPredicate<Complaint, Particulars> search;

    public ClosedComplaints(Table table) {
        this(table, null);
    }

    private ClosedComplaints(Table table, @Nullable BiPredicate<Complaint, Particulars> search) {
        this.table = table;
        this.search = search;
    }

    /** The same complaints, but only those whose texts match a search. */
    public ClosedComplaints saying(BiPredicate<Complaint, Particulars> looked) {
        return new ClosedComplaints(table, looked);
    }

    /**
     * Which complaints a page shows. For a matching line, the complaint itself is read and tested again, because somebody may
     * have reopened or restricted it since its line was read.
     */
    public record Wanted(Predicate<RegisterRow> maySee, Predicate<RegisterRow> line, Predicate<Complaint> complaint) {

        private boolean closed(RegisterRow row) {
            return row.closed() != null && row.owner() == null && line.test(row);
        }

        private boolean closed(Complaint read) {
            return !read.open() && complaint.test(read);
        }
    }

    /** One page, beginning with the latest complaint, or after the place where the previous page ended. */
    public Page page(String organisation, @Nullable String after, int size, Wanted wanted) {
        RegisterBackwards lines = new RegisterBackwards(table, organisation, after, size + 1, wanted.maySee());
        List<Complaint> found = new ArrayList<>();
        Optional<String> last = Optional.empty();
        int looked = 0;
        while (lines.hasNext()) {
            if (looked == MOST_LOOKED_AT) {
                return new Page(found, last);
            }
            List<Line> some = some(lines, MOST_LOOKED_AT - looked, size + 1 - found.size(), wanted);
            looked += some.size();
            Map<String, Complaint> told = told(some, wanted);
            for (Line line : some) {
                Complaint complaint = told.get(line.row().reference());
                if (complaint != null && found.size() == size) {
                    return new Page(found, last);
                }
                if (complaint != null) {
                    found.add(complaint);
                }
                if (complaint != null || found.size() < size) {
                    last = Optional.of(line.place());
                }
            }
        }
        return new Page(found, Optional.empty());
    }

    /** The next lines, at most the given number, until enough of them are found whose complaints have to be read. */
    private List<Line> some(RegisterBackwards lines, int most, int missing, Wanted wanted) {
        int enough = search == null ? missing : SEARCHED_AT_ONCE;
        List<Line> some = new ArrayList<>();
        int closed = 0;
        while (closed < enough && some.size() < most && lines.hasNext()) {
            Line line = lines.next();
            some.add(line);
            if (wanted.closed(line.row())) {
                closed++;
            }
        }
        return some;
    }

    /** Reads the complaints of these lines together, and keeps those that belong on the page, by reference. */
    private Map<String, Complaint> told(List<Line> lines, Wanted wanted) {
        List<String> references = lines.stream()
                .map(Line::row)
                .filter(wanted::closed)
                .map(RegisterRow::reference)
                .toList();
        Map<String, Complaint> complaints = new HashMap<>();
        Map<String, Particulars> particulars = new HashMap<>();
        for (Map<String, AttributeValue> item : read(references)) {
            String pk = Item.text(item, Keys.PK);
            if (Item.text(item, Keys.SK).equals(Keys.PERSON)) {
                particulars.put(pk, Item.json(item, Particulars.class));
            } else {
                complaints.put(pk, Item.json(item, Complaint.class));
            }
        }
        Map<String, Complaint> told = new HashMap<>();
        complaints.forEach((pk, complaint) -> {
            if (wanted.closed(complaint) && says(complaint, particulars.get(pk))) {
                told.put(complaint.reference(), complaint);
            }
        });
        return told;
    }

    private boolean says(Complaint complaint, @Nullable Particulars words) {
        return search == null || words != null && search.test(complaint, words);
    }

    private List<Map<String, AttributeValue>> read(List<String> references) {
        Stream<String> items = search == null ? Stream.of(Keys.NOW) : Stream.of(Keys.NOW, Keys.PERSON);
        return table.getAll(
                items.flatMap(item -> references.stream().map(reference -> Table.key(Keys.complaint(reference), item)))
                        .toList());
    }
}
