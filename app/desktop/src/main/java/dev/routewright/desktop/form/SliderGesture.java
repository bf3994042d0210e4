package dev.routewright.desktop.form;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A slider whose drag is one gesture: begun on press, previewed on every frame, ended on release, taken back on Escape.
 * Keys are gestures of one step.
 */
public final class SliderGesture {
    /** What a gesture does to whatever the slider stands for. */
    public interface Target {
        void begin();

        void preview(double value);

        void commit();

        void cancel();
    }

    private final Slider slider;
    private final Target target;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            preview();
        }
    };
    private boolean quiet;
    private boolean open;
    /** Where the drag has come to since the last frame; null where that is shown already. */
    private @Nullable Double moved;

    /** @param track rounds values, so that a pixel's worth of movement reads as a round number */
    public SliderGesture(Slider slider, DoubleUnaryOperator round, Target target) {
        this.slider = slider;
        this.target = target;
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> begin());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> end());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && open) {
                open = false;
                frames.stop();
                moved = null;
                target.cancel();
                e.consume();
            }
        });
        for (var property : List.of(
                slider.valueProperty(),
                slider.minProperty(),
                slider.maxProperty(),
                slider.skinProperty(),
                slider.widthProperty())) {
            property.addListener((o, was, is) -> fill());
        }
        DoubleConsumer apply = value -> {
            if (open) {
                // A mouse tells of more places than there are frames.
                moved = value;
            } else {
                target.begin();
                target.preview(value);
                target.commit();
            }
        };
        slider.valueProperty().addListener((o, was, is) -> {
            if (!quiet) {
                apply.accept(round.applyAsDouble(is.doubleValue()));
            }
        });
    }

    /** Colours the track up to the thumb. */
    private void fill() {
        Node track = slider.lookup(".track");
        if (track != null) {
            double share = 100 * (slider.getValue() - slider.getMin()) / (slider.getMax() - slider.getMin());
            track.setStyle(String.format(
                    Locale.ROOT,
                    "-fx-background-color: linear-gradient(to right, -rw-accent %1$.2f%%, -rw-line %1$.2f%%);",
                    share));
        }
    }

    private void begin() {
        if (!open) {
            open = true;
            target.begin();
            frames.start();
        }
    }

    private void preview() {
        Double value = moved;
        moved = null;
        if (value != null) {
            target.preview(value);
        }
    }

    private void end() {
        if (open) {
            preview();
            open = false;
            frames.stop();
            target.commit();
        }
    }

    /** Shows a value on a range without doing anything: a slider moves its value when only its ends change. */
    public void show(double least, double most, double value) {
        quiet = true;
        slider.setMin(least);
        slider.setMax(most);
        slider.setValue(value);
        quiet = false;
    }
}
