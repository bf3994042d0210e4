package dev.routewright.desktop;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What every field of the newer forms does to the node. */
final class FormCases {
    private static final NodeId ID = new NodeId("probe");
    private static final List<String> TWO = List.of("a", "b");
    private static final PolicySpec UTILITY = new PolicySpec.Utility(1, 0.4, 0, PolicySpec.Normaliser.PER_TASK);
    private static final Condition LONG = new Condition.Compare("length", Condition.Comparison.GT, 800);

    private final List<FormCase> all = new ArrayList<>();

    private FormCases() {}

    static List<FormCase> all() {
        FormCases cases = new FormCases();
        cases.guards();
        cases.caches();
        cases.calls();
        cases.shapes();
        cases.joins();
        cases.ends();
        cases.policies();
        return List.copyOf(cases.all);
    }

    private void add(Node before, String field, String value, Node after) {
        all.add(new FormCase(before, field, value, after));
    }

    private static Guard guard(Detector detector) {
        return new Guard(ID, "Guard", detector, Decider.FREE);
    }

    private void guards() {
        Guard rule = guard(new Detector.ByRule(LONG));
        add(
                rule,
                "blocks-number",
                "900",
                guard(new Detector.ByRule(new Condition.Compare("length", Condition.Comparison.GT, 900))));
        add(rule, "blocks", "tag", guard(new Detector.ByRule(new Condition.HasTag("rag"))));
        add(rule, "detector", "stated", guard(new Detector.Stated("should_refuse", 0.9, 0.05)));
        add(rule, "detector", "trained", guard(new Detector.Learned("", 0.5)));
        add(guard(new Detector.Learned("", 0.5)), "artifact", "scope", guard(new Detector.Learned("scope", 0.5)));
        add(guard(new Detector.Score("length", 0.5)), "cut", "0.7", guard(new Detector.Score("length", 0.7)));
        Guard stated = guard(new Detector.Stated("should_refuse", 0.9, 0.05));
        add(stated, "hitRate", "0.8", guard(new Detector.Stated("should_refuse", 0.8, 0.05)));
        add(stated, "falseAlarmRate", "0.1", guard(new Detector.Stated("should_refuse", 0.9, 0.1)));
        add(rule, "own-cost", "0.002", new Guard(ID, "Guard", rule.detector(), Decider.stated(0.002, null)));
        add(rule, "own-latency", "40 ms", new Guard(ID, "Guard", rule.detector(), Decider.stated(null, 40.0)));
        add(
                rule,
                "decider-profile",
                "gemma-2-9b",
                new Guard(ID, "Guard", rule.detector(), new Decider("gemma-2-9b", null, null)));
    }

    private static Cache cache(Double threshold, int capacity, Integer lifetime, Double millis, Double quality) {
        return new Cache(ID, "Cache", Cache.Mode.ANSWERS, threshold, capacity, lifetime, millis, quality, "examples");
    }

    private void caches() {
        Cache exact = cache(null, 0, null, null, null);
        add(
                exact,
                "cache-mode",
                "EXAMPLES",
                new Cache(ID, "Cache", Cache.Mode.EXAMPLES, null, 0, null, null, null, "examples"));
        add(exact, "cache-match", "alike", cache(0.9, 0, null, null, null));
        add(cache(0.9, 0, null, null, null), "threshold", "0.8", cache(0.8, 0, null, null, null));
        add(cache(0.9, 0, null, null, null), "false-hit", "0.2", cache(0.9, 0, null, null, 0.2));
        add(exact, "capacity", "500", cache(null, 500, null, null, null));
        add(exact, "lifetime", "1000", cache(null, 0, 1000, null, null));
        add(cache(null, 0, 1000, null, null), "lifetime", "", exact);
        add(exact, "hit-millis", "4", cache(null, 0, null, 4.0, null));
        add(
                new Cache(ID, "Cache", Cache.Mode.EXAMPLES, null, 0, null, null, null, "examples"),
                "tag",
                "seen",
                new Cache(ID, "Cache", Cache.Mode.EXAMPLES, null, 0, null, null, null, "seen"));
    }

