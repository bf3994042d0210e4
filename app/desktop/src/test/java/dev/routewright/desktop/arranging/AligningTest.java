package dev.routewright.desktop.arranging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.layout.Area;
import dev.routewright.graph.Position;
import dev.routewright.graph.file.DocumentFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AligningTest {
    private final Bench bench = new Bench();
    private final Aligning aligning = new Aligning(bench.workspace, bench);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static List<Lining.Member> members(Random random, int pinnedOneIn) {
        List<Lining.Member> members = new ArrayList<>();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            Area box = new Area(
                    random.nextInt(800), random.nextInt(600), 150 + random.nextInt(31), 50 + random.nextInt(60));
            members.add(new Lining.Member(box, random.nextInt(pinnedOneIn) == 0));
        }
        return members;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alignedBoxesShareTheLineAndMoveOneWayOnly(long seed) {
        for (Line line : Line.values()) {
            List<Lining.Member> members = members(new Random(seed), Integer.MAX_VALUE);
            List<Area> aligned = Lining.aligned(members, line);
            double at = line.of(aligned.getFirst());
            for (int i = 0; i < aligned.size(); i++) {
                assertThat(Math.abs(line.of(aligned.get(i)) - at))
                        .as("half a pixel, for middles")
                        .isLessThanOrEqualTo(1);
                Area before = members.get(i).box();
                assertThat(line.isAcross() ? aligned.get(i).y() : aligned.get(i).x())
                        .isEqualTo(line.isAcross() ? before.y() : before.x());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pinnedBoxesNeverMoveAndTheFirstSaysWhereTheLineIs(long seed) {
        List<Lining.Member> members = members(new Random(seed), 3);
        for (Line line : Line.values()) {
            List<Area> aligned = Lining.aligned(members, line);
            Area anchor = members.stream()
                    .filter(Lining.Member::pinned)
                    .findFirst()
                    .map(Lining.Member::box)
                    .orElse(null);
            for (int i = 0; i < aligned.size(); i++) {
                if (members.get(i).pinned()) {
                    assertThat(aligned.get(i)).isEqualTo(members.get(i).box());
                } else if (anchor != null) {
                    assertThat(Math.abs(line.of(aligned.get(i)) - line.of(anchor)))
                            .isLessThanOrEqualTo(0.5);
                }
            }
        }
        for (boolean across : new boolean[] {true, false}) {
            List<Area> spread = Lining.distributed(members, across);
            IntStream.range(0, spread.size())
                    .filter(i -> members.get(i).pinned())
                    .forEach(i ->
                            assertThat(spread.get(i)).isEqualTo(members.get(i).box()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void distributedBoxesHaveEvenGapsAndTheOuterOnesStay(long seed) {
        List<Lining.Member> members = members(new Random(seed), Integer.MAX_VALUE);
        List<Area> spread = Lining.distributed(members, true);
        Comparator<Area> byMiddle = Comparator.comparingDouble(b -> b.x() + b.width() / 2);
        List<Area> before =
                members.stream().map(Lining.Member::box).sorted(byMiddle).toList();
        assertThat(spread).contains(before.getFirst(), before.getLast());
        List<Area> row = spread.stream().sorted(byMiddle).toList();
        double inner =
                row.subList(1, row.size() - 1).stream().mapToDouble(Area::width).sum();
        if (row.getLast().x() - row.getFirst().right() > inner) {
            double first = row.get(1).x() - row.getFirst().right();
            for (int i = 1; i < row.size(); i++) {
                assertThat(row.get(i).x() - row.get(i - 1).right() - first).isBetween(-2.0, 2.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LEFT, Align left of 2 nodes", "MIDDLE, Align middle of 2 nodes"})
    void aligningIsOneNamedStepThatUndoesToTheSameBytes(Line line, String label) {
        bench.selected.addAll(List.of(bench.put("a", 0, 0), bench.put("b", 100, 44)));
        bench.put("c", 300, 300);
        String before = DocumentFile.write(bench.workspace.document());
        aligning.align(line);
        assertThat(bench.workspace.history().undoLabel()).isEqualTo(label);
        assertThat(bench.at("c")).isEqualTo(new Position(300, 300));
        bench.workspace.history().undo();
        assertThat(DocumentFile.write(bench.workspace.document())).isEqualTo(before);
    }

    @Test
    void boxesThatStandInLineAreLeftAloneWithAWord() {
        bench.selected.addAll(List.of(bench.put("a", 0, 0), bench.put("b", 0, 100)));
        aligning.align(Line.LEFT);
        assertThat(bench.workspace.notice()).isEqualTo("They stand so already.");
        assertThat(bench.workspace.history().undoLabel()).isEqualTo("Add 'b'");
    }

    @Test
    void saysWhyNot() {
        assertThat(aligning.whyNotAlign()).isEqualTo("Select at least two nodes first.");
        bench.selected.addAll(List.of(bench.put("a", 0, 0), bench.put("b", 9, 9)));
        assertThat(aligning.whyNotAlign()).isNull();
        assertThat(aligning.whyNotDistribute()).isEqualTo("Select at least three nodes first.");
        bench.selected.forEach(bench::pin);
        assertThat(aligning.whyNotAlign()).isEqualTo("Every selected node is pinned. Unpin one first.");
    }
}
