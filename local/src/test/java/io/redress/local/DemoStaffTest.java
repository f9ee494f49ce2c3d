package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demo staff are all entered, or Redress does not start. */
class DemoStaffTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PEOPLE = """
            [{"name": "Mary Whitfield", "email": "mary@kiwi.example", "roles": ["quality-manager"], "manager": "daniel"},
             {"name": "Daniel Okafor", "email": "daniel@kiwi.example", "roles": ["director-of-quality"], "manager": "margaret"},
             {"name": "Margaret Lindqvist", "email": "margaret@kiwi.example", "roles": ["managing-director"]}]""";

    /** A directory that refuses a person whose manager is unknown, and answers some requests only when they are sent again. */
    private static final class BusyDirectory implements AutoCloseable {

        final List<String> entered = new ArrayList<>();
        private final Set<String> busyWith = new HashSet<>();
        private final boolean alwaysBusy;
        private final HttpServer server;

        BusyDirectory(boolean alwaysBusy) throws IOException {
            this.alwaysBusy = alwaysBusy;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        private void answer(HttpExchange exchange) throws IOException {
            String id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            int status;
            if (alwaysBusy || busyWith.add(exchange.getRequestMethod() + " " + id)) {
                status = 503;
            } else if (exchange.getRequestMethod().equals("GET")) {
                status = entered.contains(id) ? 200 : 404;
            } else if (body.has("manager")
                    && !entered.contains(body.path("manager").asText())) {
                status = 422;
            } else {
                entered.add(id);
                status = 200;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        void invite() throws IOException {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            new DemoStaff(url, "kiwi", "a key", "a token").invite(JSON.readTree(PEOPLE));
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void everybody_is_entered_after_their_manager_even_if_the_machine_is_busy() throws IOException {
        try (BusyDirectory directory = new BusyDirectory(false)) {
            directory.invite();
            assertThat(directory.entered).containsExactly("margaret", "daniel", "mary");
        }
    }

    @Test
    void if_the_directory_does_not_answer_nobody_is_taken_for_known() throws IOException {
        try (BusyDirectory directory = new BusyDirectory(true)) {
            assertThatThrownBy(directory::invite)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("503");
        }
    }
}
