package dev.routewright.desktop.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The page that is read. A long page is built over several frames, so that the window answers all the time; it scrolls
 * to what was asked for once everything above and around that is there.
 */
final class PageView extends ScrollPane {
    /** Lines that are made in one frame: cheap enough for slow machines, and more than a window shows in two. */
    private static final int LINES_PER_FRAME = 40;
    /** A frame is laid out after it was made, and a window that opens needs one more. */
    private static final int FRAMES_TO_REST = 1;
    /** Where a hit comes to stand, as a share of the height that is seen. */
    private static final double HIT_FROM_TOP = 0.25;

    private static final String END = "guide-page-end";
    /** Key of a property that says whether all of the page is there and scrolled to. */
    private static final String SETTLED = "settled";

    private final GuideViewModel view;
    private final VBox column = new VBox();
    private final Deque<Block> due = new ArrayDeque<>();
    private final List<Prose> marked = new ArrayList<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };
    private BlockViews made;
    private @Nullable GuidePage page;
    private boolean settled;
    private int framesToRest;

    PageView(GuideViewModel view) {
        this.view = view;
        made = new BlockViews(view);
        setId("guide-page");
        getStyleClass().add("rw-guide-page");
        setFitToWidth(true);
        // So that the arrow keys scroll it.
        setFocusTraversable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getStyleClass().add("rw-guide-column");
        setContent(column);
        new ProseMenu(view).installOn(column);
        vvalueProperty().addListener((o, was, is) -> {
            if (settled) {
                view.scrolled(is.doubleValue());
            }
        });
    }

    /** Shows where the reader is now. */
    void refresh() {
        GuidePage now = view.page();
        unmark();
        setSettled(false);
        if (now == null) {
            return;
        }
        if (now != page) {
            page = now;
            setAccessibleText(now.title());
            begin(now);
        }
        start();
    }

    /** Builds the page anew, frame by frame, and comes back to where the reader is. */
    void rebuild() {
        if (page != null) {
            unmark();
            setSettled(false);
            begin(page);
            start();
        }
    }

    private void start() {
        framesToRest = FRAMES_TO_REST;
        frames.start();
    }

    private void begin(GuidePage shown) {
        made = new BlockViews(view);
        due.clear();
        due.addAll(shown.blocks());
        column.getChildren().clear();
        setVvalue(0);
    }

    /** Takes the hits of a search from the page. */
    void unmark() {
        marked.forEach(prose -> prose.mark(List.of()));
        marked.clear();
    }

    /** Scrolls by as much as is seen, down or up. */
    void leaf(int steps) {
        double seen = getViewportBounds().getHeight();
        double hidden = column.getHeight() - seen;
        if (hidden > 0) {
            setVvalue(Math.clamp(getVvalue() + steps * 0.9 * seen / hidden, 0, 1));
        }
    }

    /** One more part of the page; when all is there and was laid out, scrolls and rests. */
    private void frame() {
        if (!due.isEmpty()) {
            int most = made.lines().size() + LINES_PER_FRAME;
            while (!due.isEmpty() && made.lines().size() < most) {
                column.getChildren().add(made.of(due.removeFirst()));
            }
            if (due.isEmpty()) {
                column.getChildren().add(end());
            }
            return;
        }
        if (made.isLoading()) {
            framesToRest = FRAMES_TO_REST;
        } else if (framesToRest-- <= 0) {
            frames.stop();
            settle();
        }
    }

    private Node end() {
        GuidePage next = view.next();
        Button button = new Button(next == null ? "To the contents" : "Next: " + next.title());
        button.setId(END);
        button.getStyleClass().add("rw-button");
        button.setWrapText(true);
        button.setOnAction(e -> view.open(next == null ? GuideBook.INDEX : next.path(), ""));
        return button;
    }

    private void settle() {
        Visits.Visit visit = view.now();
        Place place = visit.place();
        if (page != null && place.hit() != Place.NO_HIT) {
            mark(page.passages().get(place.hit()), place.words());
        }
        if (visit.scroll() != Visits.AS_PLACED) {
            setVvalue(visit.scroll());
        } else if (!marked.isEmpty()) {
            scrollTo(marked.getFirst(), HIT_FROM_TOP);
        } else {
            scrollTo(heading(place.anchor()), 0);
        }
        setSettled(true);
    }

    private void setSettled(boolean now) {
        settled = now;
        getProperties().put(SETTLED, now);
    }

    private void mark(Passage passage, String words) {
        for (int line = passage.firstLine(); line <= passage.lastLine(); line++) {
            Prose prose = made.lines().get(line);
            if (prose == null) {
                continue;
            }
            List<Mark> marks = GuideSearch.marks(prose.line().text(), words);
            if (!marks.isEmpty()) {
                prose.mark(marks);
                marked.add(prose);
            }
        }
    }

    private @Nullable Prose heading(String anchor) {
        return page == null
                ? null
                : page.blocks().stream()
                        .filter(b -> b instanceof Block.Heading h
                                && h.level() > 1
                                && h.anchor().equals(anchor))
                        .map(b -> made.lines().get(((Block.Heading) b).line().number()))
                        .findFirst()
                        .orElse(null);
    }

    private void scrollTo(@Nullable Node node, double fromTop) {
        double seen = getViewportBounds().getHeight();
        double hidden = column.getHeight() - seen;
        if (node == null || hidden <= 0) {
            setVvalue(0);
            return;
        }
        Bounds bounds = column.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        setVvalue(Math.clamp((bounds.getMinY() - fromTop * seen) / hidden, 0, 1));
    }
}
