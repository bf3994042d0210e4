package dev.routewright.export.portkey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A strict reader of gateway configs. The gateway itself accepts misspelled keys in silence and finds a name that leads
 * nowhere only when a request arrives; here both are problems at once. It knows the part of the format that this
 * exporter writes, so a config written by hand for other features may be refused.
 */
public final class PortkeyLint {
    private static final Set<String> TARGET_KEYS = Set.of(
            "name",
            "strategy",
            "targets",
            "weight",
            "provider",
            "api_key",
            "custom_host",
            "override_params",
            "request_timeout",
            "retry",
            "input_guardrails");
    private static final Set<String> STRATEGY_KEYS = Set.of("mode", "on_status_codes", "conditions", "default");
    private static final Set<String> MODES = Set.of("single", "loadbalance", "fallback", "conditional");
    private static final Set<String> OPERATORS =
            Set.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$regex");
    private static final Pattern KEY_VARIABLE = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*}");
    private static final double WEIGHT_TOLERANCE = 1e-9;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private PortkeyLint() {}

    /** All problems of a config, each with its place; empty where it is right. */
    public static List<String> problems(JsonNode config) {
        PortkeyLint lint = new PortkeyLint();
        lint.target(config, "config");
        return List.copyOf(lint.problems);
    }

    private void target(JsonNode target, String at) {
        keys(target, TARGET_KEYS, at);
        if (target.has("name") && !names.add(target.path("name").asString())) {
            says(at + ".name", "'" + target.path("name").asString() + "' is the name of another target too.");
        }
        if (target.has("strategy") || target.has("targets")) {
            group(target, at);
        } else {
            leaf(target, at);
        }
    }

    private void leaf(JsonNode target, String at) {
        if (!target.path("provider").isString()
                || target.path("provider").asString().isBlank()) {
            says(at, "has neither a strategy nor a provider.");
        }
        if (!target.path("override_params").path("model").isString() && !target.has("input_guardrails")) {
            says(at + ".override_params.model", "is missing, so the caller's model name would be used.");
        }
        if (!KEY_VARIABLE.matcher(target.path("api_key").asString("")).matches()) {
            says(at + ".api_key", "is not a variable like ${OPENAI_API_KEY}; a key must never stand in a file.");
        }
    }

    private void group(JsonNode group, String at) {
        for (String key : List.of("provider", "api_key", "override_params", "custom_host")) {
            if (group.has(key)) {
                says(at + "." + key, "stands beside a strategy, where it would reach into every target.");
            }
        }
        JsonNode targets = group.path("targets");
        if (!targets.isArray() || targets.isEmpty()) {
            says(at + ".targets", "is empty.");
        }
        JsonNode strategy = group.path("strategy");
        keys(strategy, STRATEGY_KEYS, at + ".strategy");
        String mode = strategy.path("mode").asString("");
        if (!MODES.contains(mode)) {
            says(at + ".strategy.mode", "'" + mode + "' is none of " + sorted(MODES) + ".");
        }
        switch (mode) {
            case "conditional" -> conditional(strategy, targets, at);
            case "loadbalance" -> weights(targets, at);
            case "fallback" -> fallback(strategy, targets, at);
            default -> {}
        }
        int i = 0;
        for (JsonNode target : targets) {
            target(target, at + ".targets[" + i++ + "]");
        }
    }

    private void conditional(JsonNode strategy, JsonNode targets, String at) {
        Set<String> siblings = new LinkedHashSet<>();
        targets.forEach(t -> siblings.add(t.path("name").asString("")));
        Set<String> used = new HashSet<>();
        int i = 0;
        for (JsonNode condition : strategy.path("conditions")) {
            String place = at + ".strategy.conditions[" + i++ + "]";
            keys(condition, Set.of("query", "then"), place);
            query(condition.path("query"), place + ".query");
            resolves(condition.path("then").asString(""), siblings, used, place + ".then");
        }
        resolves(strategy.path("default").asString(""), siblings, used, at + ".strategy.default");
        siblings.removeAll(used);
        if (!siblings.isEmpty()) {
            says(at + ".targets", "no condition leads to " + sorted(siblings) + ".");
        }
    }

    private void resolves(String name, Set<String> siblings, Set<String> used, String at) {
        used.add(name);
        if (!siblings.contains(name)) {
            says(at, "'" + name + "' is none of the targets beside it: " + sorted(siblings) + ".");
        }
    }

    private void query(JsonNode query, String at) {
        if (!query.isObject() || query.isEmpty()) {
            says(at, "is empty, which holds for every query.");
        }
        query.properties().forEach(entry -> {
            String key = entry.getKey();
            if (key.equals("$and") || key.equals("$or")) {
                int i = 0;
                for (JsonNode part : entry.getValue()) {
                    query(part, at + "." + key + "[" + i++ + "]");
                }
            } else if (!key.matches("(metadata|params)\\.[^.]+")) {
                says(at + "." + key, "is neither metadata.KEY nor params.KEY with a key without dots.");
            } else {
                operators(entry.getValue(), at + "." + key);
            }
        });
    }

    private void operators(JsonNode operators, String at) {
        keys(operators, OPERATORS, at);
        if (operators.size() != 1) {
            says(at, "has " + operators.size() + " operators; write one each under $and.");
        }
        operators.properties().forEach(entry -> {
            String op = entry.getKey();
            JsonNode value = entry.getValue();
            if ((op.equals("$in") || op.equals("$nin")) != value.isArray()) {
                says(at + "." + op, (value.isArray() ? "has a list." : "has no list."));
            }
            if ((op.startsWith("$g") || op.startsWith("$l")) && !value.isNumber()) {
                says(at + "." + op, "compares with " + value + ", which is no number.");
            }
        });
    }

    private void weights(JsonNode targets, String at) {
        double sum = 0;
        int i = 0;
        for (JsonNode target : targets) {
            JsonNode weight = target.path("weight");
            if (!weight.isNumber() || weight.doubleValue() <= 0) {
                says(at + ".targets[" + i + "].weight", "is " + weight + "; without a positive one it would be 1.");
            }
            sum += weight.asDouble(0);
            i++;
        }
        if (Math.abs(sum - 1) > WEIGHT_TOLERANCE) {
            says(at + ".targets", "weights sum to " + sum + " and not to 1.");
        }
    }

    private void fallback(JsonNode strategy, JsonNode targets, String at) {
        JsonNode codes = strategy.path("on_status_codes");
        if (!codes.isArray() || codes.isEmpty()) {
            says(at + ".strategy.on_status_codes", "is missing, so that every answer but 2xx would fall back.");
        }
        codes.forEach(code -> {
            if (!code.isInt() || code.intValue() < 400 || code.intValue() > 599) {
                says(at + ".strategy.on_status_codes", code + " is no status code of a failure.");
            }
        });
        if (targets.size() < 2) {
            says(at + ".targets", "a fallback needs at least two.");
        }
    }

    private void keys(JsonNode object, Set<String> known, String at) {
        if (!object.isObject()) {
            says(at, "is not an object.");
            return;
        }
        object.propertyNames().forEach(key -> {
            if (!known.contains(key)) {
                says(at + "." + key, "is not a key that the gateway reads there; it knows " + sorted(known) + ".");
            }
        });
    }

    private void says(String at, String what) {
        problems.add(at + " " + what);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
