package dev.routewright.export.litellm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A strict reader of LiteLLM's {@code config.yaml}, because LiteLLM has no schema and ignores misspelled keys. It knows
 * the keys that this exporter writes and their neighbours; a config written by hand for other features may be refused.
 */
public final class LiteLlmLint {
    private static final Set<String> ROOT_KEYS = Set.of("model_list", "router_settings");
    private static final Set<String> DEPLOYMENT_KEYS = Set.of("model_name", "litellm_params", "model_info");
    private static final Set<String> PARAM_KEYS = Set.of(
            "model",
            "api_base",
            "api_key",
            "weight",
            "order",
            "rpm",
            "tpm",
            "timeout",
            "max_tokens",
            "input_cost_per_token",
            "output_cost_per_token",
            "cache_read_input_token_cost");
    private static final Set<String> INFO_KEYS = Set.of("id", "max_input_tokens");
    private static final Set<String> ROUTER_KEYS = Set.of(
            "routing_strategy",
            "num_retries",
            "timeout",
            "allowed_fails",
            "cooldown_time",
            "max_fallbacks",
            "fallbacks");
    private static final Set<String> STRATEGIES = Set.of(
            "simple-shuffle",
            "least-busy",
            "usage-based-routing",
            "usage-based-routing-v2",
            "latency-based-routing",
            "cost-based-routing");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("os\\.environ/[A-Z][A-Z0-9_]*");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> groups = new LinkedHashSet<>();

    private LiteLlmLint() {}

    /** All problems of a config, each with its place; empty where it is right. */
    public static List<String> problems(JsonNode config) {
        LiteLlmLint lint = new LiteLlmLint();
        lint.keys(config, ROOT_KEYS, "config");
        lint.models(config.path("model_list"));
        lint.router(config.path("router_settings"));
        return List.copyOf(lint.problems);
    }

    private void models(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            says("model_list", "is empty.");
        }
        Set<String> ids = new HashSet<>();
        int i = 0;
        for (JsonNode line : list) {
            String at = "model_list[" + i++ + "]";
            keys(line, DEPLOYMENT_KEYS, at);
            String name = line.path("model_name").asString("");
            if (name.isBlank()) {
                says(at + ".model_name", "is missing.");
            }
            groups.add(name);
            params(line.path("litellm_params"), at + ".litellm_params");
            keys(line.path("model_info"), INFO_KEYS, at + ".model_info");
            if (!ids.add(line.path("model_info").path("id").asString(""))) {
                says(at + ".model_info.id", "is the id of another line too.");
            }
        }
        weightsOfGroups(list);
    }

    private void params(JsonNode params, String at) {
        keys(params, PARAM_KEYS, at);
        String model = params.path("model").asString("");
        if (model.indexOf('/') <= 0 || model.endsWith("/")) {
            says(at + ".model", "'" + model + "' is not provider/model.");
        }
        if (!FROM_ENVIRONMENT.matcher(params.path("api_key").asString("")).matches()) {
            says(at + ".api_key", "is not os.environ/NAME; a key must never stand in a file.");
        }
        for (String number : List.of("weight", "input_cost_per_token", "output_cost_per_token")) {
            JsonNode value = params.path(number);
            if (!value.isMissingNode() && (!value.isNumber() || value.doubleValue() < 0)) {
                says(at + "." + number, "is " + value + ", which is no number of at least 0.");
            }
        }
    }

    private void weightsOfGroups(JsonNode list) {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Integer> weighted = new HashMap<>();
        for (JsonNode line : list) {
            String group = line.path("model_name").asString("");
            lines.merge(group, 1, Integer::sum);
            weighted.merge(group, line.path("litellm_params").has("weight") ? 1 : 0, Integer::sum);
        }
        for (String group : groups) {
            int all = lines.getOrDefault(group, 0);
            int weights = weighted.getOrDefault(group, 0);
            if (weights != (all == 1 ? 0 : all)) {
                says("model_list", "'" + group + "' has " + all + " lines and " + weights + " weights.");
            }
        }
    }

    private void router(JsonNode settings) {
        keys(settings, ROUTER_KEYS, "router_settings");
        String strategy = settings.path("routing_strategy").asString("");
        if (!STRATEGIES.contains(strategy)) {
            says(
                    "router_settings.routing_strategy",
                    "'" + strategy + "' is none of " + new TreeSet<>(STRATEGIES) + ".");
        }
        int i = 0;
        for (JsonNode line : settings.path("fallbacks")) {
            String at = "router_settings.fallbacks[" + i++ + "]";
            if (!line.isObject() || line.size() != 1) {
                says(at, "is not one group with its list.");
            }
            line.properties().forEach(entry -> {
                known(entry.getKey(), at);
                if (!entry.getValue().isArray() || entry.getValue().isEmpty()) {
                    says(at, "has no list.");
                }
                for (JsonNode to : entry.getValue()) {
                    known(to.asString(""), at);
                    if (to.asString("").equals(entry.getKey())) {
                        says(at, "'" + entry.getKey() + "' falls back to itself.");
                    }
                }
            });
        }
    }

    private void known(String group, String at) {
        if (!groups.contains(group)) {
            says(at, "'" + group + "' is no model_name of the list.");
        }
    }

    private void keys(JsonNode object, Set<String> known, String at) {
        if (!object.isObject()) {
            says(at, "is not an object.");
            return;
        }
        object.propertyNames().forEach(key -> {
            if (!known.contains(key)) {
                says(at + "." + key, "is not a key that is known there: " + new TreeSet<>(known) + ".");
            }
        });
    }

    private void says(String at, String what) {
        problems.add(at + " " + what);
    }
}
