package io.redress.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.redress.local.bench.lists.Cost;
import io.redress.local.bench.lists.SignIn;
import io.redress.local.bench.lists.StaffApi;
import io.redress.local.bench.lists.StaffApi.Page;
import io.redress.local.bench.lists.TestWorld;
import io.redress.local.bench.lists.World;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The lists of an organisation with hundreds of complaints, as the API for staff returns them. {@code ./redress bench
 * lists} does the same with ten thousand.
 */
class LoadedListsTest {

    private static final int FEW = 100;
    private static final int MANY = 500;
    private static final int PAGE = 3;

    /** The quality manager, who is also an administrator. */
    private static final SignIn MARY = new SignIn("mary", List.of("quality-manager", "administrator"));

    private static TestWorld few;
    private static TestWorld many;

    @BeforeAll
    static void load() throws Exception {
        few = new TestWorld(FEW, 7);
        many = new TestWorld(MANY, 7);
        // Data that a function reads only once has been read by now.
        assertThat(lists(few)).isEqualTo(lists(many)).contains("mine", "team", "due");
    }

    @AfterAll
    static void close() throws Exception {
        few.close();
        many.close();
    }

    private static List<String> lists(TestWorld loaded) throws InterruptedException {
        return loaded.world().api().lists(MARY);
    }

    private record First(Cost cost, int complaints, boolean more) {

        static First of(World world, String list) throws InterruptedException {
            world.meter().taken();
            Page page = world.api().page(MARY, list, PAGE, null);
            return new First(
                    world.meter().taken(), page.references().size(), page.next().isPresent());
        }
    }

    @Test
    void a_first_page_costs_the_same_with_a_hundred_and_with_hundreds_of_complaints() throws Exception {
        Set<String> compared = new TreeSet<>();
        List<String> ofOpenWork =
                lists(many).stream().filter(list -> !list.equals("closed")).toList();
        for (String list : ofOpenWork) {
            First small = First.of(few.world(), list);
            First large = First.of(many.world(), list);
            double requests = large.cost().requests();
            if (small.more()) {
                compared.add(list);
                assertThat(large.complaints()).as(list).isEqualTo(PAGE);
                assertThat(requests).as(list).isEqualTo(small.cost().requests());
            }
            // Units are rounded up for every request, and complaints differ in length. If the list is shorter than a
            // page, the cost depends on the shown complaints: each pointer leads to a complaint and its particulars.
            double rounding = requests * 0.5 + (small.more() ? 0 : 2 * (PAGE + 1));
            assertThat(large.cost().units())
                    .as(list)
                    .isPositive()
                    .isCloseTo(small.cost().units(), within(rounding));
        }
        assertThat(compared).contains("mine", "team", "waiting");
    }

    @Test
    void reading_to_the_end_shows_each_complaint_once_while_others_change_and_are_received() throws Exception {
        StaffApi api = many.world().api();
        for (String list : lists(many)) {
            List<String> before = api.all(MARY, list, 100, _ -> {});
            assertThat(before).as(list).doesNotHaveDuplicates();
            int[] turn = {0};
            List<String> seen = api.all(MARY, list, 50, _ -> {
                if (3 * turn[0] < before.size()) {
                    api.note(MARY, before.get(3 * turn[0]));
                    api.note(MARY, before.get(before.size() - 1 - 3 * turn[0]));
                }
                many.more(2, list.hashCode() + 1_000_000L * ++turn[0]);
            });
            assertThat(seen).as(list).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(before::contains)).as(list).containsExactlyElementsOf(before);
        }
        assertThat(api.all(MARY, "team", 100, _ -> {})).hasSizeGreaterThan(MANY / 20);
    }
}
