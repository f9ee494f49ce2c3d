package io.redress.local.load;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The staff of an organisation, who act on made-up complaints. */
final class Team {

    private static final int BUSIEST = 40;

    private final List<StaffMember> staff;

    Team(List<StaffMember> staff) {
        this.staff =
                staff.stream().sorted(Comparator.comparing(StaffMember::id)).toList();
    }

    /** The candidates for assignment, each with a random amount of work. */
    List<Candidate> candidates(LocalDate day, RandomGenerator random) {
        return staff.stream()
                .map(member -> member.candidate(day, random.nextInt(BUSIEST)))
                .toList();
    }

    Optional<StaffMember> anybody(RandomGenerator random) {
        return staff.isEmpty() ? Optional.empty() : Optional.of(staff.get(random.nextInt(staff.size())));
    }

    /** The members who may act on a complaint: first those whose approval or advice is pending, then the caseworker. */
    List<Actor> near(Complaint complaint) {
        List<Actor> near = new ArrayList<>();
        String consulted = complaint.status().pendingConsultation();
        String caseworker = complaint.status().caseworker();
        staff.stream()
                .sorted(Comparator.comparing((StaffMember member) ->
                                consulted == null || !member.roles().contains(consulted))
                        .thenComparing(member -> !member.id().equals(caseworker)))
                .map(member -> new Actor.Caseworker(member.id(), member.roles(), member.departments()))
                .forEach(near::add);
        return near;
    }
}
