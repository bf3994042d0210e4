package dev.routewright.graph.check;

import dev.routewright.graph.Document;

/** Fans, Joins and Loops nest, and every circle is bounded. */
final class Structure implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        StructureFindings.of(document.graph()).forEach(out::add);
    }
}
