package io.redress.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DepartmentsTest {

    private static final Departments ALL = new Departments(Set.of());
    private static final Departments NORTH = new Departments(Set.of("north"));

    @Test
    void no_department_means_all_departments() {
        assertThat(ALL.include("north")).isTrue();
    }

    @Test
    void only_the_named_departments_are_included() {
        assertThat(NORTH.include("north")).isTrue();
        assertThat(NORTH.include("south")).isFalse();
    }

    @Test
    void a_complaint_without_a_department_is_for_everybody() {
        assertThat(NORTH.include(null)).isTrue();
    }
}
