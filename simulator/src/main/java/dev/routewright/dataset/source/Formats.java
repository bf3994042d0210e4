package dev.routewright.dataset.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All formats, the more particular ones first, because the first that recognises a source reads it. */
final class Formats {
    /** The only format that a column mapping speaks of. */
    static final FormatReader LONG = new LongReader();

    private static final List<FormatReader> ALL = List.of(
            new RouteProfileReader(),
            new LlmRouterReader(),
            new LlmRouterBenchReader(),
            new RouterArenaReader(),
            new RouterBenchMiniReader(),
            new RouteLlmReader(),
            new RouterBenchReader(),
            new LogReader(new LiteLlmLog()),
            new LogReader(new OpenAiLog()),
            new LogReader(new OtelLog()),
            LONG);

    private Formats() {}

    static List<FormatReader> all() {
        return ALL;
    }

    static @Nullable FormatReader named(String format) {
        return ALL.stream().filter(r -> r.format().equals(format)).findFirst().orElse(null);
    }

    static String names() {
        return ALL.stream().map(FormatReader::format).collect(Collectors.joining(", "));
    }

    static String layouts() {
        return ALL.stream().map(r -> r.format() + " (" + r.layout() + ")").collect(Collectors.joining("; "));
    }
}
