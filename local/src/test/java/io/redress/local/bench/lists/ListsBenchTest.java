package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.load.Loading.Loaded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two worlds much smaller than those of the command. */
class ListsBenchTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Integer> loaded = new ArrayList<>();

    @Test
    void every_list_is_compared_and_one_read_to_its_end() throws Exception {
        int exit = new ListsBench(this::world, out(), 1).run(20, 80);

        assertThat(printed()).contains("| list | seen with |");
        for (String who : List.of("one role", "every role", "administrator")) {
            for (String list : List.of("mine", "team", "due", "follow-on-actions", "duties")) {
                assertThat(printed()).contains("| " + list + " | " + who + " | ");
            }
        }
        assertThat(printed()).contains("team, read by an administrator in ").contains(" 0 missed, 0 more than once");
        assertThat(exit).as(printed()).isZero();
        assertThat(loaded).containsExactly(20, 80);
    }

    @Test
    void a_list_that_misses_an_open_complaint_ends_with_exit_code_1() throws Exception {
        int exit = new ListsBench(ListsBenchTest::saidToBeOpen, out(), 1).run(20, 30);

        assertThat(exit).isEqualTo(1);
        assertThat(printed()).contains(" 1 missed").contains("team missed [");
    }

    /** A closed complaint is on no list of open work. */
    private static World saidToBeOpen(int complaints) throws IOException, InterruptedException {
        TestWorld test = new TestWorld(complaints, 1);
        World world = test.world();
        List<String> open = new ArrayList<>(world.loaded().open());
        open.add(test.closed());
        Loaded said =
                new Loaded(world.loaded().complaints(), open, world.loaded().changes());
        return new World(world.api(), world.meter(), said, world.staff(), world.undo());
    }

    private World world(int complaints) throws IOException, InterruptedException {
        loaded.add(complaints);
        return new TestWorld(complaints, 7).world();
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
