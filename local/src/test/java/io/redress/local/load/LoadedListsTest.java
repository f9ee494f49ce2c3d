package io.redress.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.redress.adminapi.AdminApiHandler;
import io.redress.domain.StaffMember;
import io.redress.local.load.MeteringProxy.Cost;
import io.redress.runtime.Tree;
import io.redress.store.Directory;
import io.redress.store.Table;
import io.redress.testing.Endpoint;
import io.redress.testing.Invoked;
import io.redress.testing.TestTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The lists of an organisation with thousands of complaints, as the API for staff gives them. Three thousand, so that it
 * takes seconds; {@code ./redress load} makes as many as one likes.
 */
class LoadedListsTest {

    private static final int FEW = 100;
    private static final int MANY = 500;
    private static final int PAGE = 3;
    private static final String END = "2026-10-23T09:00:00Z";

    private static final String LISTS = "GET /{organisation}/admin/complaints";
    private static final String ACT = "POST /{organisation}/admin/complaints/{reference}/actions/{action}";

    private static final List<StaffMember> STAFF = List.of(
            member("margaret", "managing-director", null),
            member("daniel", "director-of-quality", "margaret"),
            member("mary", "quality-manager", "daniel"));

    private static Loaded few;
    private static Loaded many;

    @BeforeAll
    static void load() throws Exception {
        few = new Loaded(FEW);
        many = new Loaded(MANY);
        // Whatever a function reads only once is read by now.
        assertThat(lists(few)).isEqualTo(lists(many)).contains("mine", "team", "due");
    }

    @AfterAll
    static void close() {
        few.close();
        many.close();
    }

    private static StaffMember member(String id, String role, String manager) {
        return new StaffMember(id, id, id + "@kiwi.example", Set.of(role), Set.of(), manager, List.of());
    }

    /** What goes on while somebody reads from page to page. */
    @FunctionalInterface
    private interface Between {
        void happens(int turn) throws InterruptedException;
    }

    /** A table with so many complaints, and the function that shows them. */
    private static final class Loaded implements AutoCloseable {

        private final TestTable table = TestTable.at(END);
        private final MeteringProxy proxy;
        private final Loading loading;
        private final Invoked function;

        Loaded(int complaints) throws IOException, InterruptedException {
            proxy = new MeteringProxy(Endpoint.DYNAMODB.uri());
            Map<String, String> variables = new HashMap<>(
                    Map.of("AWS_ENDPOINT_URL_DYNAMODB", proxy.url(), "CURSOR_KEY", "a text that nobody outside knows"));
            variables.put("REPORT_QUEUE_URL", "http://localhost/none");
            function = new Invoked("admin-api", new AdminApiHandler(table.env(variables)));
            Directory directory = new Directory(Table.in(table.env()));
            STAFF.forEach(member -> directory.put("kiwi", member));
            loading = new Loading(table.env(), "kiwi", STAFF);
            more(complaints, 7);
        }

        void more(int complaints, long seed) throws InterruptedException {
            assertThat(loading.run(complaints, seed, Instant.parse(END), _ -> {})
                            .complaints())
                    .isEqualTo(complaints);
        }

        /** A page of a list as the quality manager sees it, who is an administrator besides. */
        Tree page(String list, int limit, String cursor) {
            Map<String, Object> query = new LinkedHashMap<>(Map.of("list", list, "limit", String.valueOf(limit)));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            return call(LISTS, Map.of(), query, "");
        }

        void note(String reference) {
            call(ACT, Map.of("reference", reference, "action", "note"), Map.of(), "{\"text\": \"While you read.\"}");
        }

        private Tree call(String route, Map<String, Object> path, Map<String, Object> query, String body) {
            Map<String, Object> parameters = new LinkedHashMap<>(path);
            parameters.put("organisation", "kiwi");
            Map<String, Object> claims =
                    Map.of("sub", "mary", "cognito:groups", "[kiwi:quality-manager kiwi:administrator]");
            Tree answer = function.with(Map.of(
                    "routeKey", route,
                    "rawPath", "/kiwi/admin/complaints",
                    "pathParameters", parameters,
                    "queryStringParameters", query,
                    "headers", Map.of(),
                    "body", body,
                    "requestContext", Map.of("authorizer", Map.of("jwt", Map.of("claims", claims)))));
            return Tree.read(answer.required("body"));
        }

        /** From the first page to the last. */
        List<String> all(String list, int limit, Between between) throws InterruptedException {
            List<String> all = new ArrayList<>();
            String cursor = null;
            int turn = 0;
            do {
                Tree page = page(list, limit, cursor);
                references(page).forEach(all::add);
                cursor = page.text("next").orElse(null);
                between.happens(turn++);
            } while (cursor != null);
            return all;
        }

        @Override
        public void close() {
            proxy.close();
            table.close();
        }
    }

    private static Stream<String> references(Tree page) {
        return page.list("complaints").stream().map(complaint -> complaint.required("reference"));
    }

    /** Every list that there is: the API says so to whoever asks for another. */
    private static List<String> lists(Loaded loaded) {
        String told = loaded.page("no-such-list", PAGE, null)
                .list("faults")
                .getFirst()
                .required("message");
        return List.of(told.replaceFirst("^must be one of ", "").split(", "));
    }

    private record First(Cost cost, int complaints, boolean more) {

        static First of(Loaded loaded, String list) {
            loaded.proxy.taken();
            Tree page = loaded.page(list, PAGE, null);
            return new First(
                    loaded.proxy.taken(),
                    (int) references(page).count(),
                    page.text("next").isPresent());
        }
    }

    @Test
    void a_first_page_costs_with_thousands_what_it_costs_with_a_hundred() {
        Set<String> compared = new TreeSet<>();
        for (String list : lists(many)) {
            First small = First.of(few, list);
            First large = First.of(many, list);
            double requests = large.cost().requests();
            if (small.more()) {
                compared.add(list);
                assertThat(large.complaints()).as(list).isEqualTo(PAGE);
                assertThat(requests).as(list).isEqualTo(small.cost().requests());
            }
            // Units are rounded up for every request, and complaints are not all of one length.
            double rounding = requests * 0.5 + (small.more() ? 0 : PAGE + 1);
            assertThat(large.cost().units()).as(list).isCloseTo(small.cost().units(), within(rounding));
        }
        assertThat(compared).contains("mine", "team", "overdue", "waiting");
    }

    @Test
    void reading_to_the_end_shows_each_once_while_others_work_and_more_come_in() throws Exception {
        for (String list : lists(many)) {
            List<String> before = many.all(list, 100, turn -> {});
            assertThat(before).as(list).doesNotHaveDuplicates();
            List<String> seen = many.all(list, 50, turn -> {
                if (3 * turn < before.size()) {
                    many.note(before.get(3 * turn));
                    many.note(before.get(before.size() - 1 - 3 * turn));
                }
                many.more(2, list.hashCode() + 1_000_000L * (turn + 1));
            });
            assertThat(seen).as(list).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(before::contains)).as(list).containsExactlyElementsOf(before);
        }
        assertThat(many.all("team", 100, turn -> {})).hasSizeGreaterThan(MANY / 20);
    }
}
