package dev.routewright.export.litellm;

import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportFit;
import dev.routewright.export.Exporter;
import dev.routewright.export.JsonText;
import dev.routewright.export.Loss;
import dev.routewright.export.LossList;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.NodeReport;
import dev.routewright.export.NotExportable;
import dev.routewright.export.ReportFile;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a {@code config.yaml} for the LiteLLM proxy. Never run against LiteLLM; see {@link LiteLlmLint}. */
public final class LiteLlmExporter implements Exporter {
    private static final String CHECKED_BY = "our own strict linter; not run against LiteLLM";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            // Python's YAML reader takes 1E-7 for a text.
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Override
    public Target target() {
        return Target.LITELLM;
    }

    @Override
    public Bundle export(Document document, ExportContext context) {
        NodeLedger ledger = new NodeLedger(document, context.evidence());
        LiteLlmGroups groups = new LiteLlmGroups(document, ledger, context);
        LiteLlmWalk walk = new LiteLlmWalk(document.graph(), ledger, groups, new ExportFit(document, context));
        Set<String> names = new HashSet<>();
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Query query) {
                walk.of(query, entryName(document, query, names));
            }
        }
        if (names.isEmpty()) {
            throw new NotExportable("The drawing has no Query, so nothing enters. Maybe add one from the palette.");
        }
        ObjectNode config = JsonText.object();
        groups.write(config);
        check(config, groups);
        ledger.closeUnvisited();
        return bundle(document, ledger.reports(), config, groups);
    }

    private static void check(ObjectNode config, LiteLlmGroups groups) {
        List<String> problems = new ArrayList<>(LiteLlmLint.problems(config));
        if (groups.names().isEmpty()) {
            throw new NotExportable(
                    "No way that LiteLLM can say leads from the Query to a Model, so there is nothing to write."
                            + " Maybe connect a Model before any Parallel, Loop, Agent, Tool or Person.");
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The config that was made is not right: " + String.join(" ", problems)
                    + " Maybe this is a mistake in the exporter.");
        }
    }

    private static Bundle bundle(Document document, List<NodeReport> nodes, ObjectNode config, LiteLlmGroups groups) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(
                "config.yaml",
                "# " + document.name().replaceAll("\\R", " ") + ", for the LiteLLM proxy; " + CHECKED_BY + "\n"
                        + YAML.writeValueAsString(config));
        ObjectNode report = ReportFile.of(Target.LITELLM, document, CHECKED_BY, nodes);
        groups.names().forEach(report.putArray("modelNames")::add);
        files.put(Bundle.REPORT, JsonText.pretty(report));
        files.put(Bundle.HOW_TO, howTo(document, groups, new Bundle(files, nodes).losses()));
        return new Bundle(files, nodes);
    }

    /** Reads a config back. */
    static JsonNode parse(String yaml) {
        return YAML.readTree(yaml);
    }

    private static String entryName(Document document, Query query, Set<String> taken) {
        String name = slug(document.name());
        return taken.add(name) ? name : slug(document.name() + " " + query.id().value());
    }

    /** Lower case letters, digits and hyphens, as a model name wants them. */
    static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "design" : slug;
    }

    private static String howTo(Document document, LiteLlmGroups groups, List<Loss> losses) {
        String keys = groups.keyVariables().stream()
                .map(variable -> "       export " + variable + "=...\n")
                .collect(Collectors.joining());
        String names = groups.names().stream().map(name -> "- `" + name + "`\n").collect(Collectors.joining());
        return """
                # Run "%s" on the LiteLLM proxy

                %sThis file was checked by our own linter and never run against LiteLLM.

                       pip install 'litellm[proxy]'
                %s       litellm --config config.yaml --host 127.0.0.1

                Callers ask for one of these names as `model`:

                %s
                %s""".formatted(
                document.name(),
                document.synthetic() ? "The numbers behind this design come from a generator (synthetic).\n\n" : "",
                keys,
                names,
                LossList.markdown(document, losses));
    }
}
