package dev.routewright.editor.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    enum Way {
        LAYERED(Layout.layered()),
        FORCE(Layout.force());

        final Layout layout;

        Way(Layout layout) {
            this.layout = layout;
        }
    }

    static Stream<Arguments> drawings() {
        List<Arguments> all = new ArrayList<>();
        for (Way way : Way.values()) {
            for (long seed = 0; seed < 60; seed++) {
                int most = seed % 12 == 11 ? 200 : seed < 4 ? (int) seed : 40;
                all.add(Arguments.of(way, seed, most, seed % 3 > 0));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void nothingOverlapsNothingFliesOffAndPinsStay(Way way, long seed, int most, boolean pins) throws Cancelled {
        LayoutRequest request = RandomRequests.of(seed, most, pins);
        LayoutResult result = way.layout.arrange(request, Progress.NONE);
        List<Area> free = new ArrayList<>();
        List<Area> walls = new ArrayList<>(request.obstacles());
        for (Box box : request.boxes()) {
            Position at = result.positions().get(box.id());
            assertThat(at == null).as("only what is pinned has no new place").isEqualTo(box.pinnedAt() != null);
            if (at == null) {
                walls.add(new Area(box.pinnedAt().x(), box.pinnedAt().y(), box.width(), box.height()));
            } else {
                assertThat(at.x() % 4).isZero();
                assertThat(at.y() % 4).isZero();
                free.add(new Area(at.x(), at.y(), box.width(), box.height()));
            }
        }
        for (int i = 0; i < free.size(); i++) {
            for (int j = i + 1; j < free.size(); j++) {
                assertThat(free.get(i).isNearerThan(16, free.get(j)))
                        .as("%s and %s", free.get(i), free.get(j))
                        .isFalse();
            }
            for (Area wall : walls) {
                assertThat(free.get(i).isNearerThan(16, wall))
                        .as("%s and %s", free.get(i), wall)
                        .isFalse();
            }
        }
        assertExtent(request, free, walls);
    }

    /** Boxes in a row would be so wide, in a column so high; beyond that something has flown off. */
    private static void assertExtent(LayoutRequest request, List<Area> free, List<Area> walls) {
        if (free.isEmpty()) {
            return;
        }
        double room = 1000 + 420.0 * (request.boxes().size() + walls.size());
        Area all = Area.around(free);
        assertThat(all.x()).isGreaterThan(-room);
        assertThat(all.y()).isGreaterThan(-room);
        assertThat(all.right()).isLessThan(room + 1000);
        assertThat(all.bottom()).isLessThan(room + 1000);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theSameRequestGivesTheSamePlaces(Way way, long seed, int most, boolean pins) throws Cancelled {
        LayoutResult once = way.layout.arrange(RandomRequests.of(seed, most, pins), Progress.NONE);
        LayoutResult again = way.layout.arrange(RandomRequests.of(seed, most, pins), Progress.NONE);
        assertThat(List.copyOf(again.positions().entrySet()))
                .isEqualTo(List.copyOf(once.positions().entrySet()));
    }

    static Stream<Arguments> forward() {
        return java.util.stream.LongStream.range(0, 20).mapToObj(seed -> Arguments.of(seed, (int) (2 + 6 * seed)));
    }

    @ParameterizedTest
    @MethodSource("forward")
    void withoutCyclesEveryWireLeadsToTheRight(long seed, int count) throws Cancelled {
        LayoutRequest request = RandomRequests.forward(seed, count);
        Map<NodeId, Position> at =
                Layout.layered().arrange(request, Progress.NONE).positions();
        Map<NodeId, Box> boxes = new HashMap<>();
        request.boxes().forEach(box -> boxes.put(box.id(), box));
        assertThat(request.wires()).allSatisfy(wire -> {
            if (!wire.from().equals(wire.to())) {
                double right = at.get(wire.from()).x() + boxes.get(wire.from()).width();
                assertThat(at.get(wire.to()).x()).isGreaterThan(right);
            }
        });
    }

    @Test
    void theTopLeftComesToStandAtTheCorner() throws Cancelled {
        for (Way way : Way.values()) {
            LayoutResult result = way.layout.arrange(RandomRequests.forward(3, 20), Progress.NONE);
            assertThat(result.positions().values().stream()
                            .mapToDouble(Position::x)
                            .min())
                    .hasValue(40);
            assertThat(result.positions().values().stream()
                            .mapToDouble(Position::y)
                            .min())
                    .hasValue(40);
        }
    }

    @Test
    void forcesDrawWiredBoxesTogetherAndLeadToTheRight() throws Cancelled {
        LayoutRequest request = RandomRequests.forward(4, 40);
        Map<NodeId, Position> at =
                Layout.force().arrange(request, Progress.NONE).positions();
        double wired = request.wires().stream()
                .mapToDouble(w -> distance(at.get(w.from()), at.get(w.to())))
                .average()
                .orElseThrow();
        double any = request.boxes().stream()
                .flatMap(a -> request.boxes().stream().map(b -> distance(at.get(a.id()), at.get(b.id()))))
                .mapToDouble(d -> d)
                .average()
                .orElseThrow();
        assertThat(wired).isLessThan(any / 2);
        long right = request.wires().stream()
                .filter(w -> at.get(w.to()).x() > at.get(w.from()).x())
                .count();
        assertThat(right).isGreaterThan(request.wires().size() / 2);
    }

    private static double distance(Position a, Position b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Test
    void aPinnedBoxDrawsItsPartToItself() throws Cancelled {
        Box first = new Box(new NodeId("a"), 160, 60, 30, List.of(30.0), 0, new Position(4001, 3003));
        Box second = new Box(new NodeId("b"), 160, 60, 30, List.of(), 0, null);
        Wire wire = new Wire(first.id(), 0, second.id());
        LayoutRequest request = new LayoutRequest(List.of(first, second), List.of(wire), List.of(), new Position(0, 0));
        Position at =
                Layout.layered().arrange(request, Progress.NONE).positions().get(second.id());
        assertThat(at.x()).isBetween(4001 + 160 + 60.0, 4001 + 160 + 200.0);
        assertThat(at.y()).isBetween(2990.0, 3016.0);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void asksWhetherToStopAllTheWayAndThenStops(Way way) {
        LayoutRequest request = RandomRequests.forward(5, 120);
        for (int patience : List.of(0, 1, 5, 20)) {
            AtomicInteger asked = new AtomicInteger();
            Progress impatient = new Progress() {
                @Override
                public void at(double share, String doing) {
                    assertThat(share).isBetween(0.0, 1.0);
                }

                @Override
                public boolean isCancelled() {
                    return asked.incrementAndGet() > patience;
                }
            };
            assertThatThrownBy(() -> way.layout.arrange(request, impatient)).isInstanceOf(Cancelled.class);
            assertThat(asked.get()).isLessThan(patience + 10);
        }
    }

    @Test
    void aRequestThatNamesWhatIsNotThereIsRefused() {
        Box box = new Box(new NodeId("a"), 160, 60, 30, List.of(30.0), 0, null);
        Wire wire = new Wire(box.id(), 0, new NodeId("b"));
        assertThatThrownBy(() -> new LayoutRequest(List.of(box), List.of(wire), List.of(), new Position(0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'b'");
        assertThatThrownBy(() -> new LayoutRequest(List.of(box, box), List.of(), List.of(), new Position(0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two boxes");
        assertThatThrownBy(() -> new Box(box.id(), 0, 60, 30, List.of(), 0, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0 by 60.0");
    }
}
