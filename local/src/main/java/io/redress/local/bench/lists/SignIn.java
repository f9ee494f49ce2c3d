package io.redress.local.bench.lists;

import static java.util.function.Predicate.not;

import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reader of lists, with the roles of their token. */
public record SignIn(String id, List<String> roles) {

    static final String ONE_ROLE = "one role";
    static final String EVERY_ROLE = "every role";
    static final String ADMINISTRATOR = "administrator";

    public SignIn {
        roles = List.copyOf(roles);
    }

    /**
     * Three readers who see little, more and most: a member with one role, the most frequent one; the same member with
     * every role but the administrator's; and an administrator.
     */
    static SequencedMap<String, SignIn> of(Collection<StaffMember> staff) {
        Map<String, Long> held = staff.stream()
                .flatMap(member -> member.roles().stream())
                .filter(not(Role.ADMINISTRATOR::equals))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String usual = held.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Long> role) -> -role.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalArgumentException("no member of staff has a role"));
        SequencedMap<String, SignIn> all = new LinkedHashMap<>();
        all.put(ONE_ROLE, new SignIn(first(staff, usual), List.of(usual)));
        all.put(EVERY_ROLE, new SignIn(first(staff, usual), List.copyOf(new TreeSet<>(held.keySet()))));
        all.put(ADMINISTRATOR, new SignIn(first(staff, Role.ADMINISTRATOR), List.of(Role.ADMINISTRATOR)));
        return all;
    }

    private static String first(Collection<StaffMember> staff, String role) {
        return staff.stream()
                .filter(member -> member.roles().contains(role))
                .map(StaffMember::id)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no member of staff has the role " + role));
    }
}
