package dev.routewright.desktop.frame;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** The mark of the program: one way in, two ways out. */
final class Logo {
    private static final double SIZE = 22;

    private Logo() {}

    static Node make() {
        SVGPath ways = new SVGPath();
        ways.setContent("M3 11h6c4 0 3-6 10-6M9 11c4 0 3 6 10 6");
        ways.getStyleClass().add("rw-logo-ways");
        Circle start = new Circle(3.4, 11, 2.4);
        start.getStyleClass().add("rw-logo-start");
        StackPane box = new StackPane(new Group(ways, start));
        box.setMinSize(SIZE, SIZE);
        box.setMaxSize(SIZE, SIZE);
        return box;
    }
}
