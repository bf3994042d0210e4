package dev.routewright.cli.proof;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Portkey's gateway as npm installed it, as a child process on the loopback address. It ends with this object. */
final class RealGateway implements AutoCloseable {
    private static final int STARTS_WITHIN_SECONDS = 60;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

    private final int port;
    private final Process process;
    private final StringBuilder printed = new StringBuilder();
    /** Java would offer an upgrade to HTTP/2, which the gateway takes for a web socket. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWERS_WITHIN)
            .build();

    private RealGateway(Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                "node",
                "-r",
                "./bind.cjs",
                "-r",
                "./seed.cjs",
                "node_modules/@portkey-ai/gateway/build/start-server.js",
                "--port=" + port,
                "--headless");
        process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    }

    /** Whether npm has installed it. */
    static boolean isInstalled(Path folder) {
        return Files.isRegularFile(folder.resolve("node_modules/@portkey-ai/gateway/build/start-server.js"));
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param folder where package.json and node_modules lie
     */
    static RealGateway start(Path folder) throws Exception {
        RealGateway gateway = new RealGateway(folder);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> gateway.listen(ready));
        try {
            ready.get(STARTS_WITHIN_SECONDS, TimeUnit.SECONDS);
            return gateway;
        } catch (Exception e) {
            gateway.close();
            throw e;
        }
    }

    /** Reads all that it prints, for as long as it lives, so that it never waits for a reader. */
    private void listen(CompletableFuture<Void> ready) {
        try (InputStream out = process.getInputStream()) {
            byte[] buffer = new byte[4096];
            for (int n = out.read(buffer); n >= 0; n = out.read(buffer)) {
                synchronized (printed) {
                    printed.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    if (printed.indexOf("Ready for connections") >= 0) {
                        ready.complete(null);
                    }
                }
            }
            ready.completeExceptionally(new IOException("The gateway ended before it was ready: " + printed));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    int port() {
        return port;
    }

    /** One chat request. The message names the row, so that the upstream knows it. */
    HttpResponse<String> ask(String config, String metadata, int row) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"))
                .timeout(ANSWERS_WITHIN)
                .header("content-type", "application/json")
                .header("x-portkey-config", config)
                .header("x-portkey-metadata", metadata)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"any\",\"messages\":[{\"role\":\"user\",\"content\":\"row " + row + "\"}]}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Local addresses on which some process listens at a port, as hexadecimal words of Linux's tables. */
    static List<String> listeners(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        return java.util.stream.Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(table -> lines(table).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words.length > 3 && words[3].equals("0A") && words[1].endsWith(suffix))
                .map(words -> words[1].substring(0, words[1].indexOf(':')))
                .toList();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
