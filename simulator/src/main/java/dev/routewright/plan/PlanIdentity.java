package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.run.Fingerprint;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The identity of a plan with what it was fitted on and what it is bound to. */
final class PlanIdentity {
    /** Changes with every change of what a plan means, so that stored results are not taken for new ones. */
    private static final String VERSION = "plan-4";

    private PlanIdentity() {}

    /** @param dataset the outcomes; null where there are none */
    static Fingerprint of(Fitted fitted, @Nullable Dataset dataset) {
        Fitted.Origin origin = fitted.origin();
        String split = origin == null ? "" : origin.split().toString();
        Fingerprint.Builder id = Fingerprint.of(VERSION)
                .add(dataset == null ? "live" : dataset.id().hex())
                .add(split);
        fitted.graph()
                .nodes()
                .values()
                .forEach(node -> id.add(node.withLabel("").toString()));
        fitted.graph().edges().values().forEach(edge -> id.add(edge.toString()));
        new TreeMap<>(fitted.catalog()).values().forEach(profile -> id.add(profile.toString()));
        if (origin != null && (dataset == null || !origin.dataset().equals(dataset.id()))) {
            id.add(origin.dataset().hex());
        }
        return id.done();
    }
}
