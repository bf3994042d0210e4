package dev.routewright.plan;

import dev.routewright.graph.check.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A drawing that cannot be compiled, with everything that stands in the way; never a half plan. */
public final class PlanRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** @param findings at least one of severity error */
    public PlanRefused(List<Finding> findings) {
        super(findings.stream().map(f -> f.says() + " " + f.fix()).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public PlanRefused(Finding only) {
        this(List.of(only));
    }

    public List<Finding> findings() {
        return findings;
    }
}