    private static Agent agent(String profile, String backbone, Agent.Strategy way, double calls, double tokens) {
        return new Agent(ID, "Agent", profile, backbone, way, calls, tokens, 0, 0, null);
    }

    private void calls() {
        Agent direct = agent("", "gemma-2-9b", Agent.Strategy.DIRECT, 1, 1);
        add(direct, "profile", "mistral-small", agent("mistral-small", "gemma-2-9b", Agent.Strategy.DIRECT, 1, 1));
        add(direct, "backbone", "mistral-small", agent("", "mistral-small", Agent.Strategy.DIRECT, 1, 1));
        add(direct, "strategy", "DEBATE", agent("", "gemma-2-9b", Agent.Strategy.DEBATE, 1, 1));
        add(direct, "calls", "5", agent("", "gemma-2-9b", Agent.Strategy.DIRECT, 5, 1));
        add(direct, "tokensPerCall", "1.5", agent("", "gemma-2-9b", Agent.Strategy.DIRECT, 1, 1.5));
        add(
                agent("mistral-small", "", Agent.Strategy.DIRECT, 1, 1),
                "rule",
                "same",
                new Agent(
                        ID,
                        "Agent",
                        "mistral-small",
                        "",
                        Agent.Strategy.DIRECT,
                        1,
                        1,
                        0,
                        0,
                        new ContextRule.SameAsBase()));
        Tool tool = new Tool(ID, "Tool", "", "rag");
        add(tool, "profile", "gemma-2-9b", new Tool(ID, "Tool", "gemma-2-9b", "rag"));
        add(tool, "tag", "search", new Tool(ID, "Tool", "", "search"));
        LinkedHashMap<String, String> sets = new LinkedHashMap<>();
        sets.put("language", "en");
        Tool setting = new Tool(ID, "Tool", "", "", "rag", new LinkedHashMap<>(sets));
        sets.put("language", "de");
        add(setting, "attribute-0", "de", new Tool(ID, "Tool", "", "", "rag", sets));
        Person person = new Person(ID, "Person", "");
        add(person, "profile", "gemma-2-9b", new Person(ID, "Person", "gemma-2-9b"));
        add(person, "cost-per-item", "2.5", new Person(ID, "Person", "", 2.5, null, 1, 0, 24));
        add(person, "minutes-per-item", "6 min", new Person(ID, "Person", "", null, 6.0, 1, 0, 24));
        add(person, "people", "4", new Person(ID, "Person", "", null, null, 4, 0, 24));
        add(person, "from-hour", "8", new Person(ID, "Person", "", null, null, 1, 8, 24));
        add(person, "to-hour", "17.5", new Person(ID, "Person", "", null, null, 1, 0, 17.5));
        models();
    }

    private static Llm model(Integer tokens, Double timeout, int retries, double backoff, ContextRule rule) {
        return new Llm(ID, "Model", "gemma-2-9b", new CallLimits(tokens, timeout, retries, backoff), rule);
    }

    private void models() {
        Llm plain = new Llm(ID, "Model", "gemma-2-9b");
        add(plain, "token-limit", "256", model(256, null, 0, 0, null));
        add(plain, "timeout", "2000 ms", model(null, 2000.0, 0, 0, null));
        add(plain, "retries", "3", model(null, null, 3, 0, null));
        add(plain, "backoff", "100", model(null, null, 0, 100, null));
        add(plain, "rule", "fixes", model(null, null, 0, 0, new ContextRule.FixesBreaks(0.2, 0.05)));
        add(
                model(null, null, 0, 0, new ContextRule.FixesBreaks(0.2, 0.05)),
                "fixes",
                "0.3",
                model(null, null, 0, 0, new ContextRule.FixesBreaks(0.3, 0.05)));
    }

    private static Fan fan(FanMode mode) {
        return new Fan(ID, "Parallel", TWO, mode, Decider.FREE);
    }

