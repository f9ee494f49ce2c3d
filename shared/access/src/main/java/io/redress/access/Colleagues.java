package io.redress.access;

import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Delegation;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Env;
import io.redress.store.Directory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the staff of every organisation, and who acts for whom. What was read is used for a few seconds, because a page
 * of the user interface makes several requests.
 */
public final class Colleagues {

    private static final Duration BELIEVED_FOR = Duration.ofSeconds(10);

    private final Env env;
    private final Directory directory;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public Colleagues(Env env, Directory directory) {
        this.env = env;
        this.directory = directory;
    }

    private record Known(List<StaffMember> staff, Instant at) {}

    /** Whether somebody is in the directory. Who is not there as it was read last may have been entered since. */
    public boolean has(String organisation, String id) {
        if (isIn(of(organisation), id)) {
            return true;
        }
        forget(organisation);
        return isIn(of(organisation), id);
    }

    private static boolean isIn(List<StaffMember> staff, String id) {
        return staff.stream().anyMatch(member -> member.id().equals(id));
    }

    /** Takes these as the staff of an organisation, without reading the directory. */
    public void remember(String organisation, List<StaffMember> staff) {
        known.put(organisation, new Known(staff, env.now()));
    }

    public List<StaffMember> of(String organisation) {
        Instant now = env.now();
        Known before = known.get(organisation);
        if (before != null && now.isBefore(before.at().plus(BELIEVED_FOR)) && !now.isBefore(before.at())) {
            return before.staff();
        }
        List<StaffMember> staff = directory.all(organisation);
        remember(organisation, staff);
        return staff;
    }

    /** The names of the staff, by id. */
    public Map<String, String> names(String organisation) {
        Map<String, String> names = new HashMap<>();
        of(organisation).forEach(member -> names.put(member.id(), member.name()));
        return names;
    }

    /** The caseworker who signed in, with the rights of the absent colleagues whose delegate the caseworker is today. */
    Actor.Caseworker withDelegations(String organisation, Actor.Caseworker signedIn, LocalDate today) {
        Actor.Caseworker caseworker = signedIn;
        for (StaffMember absent : new Delegation(of(organisation)).representedBy(signedIn.id(), today)) {
            caseworker = caseworker.actingFor(absent);
        }
        return caseworker;
    }

    /** Forgets the staff of an organisation, after this JVM has changed the directory. */
    public void forget(String organisation) {
        known.remove(organisation);
    }
}
