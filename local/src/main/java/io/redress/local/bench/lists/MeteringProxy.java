package io.redress.local.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

/**
 * Passes requests on to DynamoDB, asks with each what it costs, and adds up the answers; functions themselves do not
 * ask. AWS would refuse the changed requests for their signature, so this works on this machine only.
 */
public final class MeteringProxy implements AutoCloseable {

    /** What DynamoDB bills for a query that finds nothing. Some emulators report zero for it. */
    private static final double LEAST = 0.5;

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // Otherwise an answer in two parts waits 40 ms for the acknowledgement of the first part.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI behind;
    private Cost cost = new Cost(0, 0);

    public MeteringProxy(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The cost since the last call of this method. */
    public synchronized Cost taken() {
        Cost taken = cost;
        cost = new Cost(0, 0);
        return taken;
    }

    private void pass(HttpExchange exchange) throws IOException {
        ObjectNode consulted = (ObjectNode) JSON.readTree(exchange.getRequestBody());
        consulted.put("ReturnConsumedCapacity", "TOTAL");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(behind).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(consulted)));
        for (String header : new String[] {"Authorization", "Content-Type", "X-Amz-Target", "X-Amz-Date"}) {
            request.header(header, exchange.getRequestHeaders().getFirst(header));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            add(JSON.readTree(answer.body()).path("ConsumedCapacity"));
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private synchronized void add(JsonNode consumed) {
        double units = 0;
        for (JsonNode each :
                consumed.isArray() ? consumed : JSON.createArrayNode().add(consumed)) {
            units += each.path("CapacityUnits").asDouble();
        }
        cost = new Cost(cost.requests() + 1, cost.units() + Math.max(units, LEAST));
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
