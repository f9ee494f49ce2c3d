package io.redress.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment of a function: its variables, the time and randomness. A handler makes all its clients from it, so the
 * program that runs a function decides which services the function uses.
 */
public final class Env {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> variables;
    private final InstantSource clock;
    private final SecureRandom random;
    private final boolean primes;

    public Env(Map<String, String> variables, InstantSource clock) {
        this(variables, clock, RANDOM, false);
    }

    private Env(Map<String, String> variables, InstantSource clock, SecureRandom random, boolean primes) {
        this.variables = Map.copyOf(variables);
        this.clock = clock;
        this.random = random;
        this.primes = primes;
    }

    /** The same environment for priming: with credentials that are not valid, and with predictable random numbers. */
    public Env priming() {
        Map<String, String> changed = new HashMap<>(variables);
        // The requests of priming come from within.
        changed.remove("ORIGIN_SECRET");
        changed.put("AWS_ACCESS_KEY_ID", "none");
        changed.put("AWS_SECRET_ACCESS_KEY", "none");
        return new Env(changed, clock, new Foreseeable(), true);
    }

    /** Whether this is the environment for priming, in which no request leaves the process. */
    boolean primes() {
        return primes;
    }

    private static final class Foreseeable extends SecureRandom {
        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 0x5a);
        }
    }

    /** The environment of the process, and its clock. */
    public static Env ofLambda() {
        return new Env(System.getenv(), InstantSource.system());
    }

    /** A variable that must be set. If it is not, the deployment is at fault, and the exception names the variable. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the variable " + name + " is not set"));
    }

    /** A variable that may be absent; empty counts as absent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** A variable that holds a list, its parts separated by commas. */
    public List<String> list(String name) {
        return List.of(get(name).strip().split("\\s*,\\s*"));
    }

    public Map<String, String> variables() {
        return variables;
    }

    public InstantSource clock() {
        return clock;
    }

    /** The time, cut to milliseconds, so that stored times and times in keys are the same. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Random numbers that nobody can predict. They come from the operating system, so no seed is stored in a snapshot. */
    public SecureRandom random() {
        return random;
    }
}
