package dev.routewright.sim.reference;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.reference.Sketch.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random drawing that can be run: grown from the entry in blocks, each of which takes the ends that are open and
 * leaves others, so that regions nest and every circle passes one Loop. Labels say where a box stands.
 */
final class RandomDesign {
    private static final int DEEPEST = 2;

    private final Random random;
    private final Sketch sketch = new Sketch();
    private final RandomConditions conditions;
    private final RandomPolicies policies;
    private final RandomCalls calls;
    private final RandomChoices choices;
    private final RandomRegions regions;

    /** Where a block stands. */
    record Place(boolean inBranch, boolean inLoop, int depth) {
        static final Place TOP = new Place(false, false, 0);

        Place branch() {
            return new Place(true, inLoop, depth + 1);
        }

        Place round() {
            return new Place(inBranch, true, depth + 1);
        }

        Place deeper() {
            return new Place(inBranch, inLoop, depth + 1);
        }

        String of(String what) {
            return what + (inLoop ? " in a loop" : "") + (inBranch ? " in a branch" : "");
        }
    }

    private RandomDesign(Random random) {
        this.random = random;
        conditions = new RandomConditions(random, sketch.ids());
        policies = new RandomPolicies(random, conditions);
        calls = new RandomCalls(random, conditions);
        choices = new RandomChoices(random, sketch, policies, calls, this);
        regions = new RandomRegions(random, sketch, policies, calls, choices, this);
    }

    static Document of(Random random) {
        return new RandomDesign(random).build();
    }

    static boolean oneIn(Random random, int n) {
        return random.nextInt(n) == 0;
    }

    private Document build() {
        List<End> open = sequence(query(), 2 + random.nextInt(4), Place.TOP);
        Answer answered = new Answer(sketch.next(), "end");
        Answer refused = new Answer(sketch.next(), "sorry", Answer.Ending.REFUSED, "no");
        sketch.add(List.of(), answered);
        sketch.add(List.of(), refused);
        open.forEach(end -> sketch.wire(List.of(end), oneIn(random, 12) ? refused : answered));
        return sketch.document(random, new RandomCatalog(random).catalog(), split(random));
    }

