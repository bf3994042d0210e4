package dev.routewright.desktop.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A line of a page: words that wrap, with grounds behind code and hits and a frame around the link that has the focus.
 */
final class Prose extends TextFlow {
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** What is drawn behind some of the words; one shape for all of a kind, because a page has many. */
    private record Ground(Path shape, List<Mark> marks) {}

    private final Line line;
    private final List<Text> words = new ArrayList<>();
    private final Ground code = ground("rw-guide-code-ground");
    private final Ground frame = ground("rw-guide-link-frame");
    private final Ground hits = ground("rw-guide-hit");

    /**
     * @param codeStands whether code stands in between other words and needs a ground of its own
     * @param follow gets the links that are followed
     */
    Prose(Line line, boolean codeStands, Consumer<String> follow) {
        this.line = line;
        getStyleClass().add("rw-guide-prose");
        int at = 0;
        for (Span span : line.spans()) {
            Mark mark = new Mark(at, at + span.text().length());
            if (span.code() && codeStands) {
                code.marks().add(mark);
            }
            words.add(text(span, mark, follow));
            at = mark.to();
        }
        if (!code.marks().isEmpty()) {
            getChildren().add(code.shape());
        }
        getChildren().addAll(words);
    }

    private Text text(Span span, Mark mark, Consumer<String> follow) {
        Text text;
        if (span.link().isEmpty()) {
            text = new Text(span.text());
        } else {
            text = new LinkText(span, follow);
            text.focusVisibleProperty().addListener((o, was, is) -> show(frame, is ? List.of(mark) : List.of()));
        }
        text.getStyleClass().add("rw-guide-words");
        add(text, span.code(), "rw-guide-code-words");
        add(text, span.strong(), "rw-guide-strong");
        add(text, span.emphasis(), "rw-guide-emphasis");
        return text;
    }

    private static void add(Text text, boolean when, String style) {
        if (when) {
            text.getStyleClass().add(style);
        }
    }

    private static Ground ground(String style) {
        Path shape = new Path();
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return new Ground(shape, new ArrayList<>());
    }

    Line line() {
        return line;
    }

    /** Shows hits of a search, in place of those before. */
    void mark(List<Mark> marks) {
        show(hits, marks);
    }

    private void show(Ground ground, List<Mark> marks) {
        getChildren().remove(ground.shape());
        ground.marks().clear();
        ground.marks().addAll(marks);
        if (!marks.isEmpty()) {
            // Over the ground of code, or that would hide it.
            getChildren().add(getChildren().indexOf(code.shape()) + 1, ground.shape());
        }
        requestLayout();
    }

    /** How wide the longest word is in its fonts, by which the least width of a column goes. */
    double longestWordWidth() {
        Mark longest = longestWord(line.text());
        double width = 0;
        int at = 0;
        for (Text text : words) {
            int from = Math.clamp(longest.from() - at, 0, text.getText().length());
            int to = Math.clamp(longest.to() - at, 0, text.getText().length());
            if (from < to) {
                Text part = new Text(text.getText().substring(from, to));
                part.setFont(text.getFont());
                width += part.getLayoutBounds().getWidth();
            }
            at += text.getText().length();
        }
        return width;
    }

    private static Mark longestWord(String text) {
        Mark longest = new Mark(0, 0);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.end() - word.start() > longest.to() - longest.from()) {
                longest = new Mark(word.start(), word.end());
            }
        }
        return longest;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Ground ground : List.of(code, hits, frame)) {
            ground.shape().getElements().clear();
            for (Mark mark : ground.marks()) {
                ground.shape().getElements().addAll(getRangeShape(mark.from(), mark.to(), false));
            }
        }
    }
}
