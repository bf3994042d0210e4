package dev.routewright.desktop.results;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** Share of queries answered within a time: the design as a solid line, references dashed. */
public final class LatencyChart extends Plot {
    private static final int STEPS = 160;
    /** The axis ends here, so that one straggler does not flatten the curves. */
    private static final double SHOWN_SHARE = 0.995;

    private LatencyPicture picture = new LatencyPicture(List.of(), "");

    public LatencyChart() {
        setId("latency-chart");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleRoleDescription("chart");
    }

    /** Shows other curves. */
    public void show(LatencyPicture newPicture) {
        picture = newPicture;
        say(describe());
        redraw();
    }

    @Override
    void draw() {
        if (picture.curves().isEmpty()) {
            return;
        }
        double longest = picture.curves().stream()
                .mapToDouble(c -> c.within(SHOWN_SHARE))
                .max()
                .orElse(1);
        axes(
                Ticks.around(0, longest / 1000, stepsAcross()),
                new Ticks(0, 100, 25),
                "Time to answer",
                " s",
                "Share of queries answered",
                " %");
        picture.curves().stream()
                .sorted(Comparator.comparing(LatencyPicture.Curve::current))
                .forEach(this::curve);
        picture.curves().stream()
                .sorted(Comparator.comparing(LatencyPicture.Curve::current).reversed())
                .forEach(this::name);
    }

    private void curve(LatencyPicture.Curve c) {
        Polyline line = new Polyline();
        line.getStyleClass().add(c.current() ? "rw-plot-front" : "rw-plot-reference");
        double right = getWidth() - 14;
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            double px = x(c.within(share) / 1000);
            if (px > right) {
                break;
            }
            line.getPoints().addAll(px, y(share * 100));
        }
        line.setAccessibleText("Curve of " + c.name());
        getChildren().add(line);
        avoidLine(line.getPoints());
        Circle half = new Circle(x(c.within(0.5) / 1000), y(50), 3);
        half.getStyleClass().add(c.current() ? "rw-plot-half-current" : "rw-plot-half");
        half.setAccessibleRole(AccessibleRole.NODE);
        half.setAccessibleRoleDescription("curve");
        half.setAccessibleText(inWords(c));
        Tooltip.install(half, new Tooltip(inWords(c)));
        getChildren().add(half);
        reserve(half);
        readable(half);
    }

    private void name(LatencyPicture.Curve c) {
        double share = c.current() ? 0.93 : 0.4;
        label(c.name(), x(c.within(share) / 1000), y(share * 100), 3, c.current() ? CURRENT_LABEL : "rw-plot-label");
    }

    private String describe() {
        if (picture.curves().isEmpty()) {
            return picture.whyEmpty();
        }
        StringBuilder words = new StringBuilder("Latency: ");
        for (LatencyPicture.Curve c : picture.curves()) {
            words.append(inWords(c)).append("; ");
        }
        return words.toString();
    }

    private static String inWords(LatencyPicture.Curve c) {
        return String.format(
                Locale.ROOT,
                "%s: half within %.2f s, 95 %% within %.2f s",
                c.name(),
                c.within(0.5) / 1000,
                c.within(0.95) / 1000);
    }
}
