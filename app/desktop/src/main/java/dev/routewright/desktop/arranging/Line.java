package dev.routewright.desktop.arranging;

import dev.routewright.editor.layout.Area;

/** What boxes are aligned by. */
public enum Line {
    LEFT("left") {
        @Override
        double of(Area box) {
            return box.x();
        }
    },
    CENTRE("centre") {
        @Override
        double of(Area box) {
            return box.x() + box.width() / 2;
        }
    },
    RIGHT("right") {
        @Override
        double of(Area box) {
            return box.right();
        }
    },
    TOP("top") {
        @Override
        double of(Area box) {
            return box.y();
        }
    },
    MIDDLE("middle") {
        @Override
        double of(Area box) {
            return box.y() + box.height() / 2;
        }
    },
    BOTTOM("bottom") {
        @Override
        double of(Area box) {
            return box.bottom();
        }
    };

    private final String words;

    Line(String words) {
        this.words = words;
    }

    /** What people call it, also the end of its action's id. */
    public String words() {
        return words;
    }

    /** Its place in a box, in drawing pixels across for the first three and down for the others. */
    abstract double of(Area box);

    /** Whether boxes move across to come to it, and not down. */
    boolean isAcross() {
        return compareTo(TOP) < 0;
    }
}
