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
 * What a function is given by its surroundings: its variables and the time. Everything a handler builds, it builds from
 * one of these, so the program that runs a function decides which services the function uses.
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

    /** The same surroundings with credentials that open nothing and a chance that always falls the same way. */
    public Env priming() {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put("AWS_ACCESS_KEY_ID", "none");
        changed.put("AWS_SECRET_ACCESS_KEY", "none");
        return new Env(changed, clock, new Foreseeable(), true);
    }

    /** Whether all this is but a rehearsal, in which nobody outside is spoken to. */
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

    /** A variable that must be there; its absence is a fault of the deployment, named in the exception. */
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

    /** The time, to the millisecond: what is stored and what sorts in keys is the same. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Randomness that nobody can foresee; read from the operating system, so that a snapshot freezes none of it. */
    public SecureRandom random() {
        return random;
    }
}
