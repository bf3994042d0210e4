package dev.routewright.desktop.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/**
 * Quality against cost per 1,000 queries: the design as a disc, single profiles as squares, the settings of a sweep as
 * dots with their front as a line of rings, the oracle's quality as a dashed bound. A click on a dot or a ring picks
 * that setting.
 */
public final class FrontChart extends Plot {
    /** Rings closer than this would read as one blot; the settings between them stay as dots. */
    private static final double RING_GAP = 12;

    private final IntConsumer onPick;
    private FrontPicture picture = FrontPicture.NOTHING;

    /** @param onPick gets the number of the setting that a person clicked */
    public FrontChart(IntConsumer onPick) {
        this.onPick = onPick;
        setId("front-chart");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleRoleDescription("chart");
    }

    /** Shows other numbers. */
    public void show(FrontPicture newPicture) {
        picture = newPicture;
        say(describe());
        redraw();
    }

    @Override
    void draw() {
        if (picture.isEmpty()) {
            return;
        }
        List<double[]> all = points();
        double least = all.stream().mapToDouble(p -> p[1]).min().orElse(0);
        double most = all.stream().mapToDouble(p -> p[1]).max().orElse(1);
        double dearest = all.stream().mapToDouble(p -> p[0]).max().orElse(1);
        double margin = Math.max((most - least) * 0.06, 1e-6);
        axes(
                Ticks.around(0, dearest * 1.02, stepsAcross()),
                Ticks.around(least - margin, Math.min(1, most + margin), stepsUp()),
                "Cost per 1,000 queries",
                " " + picture.currency(),
                "Quality",
                "");
        drawOracle();
        drawSettings();
        drawSingles();
        drawCurrent();
        labels();
    }

    private List<double[]> points() {
        List<double[]> all = new ArrayList<>();
        Stream.of(picture.current(), picture.oracle(), picture.random())
                .filter(m -> m != null)
                .forEach(m -> all.add(new double[] {m.costPerThousand(), m.quality()}));
        picture.singles().forEach(m -> all.add(new double[] {m.costPerThousand(), m.quality()}));
        picture.settings().forEach(s -> all.add(new double[] {s.costPerThousand(), s.quality()}));
        return all;
    }

    private void drawOracle() {
        FrontPicture.Mark oracle = picture.oracle();
        if (oracle == null) {
            return;
        }
        double y = y(oracle.quality());
        Line bound = new Line(x(oracle.costPerThousand()), y, getWidth() - 14, y);
        bound.getStyleClass().add("rw-plot-bound");
        Line start = new Line(x(oracle.costPerThousand()), y - 4, x(oracle.costPerThousand()), y + 4);
        start.getStyleClass().add("rw-plot-bound-start");
        getChildren().addAll(bound, start);
        tip(bound, named("Oracle bound", oracle));
    }

    private void drawSettings() {
        for (FrontPicture.Setting s : picture.settings()) {
            Circle dot = new Circle(x(s.costPerThousand()), y(s.quality()), 2);
            dot.getStyleClass().add("rw-plot-setting");
            pickable(dot, s);
            getChildren().add(dot);
            avoid(dot);
        }
        if (picture.frontOf().isEmpty()) {
            return;
        }
        Polyline line = new Polyline();
        line.getStyleClass().add("rw-plot-front");
        line.setMouseTransparent(true);
        line.setAccessibleText("Front of " + picture.frontOf().size() + " settings");
        getChildren().add(line);
        Circle last = null;
        for (int i : picture.frontOf()) {
            FrontPicture.Setting s = picture.settings().get(i);
            double px = x(s.costPerThousand());
            double py = y(s.quality());
            line.getPoints().addAll(px, py);
            if (last != null && Math.hypot(px - last.getCenterX(), py - last.getCenterY()) < RING_GAP) {
                continue;
            }
            Circle ring = new Circle(px, py, 3.6);
            ring.setId("front-setting-" + s.index());
            ring.getStyleClass().add("rw-plot-ring");
            pickable(ring, s);
            ring.setAccessibleText("On the front: " + ring.getAccessibleText());
            getChildren().add(ring);
            readable(ring);
            avoid(ring);
            last = ring;
        }
        avoidLine(line.getPoints());
    }

