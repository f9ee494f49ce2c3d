package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.store.Kiwi.Born;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint lists the complaints that are related to it, whichever of the two names the other (NU-13). */
class RelationsTest {

    private Kiwi kiwi;
    private Relations relations;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        relations = new Relations(kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_new_complaint_that_names_another_is_listed_there() {
        String job = kiwi.submitted().reference();
        Born child = kiwi.submittedAfter(job);
        Born other = kiwi.submittedAfter(job);
        assertThat(relations.of(Kiwi.NAME, job)).containsExactlyInAnyOrder(child.reference(), other.reference());
        assertThat(relations.of(Kiwi.NAME, child.reference())).isEmpty();
    }

    @Test
    void a_complaint_that_is_related_later_is_listed_there_too() {
        String one = kiwi.submitted().reference();
        String another = kiwi.submitted().reference();
        kiwi.act(another, "relate", Map.of("complaint", one));
        assertThat(relations.of(Kiwi.NAME, one)).containsExactly(another);
        assertThat(kiwi.complaints.get(Kiwi.NAME, another).handling().related()).containsExactly(one);
        assertThat(new HistoryChain(kiwi.table).verify(one).whole()).isTrue();
    }

    @Test
    void a_pointer_is_one_item_and_only_a_related_complaint_has_one() {
        String job = kiwi.submitted().reference();
        int entryOfThePerson = 1;
        assertThat(kiwi.test.billed(() -> kiwi.submittedAfter(job))).isEqualTo(6 * 2 + 3 + entryOfThePerson);
    }

    @Test
    void naming_a_complaint_that_does_not_exist_reveals_nothing_and_creates_no_complaint() {
        String unknown = Reference.random("KIWI", kiwi.env.random()).value();
        Born born = kiwi.submittedAfter(unknown);
        assertThat(kiwi.complaints.find(Kiwi.NAME, unknown)).isEmpty();
        assertThat(kiwi.test.items().stream()
                        .flatMap(item -> HistoryChain.reference(
                                item.get("pk").s(), item.get("sk").s())
                                .stream()))
                .containsOnly(born.reference());
    }

    @Test
    void a_relation_from_another_organisations_complaint_is_not_listed() {
        String job = kiwi.submitted().reference();
        Born born = kiwi.unwritten("complaint", kiwi.env.now());
        Complaint theirs = Complaint.initial(new Reference(born.reference()), "knec", 1)
                .after(new Change(
                        1, kiwi.env.now(), "complainant", born.change().events()));
        Change naming = new Change(2, kiwi.env.now(), "zoe", List.of(new IntakeEvent.Related(job)));
        kiwi.put(Relations.pointers(theirs, naming));
        assertThat(relations.of("knec", job)).containsExactly(born.reference());
        assertThat(relations.of(Kiwi.NAME, job)).isEmpty();
    }
}
