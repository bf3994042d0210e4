package dev.routewright.editor.gesture;

import javafx.geometry.Point2D;

/** What one press of a mouse button turns into. Ended once, by {@link #release} or {@link #cancel}. */
interface Gesture {
    /** How far the mouse must go before a press is a drag, in view pixels. */
    double THRESHOLD = 4;

    /** The mouse is at a point of the view, with the button held. */
    void drag(Point2D view);

    /** The button was released at a point of the view. */
    void release(Point2D view);

    /** Takes back what the gesture did. */
    void cancel();
}
