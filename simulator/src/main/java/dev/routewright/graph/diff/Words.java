package dev.routewright.graph.diff;

import dev.routewright.graph.Blend;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Wait;
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
                ? Long.toString(value.longValue())
                : Double.toString(value);
    }

    static String texts(Collection<String> texts) {
        return texts.isEmpty() ? "none" : texts.stream().map(Words::quoted).collect(Collectors.joining(", "));
    }

    /** What a person calls a node, by its kind and label, or by its id where it has no label. */
    static String node(Node node) {
        String kind = node.kind().equals("llm")
                ? "Model"
                : node.kind().substring(0, 1).toUpperCase(Locale.ROOT)
                        + node.kind().substring(1);
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
        return price == null ? "" : prices(price);
    }

    private static String prices(Price price) {
        StringBuilder words =
                new StringBuilder(number(price.inPerMillion()) + " in and " + number(price.outPerMillion())
                        + " out per million tokens in " + quoted(price.currency()) + " as of " + quoted(price.asOf()));
        words.append(stated(price.cacheReadPerMillion(), " per million read from cache"));
        words.append(stated(price.cacheWritePerMillion(), " per million written to cache"));
        words.append(more(price.perCall(), " per call")).append(more(price.perHour(), " per hour"));
        for (Price.Tier tier : price.tiers()) {
            words.append("; over ")
                    .append(tier.aboveTokens())
                    .append(" tokens ")
                    .append(number(tier.inPerMillion()))
                    .append(" in and ")
                    .append(number(tier.outPerMillion()))
                    .append(" out");
        }
        return words.toString();
    }

    static String limits(Profile.Limits limits) {
        return (limits.contextTokens() == null ? "" : "context " + limits.contextTokens() + " ")
                + (limits.outputTokens() == null ? "" : "output " + limits.outputTokens() + " ")
                + (limits.failureRate() == 0 ? "" : "fails " + number(limits.failureRate()));
    }

    static String blend(@Nullable Blend blend) {
        return blend == null
                ? ""
                : quoted(blend.base()) + " with " + number(blend.share()) + " of " + lower(blend.of())
                        + " on " + quoted(blend.other()) + stated(blend.acceptance(), " accepted")
                        + stated(blend.activeParametersBillions(), " billion active parameters")
                        + more(blend.swapCost(), " per swap");
    }

    static String latency(@Nullable Latency latency) {
        return latency == null
                ? ""
                : number(latency.firstTokenMillis()) + " ms and " + number(latency.millisPerToken())
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
            case ScoreSource.Agreement a -> "agreement of answers";
            case ScoreSource.Learned l -> "confidence of the trained verifier " + quoted(l.artifact());
            case ScoreSource.Stated s ->
                "stated, right accepted " + number(s.acceptRight()) + ", wrong accepted " + number(s.acceptWrong());
        };
    }

    static String policy(@Nullable PolicySpec policy) {
        return switch (policy) {
            case null -> "";
            case PolicySpec.Always a -> "always " + quoted(a.exit());
            case PolicySpec.Random r -> "random";
            case PolicySpec.Split s -> "split " + named(s.weights(), Words::number);
            case PolicySpec.Rules r ->
                "rules "
                        + r.rules().stream()
                                .map(rule -> condition(rule.when()) + " → " + quoted(rule.exit()))
                                .collect(Collectors.joining("; "))
                        + ", otherwise " + quoted(r.otherwise());
            case PolicySpec.ByTask b ->
                "by task " + named(b.exitByTask(), Words::quoted) + ", otherwise " + quoted(b.otherwise());
            case PolicySpec.Threshold t ->
                "threshold on " + quoted(t.score()) + " at "
                        + t.cuts().stream().map(Words::number).collect(Collectors.joining(", "));
            case PolicySpec.Utility u ->
                "utility of quality " + number(u.quality()) + ", cost " + number(u.cost())
                        + ", latency " + number(u.latency()) + ", normalised "
                        + lower(u.normaliser()) + flags(u.flags());
            case PolicySpec.Learned l ->
                "trained router " + quoted(l.artifact()) + ", quality " + number(l.quality())
                        + ", cost " + number(l.cost()) + ", latency " + number(l.latency()) + ", normalised "
                        + lower(l.normaliser());
            case PolicySpec.Eliminate e -> "eliminate by " + quoted(e.prefix() + ":…");
            case PolicySpec.LoadAware l ->
                "load aware, " + lower(l.rule()) + ", deadline " + number(l.deadlineMillis()) + " ms";
            case PolicySpec.Bandit b ->
                "bandit " + lower(b.kind()) + ", exploration " + number(b.exploration()) + ", quality "
                        + number(b.quality()) + ", cost " + number(b.cost());
            case PolicySpec.Budget b ->
                "budget of " + number(b.costPerQuery()) + " per query" + (b.paced() ? ", paced" : "");
            case PolicySpec.Oracle o -> "oracle";
        };
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String flags(PolicySpec.Flags flags) {
        if (flags.equals(PolicySpec.Flags.NONE)) {
            return "";
        }
        return ", flags " + named(flags.weights(), Words::number) + ", required " + texts(flags.required())
                + ", most price " + number(flags.mostPricePerMillion()) + ", least context "
                + (flags.leastContextTokens() == null ? "" : flags.leastContextTokens());
    }

    static String decider(Decider decider) {
        String called = decider.profile().isEmpty() ? "" : "calls " + quoted(decider.profile());
        return called + stated(decider.costPerDecision(), " per decision") + stated(decider.millisPerDecision(), " ms");
    }

    private static String stated(@Nullable Double value, String what) {
        return value == null ? "" : " " + number(value) + what;
    }

    static String limits(CallLimits limits) {
        return "token limit " + (limits.tokenLimit() == null ? "none" : limits.tokenLimit()) + ", time-out "
                + (limits.timeoutMillis() == null ? "none" : number(limits.timeoutMillis()) + " ms") + ", "
                + limits.retries() + " retries, back-off " + number(limits.backoffMillis()) + " ms";
    }

    static String rule(@Nullable ContextRule rule) {
        return switch (rule) {
            case null -> "";
            case ContextRule.SameAsBase s -> "same as base";
            case ContextRule.FixesBreaks f -> "fixes " + number(f.fixes()) + ", breaks " + number(f.breaks());
        };
    }

    static String detector(Detector detector) {
        return switch (detector) {
            case Detector.ByRule r -> "blocks " + condition(r.blocks());
            case Detector.Score s -> "blocks from " + number(s.cut()) + " of " + quoted(s.column());
            case Detector.Learned l -> "trained guard " + quoted(l.artifact()) + " from " + number(l.cut());
            case Detector.Stated s ->
                "stated on " + quoted(s.truth()) + ", hits " + number(s.hitRate()) + ", false alarms "
                        + number(s.falseAlarmRate());
        };
    }

    static String mode(FanMode mode) {
        return switch (mode) {
            case FanMode.All a -> "all";
            case FanMode.TopK t -> "top " + t.k() + " by " + policy(t.by());
            case FanMode.Parts p -> "parts";
            case FanMode.Hedge h ->
                "hedge after " + h.delaysMillis().stream().map(Words::number).collect(Collectors.joining(", ")) + " ms";
        };
    }

    static String waitFor(Wait wait) {
        return switch (wait) {
            case Wait.All a -> "all";
            case Wait.FirstOk f -> "first ok";
            case Wait.Quorum q -> "quorum of " + q.branches();
        };
    }

    static String merge(Merge merge) {
        return switch (merge) {
            case Merge.First f -> "first";
            case Merge.Majority m -> "majority";
            case Merge.WeightedVote w -> "weighted vote";
            case Merge.BestScore b -> "best score of " + quoted(b.prefix() + ":…");
            case Merge.WeightedMean w -> "weighted mean";
            case Merge.Synthesis s ->
                "synthesis by " + quoted(s.profile()) + ", right if some " + number(s.rightIfSome())
                        + ", right if none " + number(s.rightIfNone());
            case Merge.LeadK l -> "lead by " + l.k() + " of at most " + l.mostSamples();
            case Merge.Collect c -> "collect, " + lower(c.whole());
        };
    }

    static <T> String named(Map<String, T> of, java.util.function.Function<T, String> words) {
        return of.entrySet().stream()
                .map(e -> quoted(e.getKey()) + " " + words.apply(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Everything e -> "everything";
            case Condition.Compare c ->
                quoted(c.field()) + " " + c.op().name().toLowerCase(Locale.ROOT) + " " + number(c.value());
            case Condition.OneOf o -> quoted(o.field()) + " one of " + texts(o.values());
            case Condition.Matches m -> quoted(m.field()) + " matches " + quoted(m.regex());
            case Condition.HasTag t -> "tagged " + quoted(t.tag());
            case Condition.Visited v -> "passed node " + quoted(v.node().value());
            case Condition.Never n -> "never passed node " + quoted(n.node().value());
            case Condition.Before b ->
                "node " + quoted(b.first().value()) + " before node "
                        + quoted(b.then().value());
            case Condition.Until u ->
                "no node " + quoted(u.node().value()) + " until node "
                        + quoted(u.until().value());
            case Condition.And a -> "all of (" + conditions(a.of()) + ")";
            case Condition.Or o -> "any of (" + conditions(o.of()) + ")";
            case Condition.Not n -> "not (" + condition(n.of()) + ")";
        };
    }

    private static String conditions(List<Condition> of) {
        return of.stream().map(Words::condition).collect(Collectors.joining(", "));
    }
}
