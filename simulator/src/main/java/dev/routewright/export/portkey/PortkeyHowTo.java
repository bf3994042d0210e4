package dev.routewright.export.portkey;

import dev.routewright.export.Loss;
import dev.routewright.export.LossList;
import dev.routewright.graph.Document;
import dev.routewright.graph.Query;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Writes the page that says how to start the gateway with the exported config. */
final class PortkeyHowTo {
    private PortkeyHowTo() {}

    /** One exported config. */
    record Config(String file, Query query, MetadataKeys keys, SortedSet<String> keyVariables, int headerBytes) {}

    static String text(Document document, List<Config> configs, List<Loss> losses) {
        StringBuilder page = new StringBuilder();
        page.append("# Run \"").append(document.name()).append("\" on the Portkey gateway\n\n");
        if (document.synthetic()) {
            page.append("The numbers behind this design come from a generator (synthetic).\n\n");
        }
        page.append("""
                1. Start the gateway (Node.js 18 or newer). It listens on all interfaces: keep it behind a firewall.

                       npx @portkey-ai/gateway@%s --port=8787 --headless

                """.formatted(PortkeyExporter.GATEWAY_VERSION));
        for (Config config : configs) {
            page.append(one(config));
        }
        page.append("""
                The answer's header `x-portkey-last-used-option-index` names the target that answered;
                `export-report.json` tells which node of the drawing that is (`targetPath`).
                A `failed` exit is taken on the status codes %s.

                """.formatted(codes()));
        page.append(LossList.markdown(document, losses));
        return page.toString();
    }

    private static String one(Config config) {
        String exports = config.keyVariables().stream()
                .map(variable -> "       export " + variable + "=...\n")
                .collect(Collectors.joining());
        // Only these: a bare envsubst would also replace the operators, such as $eq.
        String placeholders = config.keyVariables().stream()
                .map(variable -> "${" + variable + "}")
                .collect(Collectors.joining(" "));
        return """
                2. Put the providers' keys into the environment and send `%s` (%d bytes) with each request:

                %s       CONFIG=$(envsubst '%s' < %s | node -pe 'JSON.stringify(JSON.parse(fs.readFileSync(0)))')
                       curl http://127.0.0.1:8787/v1/chat/completions \\
                         -H 'content-type: application/json' \\
                         -H "x-portkey-config: $CONFIG" \\
                         -H 'x-portkey-metadata: %s' \\
                         -d '{"model": "any", "messages": [{"role": "user", "content": "..."}]}'

                %s
                """.formatted(
                        config.file(),
                        config.headerBytes(),
                        exports,
                        placeholders,
                        config.file(),
                        example(config),
                        keys(config));
    }

    private static String example(Config config) {
        return config.keys().all().stream()
                .map(key -> {
                    List<String> values = config.keys().values(key);
                    String value = key.numeric() || values.isEmpty() ? "..." : values.getFirst();
                    return "\"" + key.key() + "\": \"" + value + "\"";
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String keys(Config config) {
        if (config.keys().all().isEmpty()) {
            return "The caller need not send any metadata.\n";
        }
        StringBuilder list = new StringBuilder("The caller must send these metadata keys, as text, with"
                + " letters outside ASCII written as \\u escapes:\n\n");
        for (MetadataKeys.Key key : config.keys().all()) {
            list.append("- `").append(key.key()).append("`: ").append(MetadataKeys.meaning(key));
            List<String> values = config.keys().values(key);
            if (!values.isEmpty()) {
                list.append("; one of ")
                        .append(values.stream()
                                .limit(MetadataKeys.LISTED)
                                .map(value -> "`" + value + "`")
                                .collect(Collectors.joining(", ")));
                if (values.size() > MetadataKeys.LISTED) {
                    list.append(" and ")
                            .append(values.size() - MetadataKeys.LISTED)
                            .append(" more");
                }
            }
            list.append(". Leave it out where the query has none.\n");
        }
        return list.toString();
    }

    private static String codes() {
        return PortkeyTargets.FAILED_CODES.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
