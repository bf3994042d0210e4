package dev.routewright.dataset.sample;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import dev.routewright.run.ArchitectureException;
import java.util.ArrayList;
import java.util.List;

/** {@link LargeDrawing.Shape#BLOCKS}. */
@ArchitectureException(reason = "It makes drawings, so it names the kinds of node that it draws.")
final class LargeBlocks {
    /** What leaves a block: the exits that lead to the next one. */
    private record Open(NodeId node, String exit) {}

    private static final int PER_LINE = 8;
    private static final int LARGEST = 9;
    private static final double ACROSS = 1300;
    private static final double DOWN = 620;
    private static final double STEP = 250;
    private static final double LINE = 150;

    private final LargeDrawing drawing;
    private List<Open> open = List.of();
    private int block;

    LargeBlocks(LargeDrawing drawing) {
        this.drawing = drawing;
    }

    void draw(int count) {
        NodeId query = drawing.add(
                new Query(new NodeId("q"), "Queries", LargeDrawing.DATASET, SplitPart.ALL, List.of()), -STEP, LINE);
        open = List.of(new Open(query, Node.OUT));
        while (count - drawing.size() > LARGEST) {
            switch (block % 4) {
                case 0 -> vote();
                case 1 -> loop();
                case 2 -> guarded();
                default -> nested();
            }
            block++;
        }
        while (count - drawing.size() > 1) {
            NodeId model = model(0, drawing.size());
            enter(model);
            open = both(model);
            block++;
        }
        enter(drawing.add(new Answer(new NodeId("end"), "Answered"), x(0), y(1)));
    }

    private void vote() {
        NodeId fan = fan("f", 0, 1);
        enter(fan);
        NodeId join = join("j", 2, 1, new Merge.Majority());
        for (int i = 0; i < 3; i++) {
            branch(fan, String.valueOf(i + 1), join, 1, i);
        }
        open = List.of(new Open(join, Node.OUT), new Open(join, Node.FAILED));
    }

    private void loop() {
        NodeId loop = drawing.add(new Loop(id("l"), "Rounds " + block, 2), x(0), y(1));
        enter(loop);
        NodeId model = model(1, 1);
        NodeId check = drawing.add(
                new Verifier(id("v"), "Check " + block, new ScoreSource.PerProfile("score"), 0.7, null, null),
                x(2),
                y(1));
        drawing.connect(loop, Node.AGAIN, model);
        both(model).forEach(exit -> drawing.connect(exit.node(), exit.exit(), check));
        drawing.connect(check, Node.REJECT, loop);
        open = List.of(new Open(check, Node.ACCEPT), new Open(loop, Node.DONE));
    }

    private void guarded() {
        NodeId guard = drawing.add(
                new Guard(
                        id("g"),
                        "Long questions " + block,
                        new Detector.ByRule(new Condition.Compare("length", Condition.Comparison.GT, 900)),
                        Decider.FREE),
                x(0),
                y(1));
        enter(guard);
        NodeId cache = drawing.add(Cache.exact(id("c"), "Seen before " + block), x(1), y(0));
        NodeId model = model(2, 0);
        String backbone = LargeDrawing.profile(block);
        NodeId agent = drawing.add(Agent.direct(id("a"), backbone, backbone), x(1), y(2));
        drawing.connect(guard, Node.PASS, cache);
        drawing.connect(guard, Node.BLOCK, agent);
        drawing.connect(cache, Node.MISS, model);
        List<Open> out = new ArrayList<>(both(model));
        out.addAll(both(agent));
        out.add(new Open(cache, Node.HIT));
        open = out;
    }

    private void nested() {
        NodeId outer = fan("f", 0, 1);
        enter(outer);
        NodeId last = join("j", 4, 1, new Merge.First());
        NodeId inner = drawing.add(new Fan(id("i"), "Both " + block, List.of("1", "2")), x(1), y(0));
        NodeId middle = join("k", 3, 0, new Merge.First());
        drawing.connect(outer, "1", inner);
        branch(inner, "1", middle, 2, 0);
        branch(inner, "2", middle, 2, 1);
        drawing.connect(middle, Node.OUT, last);
        drawing.connect(middle, Node.FAILED, last);
        branch(outer, "2", last, 2, 2);
        branch(outer, "3", last, 2, 3);
        open = List.of(new Open(last, Node.OUT), new Open(last, Node.FAILED));
    }

    private NodeId fan(String kind, int column, int row) {
        return drawing.add(new Fan(id(kind), "All three " + block, List.of("1", "2", "3")), x(column), y(row));
    }

    private NodeId join(String kind, int column, int row, Merge merge) {
        return drawing.add(new Join(id(kind), "Join " + block, new Wait.All(), merge, false), x(column), y(row));
    }

    private void branch(NodeId fan, String exit, NodeId join, int column, int row) {
        NodeId model = model(column, row);
        drawing.connect(fan, exit, model);
        both(model).forEach(out -> drawing.connect(out.node(), out.exit(), join));
    }

    private NodeId model(int column, int row) {
        String profile = LargeDrawing.profile(block + row);
        return drawing.add(
                new Llm(id("m" + row + "_"), profile, profile, CallLimits.NONE, new ContextRule.SameAsBase()),
                x(column),
                y(row % 4));
    }

    private static List<Open> both(NodeId call) {
        return List.of(new Open(call, Node.OK), new Open(call, Node.FAILED));
    }

    private void enter(NodeId node) {
        open.forEach(exit -> drawing.connect(exit.node(), exit.exit(), node));
    }

    private NodeId id(String kind) {
        return new NodeId(kind + block);
    }

    private double x(int column) {
        return ACROSS * (block % PER_LINE) + STEP * column;
    }

    private double y(int row) {
        return DOWN * (block / PER_LINE) + LINE * row;
    }
}
