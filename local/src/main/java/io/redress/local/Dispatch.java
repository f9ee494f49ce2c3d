package io.redress.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.redress.local.gateway.Gateway;
import io.redress.local.panel.Panel;
import io.redress.local.userpool.UserPoolSimulator;
import java.io.IOException;

/** Passes each request to the gateway, or to what stands for other parts of AWS on this machine. */
record Dispatch(Gateway gateway, Panel panel, UserPoolSimulator pool) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(UserPoolSimulator.PATH + "/")) {
            pool.handle(exchange);
        } else if (path.equals("/_local") || path.startsWith("/_local/")) {
            panel.handle(exchange);
        } else {
            gateway.handle(exchange);
        }
    }
}
