package dev.routewright.graph.diff;

import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.Document;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.ScoreSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a document in words; different values have different words. */
final class Words {
    private Words() {}

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)
                ? Long.toString(value.longValue()) : Double.toString(value);
    }

    static String texts(Collection<String> texts) {
        return texts.isEmpty() ? "none" : texts.stream().map(Words::quoted).collect(Collectors.joining(", "));
    }

    /** What a person calls a node, by its kind and label, or by its id where it has no label. */
    static String node(Node node) {
        String kind = node.kind().equals("llm") ? "Model"
                : node.kind().substring(0, 1).toUpperCase(Locale.ROOT) + node.kind().substring(1);
        return kind + " " + quoted(node.label().isBlank() ? node.id().value() : node.label());
    }

    static String nodeOf(Document document, NodeId id) {
        Node node = document.graph().nodes().get(id);
        return node == null || node.label().isBlank() ? quoted(id.value()) : quoted(node.label());
    }

    static String position(@Nullable Position position) {
        return position == null ? "" : number(position.x()) + ", " + number(position.y());
    }

    static String price(@Nullable Price price) {
        return price == null ? "" : number(price.inPerMillion()) + " in and " + number(price.outPerMillion())
                + " out per million tokens in " + quoted(price.currency()) + " as of " + quoted(price.asOf());
    }

    static String latency(@Nullable Latency latency) {
        return latency == null ? "" : number(latency.firstTokenMillis()) + " ms and " + number(latency.millisPerToken())
                + " ms per token" + more(latency.millisPerTokenIn(), " ms per input token")
                + more(latency.slowdownPerCall(), " slower per further call");
    }

    private static String more(double value, String what) {
        return value == 0 ? "" : ", " + number(value) + what;
    }

    static String split(Split split) {
        return switch (split) {
            case Split.None n -> "none";
            case Split.Hashed h -> h.trainPercent() + " % train, " + h.searchPercent() + " % search, seed " + h.seed();
            case Split.ByColumn c -> "by column " + quoted(c.column());
        };
    }

    static String source(ScoreSource source) {
        return switch (source) {
            case ScoreSource.PerProfile p -> "column " + quoted(p.prefix() + ":…") + " per profile";
            case ScoreSource.Column c -> "column " + quoted(c.column());
            case ScoreSource.Stated s -> "stated, right accepted " + number(s.acceptRight()) + ", wrong accepted "
                    + number(s.acceptWrong());
        };
    }

    static String policy(@Nullable PolicySpec policy) {
        return switch (policy) {
            case null -> "";
            case PolicySpec.Always a -> "always " + quoted(a.exit());
            case PolicySpec.Random r -> "random";
            case PolicySpec.Split s -> "split " + named(s.weights(), Words::number);
            case PolicySpec.Rules r -> "rules " + r.rules().stream()
                    .map(rule -> condition(rule.when()) + " → " + quoted(rule.exit()))
                    .collect(Collectors.joining("; ")) + ", otherwise " + quoted(r.otherwise());
            case PolicySpec.ByTask b -> "by task " + named(b.exitByTask(), Words::quoted) + ", otherwise "
                    + quoted(b.otherwise());
            case PolicySpec.Threshold t -> "threshold on " + quoted(t.score()) + " at "
                    + t.cuts().stream().map(Words::number).collect(Collectors.joining(", "));
            case PolicySpec.Utility u -> "utility of quality " + number(u.quality()) + ", cost " + number(u.cost())
                    + ", latency " + number(u.latency()) + ", normalised "
                    + u.normaliser().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case PolicySpec.Oracle o -> "oracle";
        };
    }

    private static <T> String named(Map<String, T> of, java.util.function.Function<T, String> words) {
        return of.entrySet().stream().map(e -> quoted(e.getKey()) + " " + words.apply(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Everything e -> "everything";
            case Condition.Compare c -> quoted(c.field()) + " " + c.op().name().toLowerCase(Locale.ROOT) + " " + number(c.value());
            case Condition.OneOf o -> quoted(o.field()) + " one of " + texts(o.values());
            case Condition.Matches m -> quoted(m.field()) + " matches " + quoted(m.regex());
            case Condition.And a -> "all of (" + conditions(a.of()) + ")";
            case Condition.Or o -> "any of (" + conditions(o.of()) + ")";
            case Condition.Not n -> "not (" + condition(n.of()) + ")";
        };
    }

    private static String conditions(List<Condition> of) {
        return of.stream().map(Words::condition).collect(Collectors.joining(", "));
    }
}
