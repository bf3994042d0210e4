package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;

/** What cuts on a score names one. */
final class ScoresNamed implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            boolean blank = switch (node) {
                case Verifier v -> isBlank(v.source());
                default -> Policies.of(node) instanceof PolicySpec.Threshold t && t.score().isBlank();
            };
            if (blank) {
                out.error(Codes.NO_SCORE, node.id(), Names.of(node) + " cuts on a score and names none.",
                        "Choose a numeric column of the dataset" + (node instanceof Verifier ? "." : ", or 'length'."));
            }
        }
    }

    private static boolean isBlank(ScoreSource source) {
        return switch (source) {
            case ScoreSource.Column c -> c.column().isBlank();
            case ScoreSource.PerProfile p -> p.prefix().isBlank();
            case ScoreSource.Learned l -> l.artifact().isBlank();
            case ScoreSource.Stated s -> false;
            case ScoreSource.Agreement a -> false;
        };
    }
}