    private void drawSingles() {
        for (FrontPicture.Mark m : picture.singles()) {
            Rectangle square = new Rectangle(x(m.costPerThousand()) - 4, y(m.quality()) - 4, 8, 8);
            square.getStyleClass().add("rw-plot-single");
            point(square, named(m.name(), m), "baseline");
        }
        FrontPicture.Mark random = picture.random();
        if (random != null) {
            Rectangle square = new Rectangle(x(random.costPerThousand()) - 4, y(random.quality()) - 4, 8, 8);
            square.getStyleClass().add("rw-plot-random");
            point(square, named("Random", random), "baseline");
        }
    }

    private void drawCurrent() {
        FrontPicture.Mark m = picture.current();
        if (m == null) {
            return;
        }
        Circle disc = new Circle(x(m.costPerThousand()), y(m.quality()), 7);
        disc.setId("front-current");
        disc.getStyleClass().add("rw-plot-current");
        disc.pseudoClassStateChanged(PseudoClass.getPseudoClass("stale"), picture.currentIsStale());
        point(disc, named(m.name() + (picture.currentIsStale() ? " before your changes" : ""), m), "current design");
    }

    private void point(Shape mark, String words, String role) {
        tip(mark, words);
        mark.setAccessibleRoleDescription(role);
        getChildren().add(mark);
        reserve(mark);
        readable(mark);
    }

    private void labels() {
        FrontPicture.Mark current = picture.current();
        if (current != null) {
            String name = current.name() + (picture.currentIsStale() ? " (before your changes)" : "");
            label(name, x(current.costPerThousand()), y(current.quality()), 7, CURRENT_LABEL);
        }
        FrontPicture.Mark oracle = picture.oracle();
        if (oracle != null) {
            double px = x(oracle.costPerThousand());
            label("oracle bound", Math.max(px, getWidth() - 110), y(oracle.quality()) - 9, 0, "rw-plot-label");
        }
        // The best ones first, so that they keep their labels where room is short.
        picture.singles().stream()
                .sorted(Comparator.comparingDouble(FrontPicture.Mark::quality).reversed())
                .forEach(m -> label(m.name(), x(m.costPerThousand()), y(m.quality()), 4, "rw-plot-label"));
        FrontPicture.Mark random = picture.random();
        if (random != null) {
            label("random", x(random.costPerThousand()), y(random.quality()), 4, "rw-plot-label");
        }
    }

    private void pickable(Circle mark, FrontPicture.Setting s) {
        String words = String.format(
                Locale.ROOT,
                "%s%nquality %.4f, cost per 1,000 %s %s",
                s.says(),
                s.quality(),
                money(s.costPerThousand()),
                picture.currency());
        tip(mark, words);
        mark.setAccessibleRole(AccessibleRole.BUTTON);
        mark.setAccessibleRoleDescription(mark.getRadius() > 3 ? "setting on the front" : "setting");
        mark.setOnMouseClicked(e -> onPick.accept(s.index()));
        mark.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                onPick.accept(s.index());
            }
        });
    }

    private String named(String name, FrontPicture.Mark m) {
        return String.format(
                Locale.ROOT,
                "%s%nquality %.4f, cost per 1,000 %s %s",
                name,
                m.quality(),
                money(m.costPerThousand()),
                picture.currency());
    }

    private static void tip(Shape shape, String words) {
        // A tooltip is a window of its own; hundreds of them at once would hold up the window.
        shape.setOnMouseEntered(e -> {
            Tooltip.install(shape, new Tooltip(words));
            shape.setOnMouseEntered(null);
        });
        shape.setAccessibleRole(AccessibleRole.NODE);
        shape.setAccessibleText(words.replaceAll("\\R", ", "));
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, amount < 0.1 ? "%.4f" : "%.2f", amount);
    }

    private String describe() {
        FrontPicture.Mark current = picture.current();
        String design =
                current == null ? "no run yet" : named(current.name(), current).replaceAll("\\R", ", ");
        return "Quality against cost: " + design + "; " + picture.singles().size() + " single profiles; "
                + picture.frontOf().size() + " settings on the front.";
    }
}
