package io.redress.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs code in many threads at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What one thread does; it gets its number, from 0. */
    @FunctionalInterface
    public interface Part<T> {
        T run(int number) throws Exception;
    }

    /**
     * Starts many threads, which wait for each other before they begin. Returns their results, or fails if one of them
     * fails.
     */
    public static <T> List<T> run(int many, Part<T> part) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> results = threads.invokeAll(IntStream.range(0, many)
                    .mapToObj(number -> (Callable<T>) () -> {
                        start.await();
                        return part.run(number);
                    })
                    .toList());
            Stream.Builder<T> done = Stream.builder();
            for (Future<T> result : results) {
                done.add(result.get());
            }
            return done.build().toList();
        }
    }
}