    private void shapes() {
        Fan all = new Fan(ID, "Parallel", TWO);
        add(all, "fan-mode", "top", fan(new FanMode.TopK(2, UTILITY)));
        add(all, "fan-mode", "parts", fan(new FanMode.Parts()));
        add(all, "fan-mode", "hedge", fan(new FanMode.Hedge(List.of(0.0, 500.0))));
        add(
                fan(new FanMode.Hedge(List.of(0.0, 500.0))),
                "delay-1",
                "250 ms",
                fan(new FanMode.Hedge(List.of(0.0, 250.0))));
        add(fan(new FanMode.TopK(2, UTILITY)), "top-k", "1", fan(new FanMode.TopK(1, UTILITY)));
        add(
                fan(new FanMode.TopK(2, UTILITY)),
                "policy",
                "learned",
                fan(new FanMode.TopK(2, new PolicySpec.Learned("", 1, 0.4, 0, PolicySpec.Normaliser.PER_TASK))));
        add(all, "exit-0", "left", new Fan(ID, "Parallel", List.of("left", "b")));
        Loop loop = new Loop(ID, "Loop", 3);
        add(loop, "rounds", "5", new Loop(ID, "Loop", 5));
        add(
                loop,
                "stop",
                "number",
                new Loop(ID, "Loop", 3, new Condition.Compare("difficulty", Condition.Comparison.GE, 0), null));
        add(
                new Loop(ID, "Loop", 3, new Condition.HasTag("rag"), null),
                "stop-tag",
                "fits",
                new Loop(ID, "Loop", 3, new Condition.HasTag("fits"), null));
        add(new Loop(ID, "Loop", 3, new Condition.Before(ID, ID), null), "stop", "nothing", loop);
        add(loop, "whole", "ALL_RIGHT", new Loop(ID, "Loop", 3, Loop.NEVER, Merge.Whole.ALL_RIGHT));
    }

    private static Join join(Wait wait, Merge merge, boolean cancel) {
        return new Join(ID, "Join", wait, merge, cancel);
    }

    private void joins() {
        Join race = join(new Wait.FirstOk(), new Merge.First(), true);
        add(race, "wait", "quorum", join(new Wait.Quorum(2), new Merge.First(), true));
        add(
                join(new Wait.Quorum(2), new Merge.First(), true),
                "quorum",
                "3",
                join(new Wait.Quorum(3), new Merge.First(), true));
        add(race, "losers", "false", join(new Wait.FirstOk(), new Merge.First(), false));
        add(race, "merge", "majority", join(new Wait.FirstOk(), new Merge.Majority(), true));
        add(race, "merge", "lead", join(new Wait.FirstOk(), new Merge.LeadK(2, 9), true));
        add(
                join(new Wait.All(), new Merge.LeadK(2, 9), true),
                "lead",
                "3",
                join(new Wait.All(), new Merge.LeadK(3, 9), true));
        add(
                join(new Wait.All(), new Merge.LeadK(2, 9), true),
                "most-samples",
                "12",
                join(new Wait.All(), new Merge.LeadK(2, 12), true));
        Join written = join(new Wait.All(), new Merge.Synthesis("", null, null), true);
        add(
                written,
                "merge-profile",
                "gemma-2-9b",
                join(new Wait.All(), new Merge.Synthesis("gemma-2-9b", null, null), true));
        add(written, "right-if-some", "0.9", join(new Wait.All(), new Merge.Synthesis("", 0.9, null), true));
        add(written, "right-if-none", "0.1", join(new Wait.All(), new Merge.Synthesis("", null, 0.1), true));
        add(
                join(new Wait.All(), new Merge.Collect(Merge.Whole.ALL_RIGHT), true),
                "whole",
                "SHARE_RIGHT",
                join(new Wait.All(), new Merge.Collect(Merge.Whole.SHARE_RIGHT), true));
    }

