package dev.routewright.editor.skin;

/** Sizes of a node in pixels at 100 %. */
final class NodeMetrics {
    static final double LEAST_WIDTH = 150;
    static final double MOST_WIDTH = 180;
    static final double LEFT = 13;
    static final double RIGHT = 10;
    static final double TOP = 7;
    static final double BOTTOM = 8;
    static final double TITLE_ROW = 18;
    static final double WORDS_ROW = 16;
    static final double ROW_GAP = 1;
    static final double FIGURE_ROW = 15;
    static final double FIGURE_GAP = 6;
    static final double ICON_GAP = 7;
    static final double BAR = 4;
    static final double LEAST_BAR = 32;
    /** Distance of two exits: room for two lines of labels. */
    static final double PORT_PITCH = 28;

    private NodeMetrics() {}

    /** Height of a node with or without its third line, tall enough for its exits. */
    static double height(boolean withFigure, int exits) {
        double lines = TOP + TITLE_ROW + ROW_GAP + WORDS_ROW + BOTTOM + (withFigure ? FIGURE_GAP + FIGURE_ROW : 0);
        return Math.max(lines, exits * PORT_PITCH + 4);
    }

    /** Width that a node's words need, within its bounds. */
    static double width(double titleWidth, double wordsWidth) {
        double title = LEFT + Icons.SIZE + ICON_GAP + titleWidth + RIGHT;
        double words = LEFT + wordsWidth + RIGHT;
        return Math.ceil(Math.clamp(Math.max(title, words), LEAST_WIDTH, MOST_WIDTH));
    }

    /** Height of exit number {@code i} of {@code n}, from the node's top: evenly about the middle. */
    static double exitY(int i, int n, double height) {
        return height / 2 + (i - (n - 1) / 2.0) * PORT_PITCH;
    }
}
