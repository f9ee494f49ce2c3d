package io.redress.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.procedures.Procedures;
import io.redress.store.ComplaintCreation;
import io.redress.store.Complaints;
import io.redress.store.Link;
import io.redress.store.Register;
import io.redress.store.RepeatMarks;
import io.redress.store.Table;
import io.redress.testing.AtOnce;
import io.redress.testing.Invoked;
import io.redress.testing.TestTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The departments of Tees, the hall and the works, have a register each (KN-4). */
class EnterRegisterTest {

    private static final String TEES = "tees";
    private static final Actor.Caseworker CLERK = new Actor.Caseworker("clare", Set.of("clerk"), Set.of());

    private TestTable table;
    private Env env;
    private Rules rules;
    private ComplaintCreation creation;
    private Complaints complaints;
    private Invoked function;

    @BeforeEach
    void open() {
        table = TestTable.at("2026-10-23T08:32:09Z");
        env = table.env(Map.of("ORGANISATIONS", TEES));
        Procedures procedures = Procedures.in(env, DaysOff.NONE);
        rules = procedures.inForce(TEES);
        creation = ComplaintCreation.in(env, Table.in(env), procedures);
        complaints = Complaints.in(env, Table.in(env), procedures);
        function = function();
    }

    @AfterEach
    void close() {
        table.close();
    }

    private Invoked function() {
        return new Invoked("assignment", new AssignmentHandler(env));
    }

    private String submitted(String department) {
        Instant now = env.now();
        Reference reference = Reference.random("TEES", env.random());
        Person person = new Person("Amara Blythe", "amara@example.org", null, null, null);
        Particulars particulars = Particulars.of(person, null, "Cold", "It is cold.", null, null, null, null, null);
        Submission submission = new Submission("complaint", null, null, null, department, null, Map.of(), particulars);
        Change change = new Change(
                1,
                now,
                "complainant",
                rules.submit(reference, new ReceivedSubmission(submission, List.of(), now, "complainant"), now)
                        .accepted()
                        .change()
                        .events());
        Complaint complaint = Complaint.initial(reference, TEES, 1).after(change);
        assertThat(creation.write(
                        complaint, change, particulars, Link.random(reference, env.random()), RepeatMarks.NONE))
                .isEqualTo(ComplaintCreation.Outcome.CREATED);
        return reference.value();
    }

    private static String message(String reference, int change) {
        return Json.write(Map.of("organisation", TEES, "reference", reference, "change", change));
    }

    private List<Handling.Number> numbers(String reference) {
        return complaints.get(TEES, reference).handling().registers();
    }

    @Test
    void a_complaint_of_a_department_gets_the_next_number_of_its_register_once() {
        String first = submitted("hall");
        String second = submitted("hall");
        String other = submitted("works");
        assertThat(function.failing(message(first, 1), message(second, 1), message(first, 1), message(other, 1)))
                .isEmpty();
        assertThat(numbers(first)).containsExactly(new Handling.Number("hall", 1));
        assertThat(numbers(second)).containsExactly(new Handling.Number("hall", 2));
        assertThat(numbers(other)).containsExactly(new Handling.Number("works", 1));
        assertThat(complaints.history(first).get(1).change().by()).isEqualTo("system:assignment");
    }

    @Test
    void a_complaint_without_a_department_is_in_no_departments_register() {
        String reference = submitted(null);
        assertThat(function.comesBack(message(reference, 1))).isFalse();
        assertThat(numbers(reference)).isEmpty();
        assertThat(table.items())
                .noneMatch(item -> item.get("pk").s().startsWith("NUMBER#"))
                .filteredOn(item -> item.get("pk").s().startsWith("REGISTER#"))
                .hasSize(1);
    }

    @Test
    void a_complaint_that_was_closed_meanwhile_is_still_entered() {
        String reference = submitted("works");
        act(reference, "settle", Map.of());
        assertThat(complaints.get(TEES, reference).open()).isFalse();
        assertThat(function.comesBack(message(reference, 1))).isFalse();
        assertThat(numbers(reference)).containsExactly(new Handling.Number("works", 1));
    }

    @Test
    void a_referred_complaint_is_entered_in_the_new_register_too_and_closed_in_both() {
        String reference = submitted("hall");
        assertThat(function.comesBack(message(reference, 1))).isFalse();
        int referred = act(reference, "refer", Map.of("department", "works"));
        assertThat(function.comesBack(message(reference, referred))).isFalse();
        assertThat(numbers(reference)).containsExactly(new Handling.Number("hall", 1), new Handling.Number("works", 1));
        act(reference, "settle", Map.of());
        for (String department : List.of("hall", "works")) {
            List<RegisterRow> lines = new ArrayList<>();
            Instant received = env.now();
            new Register(Table.in(env)).each(TEES, department, received, received.plusSeconds(1), lines::add);
            assertThat(lines).singleElement().satisfies(line -> {
                assertThat(line.outcome()).isEqualTo("settled");
                assertThat(line.department()).isEqualTo("works");
            });
        }
    }

    private int act(String reference, String action, Map<String, String> fields) {
        Instant now = env.now();
        return complaints
                .change(
                        TEES,
                        reference,
                        CLERK,
                        now,
                        complaint -> rules.decide(complaint, new Command.Act(action, fields), CLERK, now))
                .version();
    }

    @Test
    void many_at_once_leave_no_gap_and_no_number_twice() throws Exception {
        int many = 4;
        List<String> references =
                Stream.generate(() -> submitted("hall")).limit(2 * many).toList();
        AtOnce.run(many, worker -> {
            Invoked own = function();
            for (int i = 0; i < references.size(); i++) {
                // Each thread handles every message in its own order, and again if it failed.
                String message = message(references.get((i * (worker + 1) + worker) % references.size()), 1);
                while (own.comesBack(message)) {
                    Thread.onSpinWait();
                }
            }
            return null;
        });
        references.forEach(reference ->
                assertThat(function.comesBack(message(reference, 1))).isFalse());
        assertThat(references.stream().flatMap(reference -> numbers(reference).stream()))
                .extracting(Handling.Number::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, references.size()).boxed().toList());
    }
}
