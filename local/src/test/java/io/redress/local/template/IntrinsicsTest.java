package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntrinsicsTest {

    private static final Map<String, Object> KNOWN = Map.of("Name", "n", "Table.Arn", "arn", "List", List.of("a", "b"));

    private final Intrinsics intrinsics = new Intrinsics(
            Map.of(
                    "Yes", Map.of("Fn::Equals", List.of(Map.of("Ref", "Name"), "n")),
                    "No", Map.of("Fn::Not", List.of(Map.of("Condition", "Yes"))),
                    "Both", Map.of("Fn::And", List.of(Map.of("Condition", "Yes"), Map.of("Condition", "No"))),
                    "Either", Map.of("Fn::Or", List.of(Map.of("Condition", "Yes"), Map.of("Condition", "No")))),
            name -> Optional.ofNullable(KNOWN.get(name)));

    @Test
    void references_are_replaced_by_their_values() {
        assertThat(resolve("Ref", "Name")).isEqualTo("n");
        assertThat(resolve("Fn::GetAtt", "Table.Arn")).isEqualTo("arn");
        assertThat(resolve("Fn::GetAtt", List.of("Table", "Arn"))).isEqualTo("arn");
    }

    @Test
    void texts_are_joined() {
        assertThat(resolve("Fn::Sub", "${Name}/${Table.Arn}/${!Name}")).isEqualTo("n/arn/${Name}");
        assertThat(resolve("Fn::Sub", List.of("${Own}-${Name}", Map.of("Own", Map.of("Ref", "Name")))))
                .isEqualTo("n-n");
        assertThat(resolve("Fn::Join", List.of("-", Map.of("Ref", "List")))).isEqualTo("a-b");
        assertThat(resolve("Fn::Select", List.of(1, Map.of("Fn::Split", List.of("/", "x/y")))))
                .isEqualTo("y");
    }

    @Test
    void conditions_decide() {
        assertThat(resolve("Fn::If", List.of("Yes", "then", "else"))).isEqualTo("then");
        assertThat(resolve("Fn::If", List.of("No", "then", "else"))).isEqualTo("else");
        assertThat(intrinsics.holds("Both")).isFalse();
        assertThat(intrinsics.holds("Either")).isTrue();
    }

    @Test
    void a_property_without_a_value_is_left_out() {
        Map<String, Object> nothing = Map.of("Ref", "AWS::NoValue");
        assertThat(intrinsics.resolve(Map.of("a", nothing, "b", List.of("x", nothing))))
                .isEqualTo(Map.of("b", List.of("x")));
    }

    @Test
    void an_unknown_reference_is_rejected() {
        assertThatThrownBy(() -> resolve("Fn::Cidr", "x")).hasMessageContaining("Fn::Cidr");
        assertThatThrownBy(() -> resolve("Ref", "Other")).hasMessageContaining("Other");
        assertThatThrownBy(() -> intrinsics.holds("Perhaps")).hasMessageContaining("Perhaps");
    }

    private Object resolve(String function, Object argument) {
        return intrinsics.resolve(Map.of(function, argument));
    }
}
