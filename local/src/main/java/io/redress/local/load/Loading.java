package io.redress.local.load;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.HistoryImport;
import io.redress.store.HistoryImport.Life;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Fills a table with the made-up complaints of a year. The same seed makes the same complaints. */
public final class Loading {

    private static final int TOGETHER = 50;
    private static final int HOURS = (int) Duration.ofDays(365).toHours();

    private final Rules rules;
    private final Team team;
    private final HistoryImport histories;

    /**
     * What has been loaded.
     *
     * @param open the references of the complaints that are open
     */
    public record Loaded(int complaints, List<String> open, int changes) {

        public Loaded {
            open = List.copyOf(open);
        }

        private static Loaded of(List<Loaded> parts) {
            return new Loaded(
                    parts.stream().mapToInt(Loaded::complaints).sum(),
                    parts.stream().flatMap(part -> part.open().stream()).toList(),
                    parts.stream().mapToInt(Loaded::changes).sum());
        }
    }

    /** A complaint to make up. It has its own random numbers, so the order of making does not matter. */
    private record Seed(Reference reference, SplittableRandom random) {}

    /**
     * @param env the name of the table and how to reach it, as for a function
     * @param staff the members of staff who act
     */
    public Loading(Env env, String organisation, List<StaffMember> staff) {
        Procedures procedures = Procedures.in(env, DaysOff.NONE);
        this.rules = procedures.inForce(organisation);
        this.team = new Team(staff);
        this.histories = HistoryImport.in(env, Table.in(env), procedures);
    }

    /**
     * Makes up complaints and writes them into the table.
     *
     * @param progress receives the number of complaints that were just written
     */
    public Loaded run(int complaints, long seed, Instant end, IntConsumer progress) throws InterruptedException {
        List<Seed> seeds = seeds(complaints, seed);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()))) {
            List<Future<Loaded>> parts = new ArrayList<>();
            for (int from = 0; from < complaints; from += TOGETHER) {
                List<Seed> some = seeds.subList(from, Math.min(complaints, from + TOGETHER));
                parts.add(workers.submit(() -> part(some, end, progress)));
            }
            List<Loaded> all = new ArrayList<>();
            try {
                for (Future<Loaded> part : parts) {
                    all.add(part.get());
                }
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            }
            return Loaded.of(all);
        }
    }

    private List<Seed> seeds(int complaints, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Reference> references = new LinkedHashSet<>();
        while (references.size() < complaints) {
            references.add(Reference.random(rules.procedure().prefix(), random));
        }
        return references.stream()
                .map(reference -> new Seed(reference, random.split()))
                .toList();
    }

    private Loaded part(List<Seed> seeds, Instant end, IntConsumer progress) {
        List<Life> made = seeds.stream().map(seed -> life(seed, end)).toList();
        histories.write(made);
        progress.accept(made.size());
        return Loaded.of(made.stream().map(Loading::count).toList());
    }

    private Life life(Seed seed, Instant end) {
        Instant around = end.minus(Duration.ofHours(seed.random().nextInt(HOURS)));
        return new MadeUpLife(rules, team, end, seed.random(), seed.reference(), around).life();
    }

    private static Loaded count(Life life) {
        Complaint complaint = life.initial();
        for (RecordedChange recorded : life.changes()) {
            complaint = complaint.after(recorded.change());
        }
        return new Loaded(1, complaint.open() ? List.of(complaint.reference()) : List.of(), complaint.version());
    }
}
