package dev.routewright.export.litellm;

import dev.routewright.export.ExportContext;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.Status;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects model groups while the drawing is walked, and writes them as {@code model_list} and {@code fallbacks}. */
final class LiteLlmGroups {
    /** Names of providers where LiteLLM's differ from the names that the catalog uses. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "mistral-ai", "mistral",
            "together-ai", "together_ai",
            "fireworks-ai", "fireworks_ai",
            "perplexity-ai", "perplexity",
            "azure-openai", "azure",
            "vertex-ai", "vertex_ai",
            "google", "gemini");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Document document;
    private final NodeLedger ledger;
    private final @Nullable String upstream;
    private final Map<String, Price> recorded = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    /** Every group, and how many models it has. */
    private final SequencedMap<String, Integer> groups = new LinkedHashMap<>();

    private final SequencedMap<String, List<String>> fallbacks = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final SortedSet<String> keyVariables = new TreeSet<>();

    LiteLlmGroups(Document document, NodeLedger ledger, ExportContext context) {
        this.document = document;
        this.ledger = ledger;
        upstream = context.options().upstream();
        context.datasets().values().forEach(dataset -> dataset.prices().forEach(recorded::putIfAbsent));
    }

    /** One model with its part of a group, in per cent of the group. */
    record Share(Llm llm, double percent) {}

    private record Entry(String group, Share share) {}

    boolean has(String group) {
        return groups.containsKey(group);
    }

    void add(String group, List<Share> shares) {
        for (Share share : shares) {
            ledger.place(share.llm().id(), "model_list[" + entries.size() + "]");
            entries.add(new Entry(group, share));
            groups.merge(group, 1, Integer::sum);
        }
    }

    void fallBack(String group, List<String> to) {
        fallbacks.put(group, List.copyOf(to));
    }

    SortedSet<String> keyVariables() {
        return keyVariables;
    }

    /** The names that a caller may ask for: all groups but those that only stand in for a failed call. */
    List<String> names() {
        Set<String> standIns = new HashSet<>();
        fallbacks.values().forEach(standIns::addAll);
        return groups.keySet().stream()
                .filter(group -> !standIns.contains(group))
                .toList();
    }

    void write(ObjectNode config) {
        ArrayNode list = config.putArray("model_list");
        entries.forEach(entry -> deployment(list.addObject(), entry));
        ObjectNode settings = config.putObject("router_settings");
        settings.put("routing_strategy", "simple-shuffle");
        settings.put("num_retries", retries());
        int longest = fallbacks.values().stream().mapToInt(List::size).max().orElse(0);
        if (longest > 0) {
            settings.put("max_fallbacks", longest);
            ArrayNode lines = settings.putArray("fallbacks");
            fallbacks.forEach((group, to) -> to.forEach(lines.addObject().putArray(group)::add));
        }
    }

    /** LiteLLM counts retries once for all groups. */
    private int retries() {
        int most = entries.stream()
                .mapToInt(e -> e.share().llm().limits().retries())
                .max()
                .orElse(0);
        for (Entry entry : entries) {
            Llm llm = entry.share().llm();
            if (llm.limits().retries() != most) {
                ledger.loseUncounted(
                        llm.id(),
                        Status.APPROXIMATED,
                        "tries again " + llm.limits().retries() + " times",
                        most + " times, one number for the whole router");
            }
            if (most > 0 && llm.limits().backoffMillis() > 0) {
                ledger.loseNothingMoved(
                        llm.id(),
                        Status.APPROXIMATED,
                        "waits before it tries again by its own times",
                        "LiteLLM waits as it sees fit");
            }
        }
        return most;
    }

    private static void limits(ObjectNode params, CallLimits limits) {
        if (limits.tokenLimit() != null) {
            params.put("max_tokens", limits.tokenLimit().intValue());
        }
        if (limits.timeoutMillis() != null) {
            params.put(
                    "timeout", plain(BigDecimal.valueOf(limits.timeoutMillis()).movePointLeft(3)));
        }
    }

    private void deployment(ObjectNode line, Entry entry) {
        Llm llm = entry.share().llm();
        Profile profile = document.catalog().getOrDefault(llm.profile(), Profile.named(llm.profile()));
        line.put("model_name", entry.group());
        ObjectNode params = line.putObject("litellm_params");
        String provider = provider(llm, profile);
        String variable = provider.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_API_KEY";
        keyVariables.add(variable);
        params.put("model", provider + "/" + (profile.remoteName().isEmpty() ? profile.name() : profile.remoteName()));
        params.put("api_key", "os.environ/" + variable);
        if (upstream != null) {
            params.put("api_base", upstream);
        }
        boolean alone = groups.getOrDefault(entry.group(), 0) == 1;
        if (!alone) {
            params.put(
                    "weight", plain(BigDecimal.valueOf(entry.share().percent()).setScale(6, RoundingMode.HALF_EVEN)));
        }
        limits(params, llm.limits());
        price(params, llm, profile);
        line.putObject("model_info").put("id", unique(llm.id().value()));
    }

    private String provider(Llm llm, Profile profile) {
        if (profile.provider().isEmpty()) {
            ledger.loseNothingMoved(
                    llm.id(),
                    Status.APPROXIMATED,
                    "its profile '" + profile.name() + "' states no provider",
                    "written as openai");
            return "openai";
        }
        return PROVIDERS.getOrDefault(profile.provider(), profile.provider());
    }

    private void price(ObjectNode params, Llm llm, Profile profile) {
        Price price = profile.price() != null ? profile.price() : recorded.get(profile.name());
        if (price == null) {
            return;
        }
        if (!price.currency().equals("USD")) {
            ledger.loseNothingMoved(
                    llm.id(),
                    Status.DROPPED,
                    "its price is in " + price.currency() + " and LiteLLM counts US dollars",
                    "no price is written");
            return;
        }
        params.put("input_cost_per_token", perToken(price.inPerMillion()));
        params.put("output_cost_per_token", perToken(price.outPerMillion()));
        if (price.cacheReadPerMillion() != null) {
            params.put("cache_read_input_token_cost", perToken(price.cacheReadPerMillion()));
        }
        if (price.perCall() > 0 || !price.tiers().isEmpty() || price.cacheWritePerMillion() != null) {
            ledger.loseNothingMoved(
                    llm.id(),
                    Status.DROPPED,
                    "its price has parts beside its tokens' prices (per call, tiers" + " or cache writes)",
                    "only the plain token prices are written");
        }
    }

    private static BigDecimal perToken(double perMillion) {
        return plain(BigDecimal.valueOf(perMillion).divide(MILLION, MathContext.DECIMAL64));
    }

    /** Without trailing zeros. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !ids.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }
}
