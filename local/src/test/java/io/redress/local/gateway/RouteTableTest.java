package io.redress.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.template.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable routes = new RouteTable(List.of(
            route("ANY", "$default"),
            route("ANY", "/{proxy+}"),
            route("GET", "/{organisation}"),
            route("ANY", "/{organisation}"),
            route("POST", "/{organisation}/complaints"),
            route("GET", "/tracking/{token}"),
            route("GET", "/{organisation}/admin/{proxy+}")));

    @Test
    void the_most_specific_route_matches() {
        assertThat(find("GET", "/kiwi")).isEqualTo("GET /{organisation}");
        assertThat(find("PUT", "/kiwi")).isEqualTo("ANY /{organisation}");
        assertThat(find("POST", "/kiwi/complaints")).isEqualTo("POST /{organisation}/complaints");
        assertThat(find("GET", "/tracking/complaints")).isEqualTo("GET /tracking/{token}");
        assertThat(find("GET", "/kiwi/admin/a/b")).isEqualTo("GET /{organisation}/admin/{proxy+}");
        assertThat(find("GET", "/a/b/c/d")).isEqualTo("ANY /{proxy+}");
        assertThat(find("GET", "/")).isEqualTo("ANY /{proxy+}");
    }

    @Test
    void parameters_contain_the_text_that_was_sent() {
        assertThat(routes.find("GET", "/kiwi/admin/a/b").orElseThrow().parameters())
                .isEqualTo(Map.of("organisation", "kiwi", "proxy", "a/b"));
    }

    @Test
    void without_a_default_route_there_may_be_no_match() {
        assertThat(new RouteTable(List.of(route("GET", "/a"))).find("GET", "/b"))
                .isEmpty();
    }

    private String find(String method, String path) {
        return routes.find(method, path).orElseThrow().route().key();
    }

    private static Route route(String method, String path) {
        return new Route(method, path, "Function", Optional.empty(), List.of());
    }
}