    static DatasetRef.Split split(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new DatasetRef.Split.None();
            case 1 -> new DatasetRef.Split.Hashed(random.nextInt(5), 50, 25);
            default -> new DatasetRef.Split.ByColumn("part");
        };
    }

    private List<End> query() {
        SplitPart part = oneIn(random, 5) ? SplitPart.REPORT : SplitPart.ALL;
        Condition filter = oneIn(random, 6) ? conditions.ofRow() : new Condition.Everything();
        List<String> dispatch = random.nextInt(3) > 0
                ? List.of()
                : IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> "t" + i)
                        .toList();
        Query query = sketch.add(List.of(), new Query(sketch.next(), "in", "d", part, filter, dispatch));
        if (dispatch.isEmpty()) {
            return ends(query, Node.OUT);
        }
        List<End> open = ends(query, Node.OTHER);
        dispatch.forEach(exit -> open.addAll(choices.task(ends(query, exit), Place.TOP)));
        return open;
    }

    static List<End> ends(Node node, String... exits) {
        List<End> ends = new ArrayList<>();
        for (String exit : exits) {
            ends.add(new End(node, exit));
        }
        return ends;
    }

    /** Blocks one after the other; some ends skip the next block. */
    List<End> sequence(List<End> in, int blocks, Place place) {
        List<End> open = in;
        List<End> skipping = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            if (open.size() > 1 && oneIn(random, 4)) {
                skipping.add(open.removeLast());
            }
            open = block(open, place);
        }
        open.addAll(skipping);
        return open;
    }

    private List<End> block(List<End> in, Place place) {
        boolean deep = place.depth() >= DEEPEST;
        return switch (random.nextInt(deep ? 11 : 21)) {
            case 0, 1, 2, 3 -> call(in);
            case 4, 5 -> tool(in);
            case 6 -> guard(in, place);
            case 7, 20 -> cache(in, place);
            case 8, 9 -> cascade(in);
            case 10, 11, 12, 13 -> choices.router(in, place);
            case 14 -> choices.task(in, place);
            case 15, 16, 17 -> regions.fan(in, place);
            default -> place.inLoop() ? call(in) : loop(in, place);
        };
    }

    List<End> call(List<End> in) {
        Node call = sketch.add(
                in,
                switch (random.nextInt(6)) {
                    case 0 -> calls.agent(sketch.next());
                    case 1 -> calls.person(sketch.next());
                    case 2 -> calls.plain(sketch.next());
                    default -> calls.llm(sketch.next());
                });
        List<End> open = ends(call, Node.OK);
        switch (random.nextInt(4)) {
            case 0 -> open.add(new End(call, Node.FAILED));
            case 1 -> open.add(new End(sketch.add(ends(call, Node.FAILED), calls.llm(sketch.next())), Node.OK));
            default -> {}
        }
        return open;
    }

    private List<End> tool(List<End> in) {
        Tool tool = sketch.add(in, calls.tool(sketch.next()));
        return random.nextBoolean() ? ends(tool, Node.OK) : ends(tool, Node.OK, Node.FAILED);
    }

    private List<End> guard(List<End> in, Place place) {
        Guard guard = sketch.add(in, calls.guard(sketch.next()));
        if (oneIn(random, 3)) {
            return ends(guard, Node.PASS, Node.BLOCK);
        }
        Answer.Ending ending = place.inBranch() ? Answer.Ending.DISCARD : Answer.Ending.REFUSED;
        sketch.add(ends(guard, Node.BLOCK), new Answer(sketch.next(), "kept out", ending, "blocked"));
        return ends(guard, Node.PASS);
    }

    private List<End> cache(List<End> in, Place place) {
        Cache cache = sketch.add(in, calls.cache(sketch.next()));
        boolean answers = cache.mode() == Cache.Mode.ANSWERS && !place.inBranch() && random.nextBoolean();
        if (answers) {
            sketch.add(ends(cache, Node.HIT), new Answer(sketch.next(), "from the cache"));
            return call(ends(cache, Node.MISS));
        }
        List<End> open = call(ends(cache, Node.MISS));
        open.add(new End(cache, Node.HIT));
        return open;
    }

    private List<End> cascade(List<End> in) {
        List<End> out = new ArrayList<>();
        List<End> open = in;
        int stages = 1 + random.nextInt(2);
        for (int stage = 0; stage < stages; stage++) {
            Node call = sketch.add(open, calls.llm(sketch.next()));
            Verifier verifier = sketch.add(ends(call, Node.OK), calls.verifier(sketch.next()));
            out.add(new End(verifier, Node.ACCEPT));
            open = ends(verifier, Node.REJECT);
            if (random.nextBoolean()) {
                open.add(new End(call, Node.FAILED));
            }
        }
        out.addAll(call(open));
        return out;
    }

    private List<End> loop(List<End> in, Place place) {
        Condition stop = oneIn(random, 3) ? Loop.NEVER : conditions.any(2);
        Merge.Whole whole = random.nextBoolean() ? null : Merge.Whole.values()[random.nextInt(2)];
        Loop loop = sketch.add(in, new Loop(sketch.next(), place.of("loop"), 1 + random.nextInt(4), stop, whole));
        List<End> back = sequence(ends(loop, Node.AGAIN), 1 + random.nextInt(2), place.round());
        List<End> out = ends(loop, Node.DONE);
        if (back.size() > 1 && random.nextBoolean()) {
            out.add(back.removeLast());
        }
        sketch.wire(back, loop);
        return out;
    }

    /** A Task that only names; its matcher counts where a Query dispatches to it. */
    Task name(List<End> in) {
        String name = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "made up";
            default -> RandomDataset.TASKS.get(random.nextInt(RandomDataset.TASKS.size()));
        };
        Decider decider = calls.decider();
        return sketch.add(
                in, new Task(sketch.next(), "task", name, conditions.any(2), List.of(Node.OUT), null, decider));
    }
}