    private void ends() {
        Answer answer = new Answer(ID, "Answer");
        add(answer, "ending", "REFUSED", new Answer(ID, "Answer", Answer.Ending.REFUSED, ""));
        add(
                new Answer(ID, "Answer", Answer.Ending.REFUSED, ""),
                "reason",
                "spam",
                new Answer(ID, "Answer", Answer.Ending.REFUSED, "spam"));
        Query query = new Query(ID, "Query", "", SplitPart.ALL, List.of());
        add(
                query,
                "filter",
                "number",
                new Query(
                        ID,
                        "Query",
                        "",
                        SplitPart.ALL,
                        new Condition.Compare("difficulty", Condition.Comparison.GE, 0),
                        List.of()));
        Verifier verifier = new Verifier(ID, "Verifier", new ScoreSource.Column("judge_score"), 0.5, null, null);
        add(
                verifier,
                "source",
                "agreement",
                new Verifier(ID, "Verifier", new ScoreSource.Agreement(), 0.5, null, null));
        add(verifier, "source", "learned", new Verifier(ID, "Verifier", new ScoreSource.Learned(""), 0.5, null, null));
        add(
                new Verifier(ID, "Verifier", new ScoreSource.Learned(""), 0.5, null, null),
                "artifact",
                "judge",
                new Verifier(ID, "Verifier", new ScoreSource.Learned("judge"), 0.5, null, null));
    }

    private static Router router(PolicySpec policy) {
        return new Router(ID, "Router", TWO, policy);
    }

    private void policies() {
        Router budget = router(new PolicySpec.Budget(0.001, false));
        add(budget, "costPerQuery", "0.002", router(new PolicySpec.Budget(0.002, false)));
        add(budget, "paced", "true", router(new PolicySpec.Budget(0.001, true)));
        Router bandit = router(new PolicySpec.Bandit(PolicySpec.Exploration.UCB, 0.1, 1, 0));
        add(
                bandit,
                "exploration-kind",
                "LINUCB",
                router(new PolicySpec.Bandit(PolicySpec.Exploration.LINUCB, 0.1, 1, 0)));
        add(bandit, "exploration", "0.3", router(new PolicySpec.Bandit(PolicySpec.Exploration.UCB, 0.3, 1, 0)));
        add(bandit, "reward-cost", "2", router(new PolicySpec.Bandit(PolicySpec.Exploration.UCB, 0.1, 1, 2)));
        Router load = router(new PolicySpec.LoadAware(PolicySpec.LoadRule.CHEAPEST_IN_TIME, 2000));
        add(
                load,
                "load-rule",
                "LEAST_OUTSTANDING",
                router(new PolicySpec.LoadAware(PolicySpec.LoadRule.LEAST_OUTSTANDING, 2000)));
        add(
                load,
                "deadlineMillis",
                "1500",
                router(new PolicySpec.LoadAware(PolicySpec.LoadRule.CHEAPEST_IN_TIME, 1500)));
        add(
                router(new PolicySpec.Learned("", 1, 0.4, 0, PolicySpec.Normaliser.PER_TASK)),
                "artifact",
                "knn",
                router(new PolicySpec.Learned("knn", 1, 0.4, 0, PolicySpec.Normaliser.PER_TASK)));
        LinkedHashMap<String, Double> worth = new LinkedHashMap<>();
        worth.put("eu", 0.1);
        worth.put("open", -0.05);
        add(
                router(UTILITY),
                "tag-weights",
                "eu = 0.1, open = -0.05",
                router(flagged(new PolicySpec.Flags(worth, List.of(), null, null))));
        add(
                router(UTILITY),
                "required",
                "eu, open",
                router(flagged(new PolicySpec.Flags(new LinkedHashMap<>(), List.of("eu", "open"), null, null))));
        add(
                router(UTILITY),
                "most-price",
                "5",
                router(flagged(new PolicySpec.Flags(new LinkedHashMap<>(), List.of(), 5.0, null))));
        add(
                router(UTILITY),
                "least-context",
                "32000",
                router(flagged(new PolicySpec.Flags(new LinkedHashMap<>(), List.of(), null, 32000))));
    }

    private static PolicySpec flagged(PolicySpec.Flags flags) {
        return new PolicySpec.Utility(1, 0.4, 0, PolicySpec.Normaliser.PER_TASK, flags);
    }
}
