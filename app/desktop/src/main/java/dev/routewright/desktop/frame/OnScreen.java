package dev.routewright.desktop.frame;

import dev.routewright.desktop.settings.WindowPlace;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Decides where a window opens: where it was, unless nobody could get hold of it there any more. */
public final class OnScreen {
    /** At least so much of the title bar must be seen, in pixels, so that a mouse can take it. */
    static final double LEAST_WIDTH = 100;

    static final double LEAST_HEIGHT = 40;

    private OnScreen() {}

    /**
     * A place on the screens as they are now. It is no larger than its screen.
     *
     * @param was where the window was; NaN where it was never placed
     * @param screens the parts of each screen that windows may cover, the main one first; at least one
     */
    public static WindowPlace fit(WindowPlace was, List<Rectangle2D> screens) {
        Rectangle2D main = screens.getFirst();
        if (Double.isNaN(was.x()) || Double.isNaN(was.y())) {
            return centred(was, main);
        }
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble(s -> area(shared(was, was.height(), s))))
                .orElse(main);
        WindowPlace sized = new WindowPlace(
                was.x(),
                was.y(),
                Math.min(was.width(), screen.getWidth()),
                Math.min(was.height(), screen.getHeight()),
                was.maximised());
        Rectangle2D title = shared(sized, LEAST_HEIGHT, screen);
        boolean reachable = title.getWidth() >= LEAST_WIDTH && title.getHeight() >= LEAST_HEIGHT;
        return reachable ? sized : centred(was, main);
    }

    private static WindowPlace centred(WindowPlace was, Rectangle2D screen) {
        double width = Math.min(was.width(), screen.getWidth());
        double height = Math.min(was.height(), screen.getHeight());
        return new WindowPlace(
                Math.floor(screen.getMinX() + (screen.getWidth() - width) / 2),
                Math.floor(screen.getMinY() + (screen.getHeight() - height) / 2),
                width,
                height,
                was.maximised());
    }

    /** What a screen shows of the uppermost part of a window. */
    private static Rectangle2D shared(WindowPlace place, double height, Rectangle2D screen) {
        double left = Math.max(place.x(), screen.getMinX());
        double top = Math.max(place.y(), screen.getMinY());
        double right = Math.min(place.x() + place.width(), screen.getMaxX());
        double bottom = Math.min(place.y() + height, screen.getMaxY());
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static double area(Rectangle2D r) {
        return r.getWidth() * r.getHeight();
    }
}
