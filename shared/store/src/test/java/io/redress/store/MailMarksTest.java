package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which mails about a complaint have a mark, read by one query. */
class MailMarksTest {

    private static final String REFERENCE = "KIWI-7K3M-9QXR";

    private Kiwi kiwi;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    private MailMark taken(int change, String recipient) {
        return taken(REFERENCE, change, recipient);
    }

    private MailMark taken(String reference, int change, String recipient) {
        MailMark mark = MailMark.of(reference, change, "overdue#answer#1", recipient, kiwi.env.now());
        mark.take(kiwi.table);
        return mark;
    }

    private MailMarks read(int first, int last) {
        return MailMarks.of(kiwi.table, REFERENCE, first, last);
    }

    @Test
    void a_mail_that_was_sent_is_being_sent_or_is_in_doubt_has_a_mark() {
        taken(4, "sent").settle(kiwi.table, null);
        taken(4, "being-sent");
        taken(4, "in-doubt").doubt(kiwi.table);

        MailMarks marks = read(4, 4);
        assertThat(marks.has(4, "overdue#answer#1", "sent")).isTrue();
        assertThat(marks.has(4, "overdue#answer#1", "being-sent")).isTrue();
        assertThat(marks.has(4, "overdue#answer#1", "in-doubt")).isTrue();
    }

    @Test
    void a_mail_that_was_certainly_not_sent_has_no_mark() {
        taken(4, "failed").release(kiwi.table);

        assertThat(read(4, 4).has(4, "overdue#answer#1", "failed")).isFalse();
        assertThat(read(4, 4).has(4, "overdue#answer#1", "never-written-to")).isFalse();
    }

    @Test
    void another_letter_change_or_complaint_has_its_own_marks() {
        taken(4, "mary");
        taken("KIWI-0000-0000", 5, "mary");

        MailMarks marks = read(1, 9);
        assertThat(marks.has(4, "overdue#answer#1", "mary")).isTrue();
        assertThat(marks.has(4, "overdue#answer#2", "mary")).isFalse();
        assertThat(marks.has(4, "reminder#answer#1", "mary")).isFalse();
        assertThat(marks.has(5, "overdue#answer#1", "mary")).isFalse();
    }

    @Test
    void only_the_changes_from_the_first_to_the_last_are_read() {
        for (int change : new int[] {3, 4, 9, 10, 11}) {
            taken(change, "mary");
        }

        MailMarks marks = read(4, 10);
        assertThat(marks.has(3, "overdue#answer#1", "mary")).isFalse();
        assertThat(marks.has(4, "overdue#answer#1", "mary")).isTrue();
        assertThat(marks.has(10, "overdue#answer#1", "mary")).isTrue();
        assertThat(marks.has(11, "overdue#answer#1", "mary")).isFalse();
    }

    @Test
    void a_dozen_marks_cost_one_read_unit_and_none_cost_no_more() {
        for (int i = 0; i < 12; i++) {
            taken(4, "member-" + i).settle(kiwi.table, null);
        }
        kiwi.test.meter().reset();
        assertThat(read(4, 6).has(4, "overdue#answer#1", "member-11")).isTrue();
        assertThat(kiwi.test.meter().unitsRead()).isEqualTo(1);

        kiwi.test.meter().reset();
        read(7, 8);
        assertThat(kiwi.test.meter().unitsRead()).isLessThanOrEqualTo(1);
    }
}
