import java.io.File;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * A window, in the upper left corner of the screen, from which one file can be dragged: a stand-in for a file manager.
 * JavaFX and not Swing, because Swing finds no window to drop on where no window manager runs.
 */
public final class DragSource extends Application {
    @Override
    public void start(Stage stage) {
        StackPane pane = new StackPane(new Label("Drag me"));
        pane.setOnDragDetected(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(new File(getParameters().getUnnamed().getFirst())));
            pane.startDragAndDrop(TransferMode.COPY).setContent(content);
            e.consume();
        });
        stage.setTitle("Drag source");
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(pane, 200, 150));
        stage.show();
    }

    public static void main(String[] args) {
        launch(DragSource.class, args);
    }
}
