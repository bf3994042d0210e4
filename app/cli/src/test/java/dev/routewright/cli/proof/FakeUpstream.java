package dev.routewright.cli.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for every provider: answers each chat request by its model's name, fails where the rule says so, and keeps
 * which models each row was sent to, in order. The row is the text of the message.
 */
final class FakeUpstream implements AutoCloseable {
    private static final Pattern MODEL = Pattern.compile("\"model\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("row (\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Integer, List<String>> calls = new ConcurrentHashMap<>();
    private final BiPredicate<Integer, String> fails;

    /** @param fails whether a row fails at a model */
    FakeUpstream(BiPredicate<Integer, String> fails) throws IOException {
        this.fails = fails;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Models that a row was sent to, in order; empty where it reached none. */
    List<String> calls(int row) {
        return List.copyOf(calls.getOrDefault(row, List.of()));
    }

    void forget() {
        calls.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String model = find(MODEL, body);
            int row = Integer.parseInt(find(ROW, body));
            calls.computeIfAbsent(row, r -> Collections.synchronizedList(new ArrayList<>()))
                    .add(model);
            boolean fail = fails.test(row, model);
            byte[] reply = (fail ? "{\"error\":{\"message\":\"planned failure\"}}" : completion(model))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(fail ? 500 : 200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private static String find(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IllegalArgumentException(
                    "No " + pattern + " in " + body + ". Maybe the gateway changed the body.");
        }
        return matcher.group(1);
    }

    private static String completion(String model) {
        return "{\"id\":\"x\",\"object\":\"chat.completion\",\"created\":0,\"model\":\"" + model
                + "\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"ok\"}}],"
                + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
