package dev.routewright.desktop.guide;

import java.net.URL;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture that is never wider than its page; it is read aside and takes its room when it is there. */
final class PictureView extends Region {
    private final Image image;
    private final ImageView view;

    PictureView(URL picture, String words) {
        image = new Image(picture.toExternalForm(), true);
        view = new ImageView(image);
        view.setSmooth(true);
        getChildren().add(view);
        getStyleClass().add("rw-guide-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        image.progressProperty().addListener((o, was, is) -> requestLayout());
    }

    /** Whether it is still being read, and its room not known. */
    boolean isLoading() {
        return image.getProgress() < 1 && !image.isError();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return image.getWidth() + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        return image.getWidth() == 0 ? insets : shownWidth(width) * image.getHeight() / image.getWidth() + insets;
    }

    private double shownWidth(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        return width < 0 ? image.getWidth() : Math.min(image.getWidth(), room);
    }

    @Override
    protected void layoutChildren() {
        double shown = shownWidth(getWidth());
        view.setFitWidth(shown);
        view.setPreserveRatio(true);
        view.relocate(snappedLeftInset(), snappedTopInset());
    }
}
