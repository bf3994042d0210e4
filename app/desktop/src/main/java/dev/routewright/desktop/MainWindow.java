package dev.routewright.desktop;

import dev.routewright.desktop.frame.Splits;
import dev.routewright.desktop.frame.StatusBar;
import dev.routewright.desktop.frame.TopBar;
import dev.routewright.desktop.results.ResultsPanel;
import dev.routewright.desktop.settings.PanelSizes;
import dev.routewright.desktop.tour.Tour;
import dev.routewright.editor.Palette;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The regions of the main window: bar, palette, canvas, inspector, lower third, status bar. */
final class MainWindow extends BorderPane {
    /** Below this width the lower third shows one panel at a time, and the palette is a rail of icons. */
    private static final double NARROW = 1100;

    private static final double LEAST_PALETTE = 120;
    /** Share of the height that the lower third takes at most: on a low screen the graph comes first. */
    private static final double MOST_LOWER = 0.4;

    private final Splits middle = new Splits(Orientation.HORIZONTAL);
    private final Splits lower = new Splits(Orientation.HORIZONTAL);
    private final Splits whole = new Splits(Orientation.VERTICAL);
    private final TabPane tabs = new TabPane();
    private final BorderPane lowerFrame = new BorderPane();
    private final ResultsPanel results;
    private final Palette palette;
    private final List<Node> regions;
    private PanelSizes seen;
    private boolean narrow;

    MainWindow(
            PanelSizes sizes,
            TopBar bar,
            Palette palette,
            Region canvas,
            Region inspector,
            ResultsPanel results,
            StatusBar status) {
        this.results = results;
        this.palette = palette;
        seen = sizes;
        getStyleClass().add("rw-window");
        // It scrolls in a region that has the border itself.
        palette.setStyle("-fx-background-color: transparent;");
        palette.setMinWidth(0);
        palette.setPrefWidth(Region.USE_COMPUTED_SIZE);
        palette.setMaxWidth(Double.MAX_VALUE);
        ScrollPane paletteRegion = new ScrollPane(palette);
        paletteRegion.setId("palette-region");
        paletteRegion.setAccessibleText("Node kinds");
        paletteRegion.setFitToWidth(true);
        // What stands in it takes the focus, and is scrolled into view with it.
        paletteRegion.setFocusTraversable(false);
        paletteRegion.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        paletteRegion.setMinSize(0, 0);
        paletteRegion.getStyleClass().addAll("rw-palette-region", "rw-side-left");
        inspector.getStyleClass().add("rw-side-right");
        middle.fixed(paletteRegion, sizes.paletteWidth(), LEAST_PALETTE)
                .growing(canvas, 200)
                .fixed(inspector, sizes.inspectorWidth(), 220);
        sideBySide();
        lowerFrame.setId("lower-third");
        lowerFrame.getStyleClass().add("rw-lower");
        lowerFrame.setMinSize(0, 0);
        whole.growing(middle, 160).fixed(lowerFrame, sizes.lowerHeight(), 100).atMost(MOST_LOWER);
        tabs.setAccessibleText("Results");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        regions = List.of(bar, paletteRegion, canvas, inspector, lowerFrame, status);
        setTop(bar);
        setCenter(whole);
        setBottom(status);
        widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
    }

    /** Its parts in the order they are read. */
    List<Node> regions() {
        return regions;
    }

    /** Puts the three panels side by side, or into tabs where the window is narrow. */
    private void fit(double width) {
        boolean nowNarrow = width > 0 && width < NARROW;
        if (nowNarrow == narrow) {
            return;
        }
        seen = sizes();
        narrow = nowNarrow;
        palette.setRail(narrow);
        middle.resize(
                0, narrow ? Palette.RAIL_WIDTH : seen.paletteWidth(), narrow ? Palette.RAIL_WIDTH : LEAST_PALETTE);
        if (narrow) {
            lowerFrame.setCenter(null);
            lower.clear();
            tabs.getTabs()
                    .setAll(
                            tab("Front", results.front()),
                            tab("Baselines", results.baselines()),
                            tab("Latency", results.latency()));
            tabs.getSelectionModel().select(seen.lowerTab());
            lowerFrame.setCenter(tabs);
        } else {
            tabs.getTabs().forEach(tab -> tab.setContent(null));
            tabs.getTabs().clear();
            sideBySide();
        }
    }

    private void sideBySide() {
        lower.fixed(results.front(), seen.frontWidth(), 160)
                .growing(results.baselines(), 160)
                .fixed(results.latency(), seen.latencyWidth(), 160);
        lowerFrame.setCenter(lower);
    }

    private static Tab tab(String title, Node content) {
        return new Tab(title, content);
    }

    /** A tour over this window. */
    Tour tour(Runnable onEnd) {
        return new Tour(this, getChildren(), onEnd);
    }

    /** The sizes that a person has dragged; those that are not seen now stay as they were. */
    PanelSizes sizes() {
        return new PanelSizes(
                narrow ? seen.paletteWidth() : middle.size(0),
                middle.size(2),
                whole.size(1),
                narrow ? seen.frontWidth() : lower.size(0),
                narrow ? seen.latencyWidth() : lower.size(2),
                narrow ? tabs.getSelectionModel().getSelectedIndex() : seen.lowerTab());
    }
}
