package dev.routewright.export.portkey;

import dev.routewright.export.JsonText;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.Status;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the single objects of a config: targets that call, and the three strategies that hold targets. */
final class PortkeyTargets {
    /** Time-out, too many requests, and the server's own failures; a connection that breaks is 500 to the gateway. */
    static final List<Integer> FAILED_CODES = List.of(408, 429, 500, 502, 503, 504);

    /** The gateway tries no more often than this. */
    private static final int MOST_ATTEMPTS = 5;
    /** Before its first retry the gateway waits so long, whatever is asked (measured on 1.15.2). */
    private static final double OWN_BACKOFF_MILLIS = 1000;

    private final NodeLedger ledger;
    private final @Nullable String upstream;
    private final Set<String> names = new HashSet<>();
    private final SortedSet<String> keyVariables = new TreeSet<>();

    PortkeyTargets(NodeLedger ledger, @Nullable String upstream) {
        this.ledger = ledger;
        this.upstream = upstream;
    }

    /** Names of the environment variables whose placeholders were written. */
    SortedSet<String> keyVariables() {
        return keyVariables;
    }

    /** One case of a choice by conditions: the index of the target it leads to. */
    record Case(ObjectNode query, int target) {}

    /** One target of a split and its share, 0..1. */
    record Share(ObjectNode target, BigDecimal weight) {}

    ObjectNode leaf(Llm llm, Profile profile) {
        String provider = profile.provider();
        if (provider.isEmpty()) {
            provider = "openai";
            ledger.loseNothingMoved(
                    llm.id(),
                    Status.APPROXIMATED,
                    "its profile '" + profile.name() + "' states no provider",
                    "written as openai");
        }
        if (!PortkeyProviders.knows(provider)) {
            ledger.loseNothingMoved(
                    llm.id(),
                    Status.BLOCKING,
                    "its provider '" + provider + "' is none that the gateway takes",
                    "written as it stands");
        }
        ObjectNode leaf = named(unique(llm.id().value()));
        access(leaf, provider);
        ObjectNode params = leaf.putObject("override_params")
                .put("model", profile.remoteName().isEmpty() ? profile.name() : profile.remoteName());
        limits(llm, leaf, params);
        return leaf;
    }

    private void limits(Llm llm, ObjectNode leaf, ObjectNode params) {
        CallLimits limits = llm.limits();
        if (limits.tokenLimit() != null) {
            params.put("max_tokens", limits.tokenLimit().intValue());
        }
        if (limits.timeoutMillis() != null) {
            leaf.put("request_timeout", Math.max(1, Math.round(limits.timeoutMillis())));
        }
        int attempts = Math.min(limits.retries(), MOST_ATTEMPTS);
        if (attempts > 0) {
            ArrayNode codes = leaf.putObject("retry").put("attempts", attempts).putArray("on_status_codes");
            FAILED_CODES.forEach(codes::add);
        }
        if (attempts < limits.retries()) {
            ledger.loseUncounted(
                    llm.id(),
                    Status.APPROXIMATED,
                    "tries again up to " + limits.retries() + " times",
                    "at most " + MOST_ATTEMPTS + " times");
        }
        if (attempts > 0 && limits.backoffMillis() != OWN_BACKOFF_MILLIS) {
            ledger.loseNothingMoved(
                    llm.id(),
                    Status.APPROXIMATED,
                    "waits " + number(limits.backoffMillis()) + " ms before it tries again",
                    "the gateway waits about 1 s, doubled each time");
        }
    }

    private static String number(double value) {
        return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    /** A target that refuses every query with status 446 before anything is called. */
    ObjectNode noAnswer(NodeId node) {
        ledger.note(node, "A query that comes here without an answer is refused with status 446.");
        ObjectNode leaf = named(unique(node.value()));
        access(leaf, "openai");
        ObjectNode guard = leaf.putArray("input_guardrails").addObject();
        guard.putObject("default.regexMatch").put("rule", "(?!)");
        guard.put("deny", true);
        return leaf;
    }

    private void access(ObjectNode leaf, String provider) {
        String variable = provider.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_API_KEY";
        keyVariables.add(variable);
        leaf.put("provider", provider);
        leaf.put("api_key", "${" + variable + "}");
        if (upstream != null) {
            leaf.put("custom_host", upstream);
        }
    }

    ObjectNode fallback(NodeId node, List<ObjectNode> tries) {
        ObjectNode group = named(unique(node.value() + "-or-fallback"));
        ArrayNode codes = group.putObject("strategy").put("mode", "fallback").putArray("on_status_codes");
        FAILED_CODES.forEach(codes::add);
        group.putArray("targets").addAll(tries);
        return group;
    }

    ObjectNode loadBalance(NodeId node, List<Share> shares) {
        ObjectNode group = named(unique(node.value()));
        group.putObject("strategy").put("mode", "loadbalance");
        ArrayNode targets = group.putArray("targets");
        for (Share share : shares) {
            ObjectNode weighted = targets.addObject();
            weighted.set("name", share.target().get("name"));
            weighted.put("weight", share.weight());
            weighted.setAll(share.target());
        }
        return group;
    }

    /** The first case whose query holds, else the target of that index. */
    ObjectNode conditional(NodeId node, List<Case> cases, List<ObjectNode> children, int otherwise) {
        ObjectNode group = named(unique(node.value()));
        ObjectNode strategy = group.putObject("strategy").put("mode", "conditional");
        ArrayNode conditions = strategy.putArray("conditions");
        for (Case each : cases) {
            ObjectNode condition = conditions.addObject();
            condition.set("query", each.query());
            condition.set("then", children.get(each.target()).get("name"));
        }
        strategy.set("default", children.get(otherwise).get("name"));
        group.putArray("targets").addAll(children);
        return group;
    }

    private static ObjectNode named(String name) {
        return JsonText.object().put("name", name);
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }
}
