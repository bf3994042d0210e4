package dev.routewright.desktop;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The only place that makes services and hands them to each other. */
final class Wiring {
    void open(Stage stage, List<String> files) {
        stage.setTitle("Routewright");
        stage.setScene(new Scene(new StackPane(new Label("Routewright")), 1440, 900));
        stage.show();
    }
}
