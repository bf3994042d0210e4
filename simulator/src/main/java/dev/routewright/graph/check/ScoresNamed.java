package dev.routewright.graph.check;

import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import org.jspecify.annotations.Nullable;

/** What decides by a score names one. */
final class ScoresNamed implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            String name = switch (node) {
                case Verifier v -> name(v.source());
                case Guard g -> name(g.detector());
                case Join j -> j.merge() instanceof Merge.BestScore best ? best.prefix() : null;
                default -> name(Policies.of(node));
            };
            if (name != null && name.isBlank()) {
                out.error(
                        Codes.NO_SCORE,
                        node.id(),
                        Names.of(node) + " decides by a score and names none.",
                        Policies.of(node) instanceof PolicySpec.Threshold
                                ? "Choose a numeric column of the dataset, or 'length'."
                                : "Choose a numeric column of the dataset.");
            }
        }
    }

    private static @Nullable String name(ScoreSource source) {
        return switch (source) {
            case ScoreSource.Column c -> c.column();
            case ScoreSource.PerProfile p -> p.prefix();
            case ScoreSource.Learned l -> l.artifact();
            case ScoreSource.Stated s -> null;
            case ScoreSource.Agreement a -> null;
        };
    }

    private static @Nullable String name(Detector detector) {
        return switch (detector) {
            case Detector.ByRule r -> null;
            case Detector.Score s -> s.column();
            case Detector.Learned l -> l.artifact();
            case Detector.Stated s -> s.truth();
        };
    }

    private static @Nullable String name(@Nullable PolicySpec policy) {
        return switch (policy) {
            case PolicySpec.Threshold t -> t.score();
            case PolicySpec.Learned l -> l.artifact();
            case PolicySpec.Eliminate e -> e.prefix();
            case null, default -> null;
        };
    }
}
