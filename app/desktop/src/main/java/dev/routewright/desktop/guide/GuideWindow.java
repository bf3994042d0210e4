package dev.routewright.desktop.guide;

import dev.routewright.desktop.dialog.AboutDialog;
import dev.routewright.desktop.frame.SecondFoot;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.theme.Themes;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The user's guide in a window that stays open beside the drawing: contents, one page, and a search over all pages. */
public final class GuideWindow {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 420;
    private static final double SIDE_WIDTH = 270;
    private static final double LEAST_SIDE_WIDTH = 200;
    private static final double SIDE_SHARE = 0.3;
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final KeyCombination FORWARD = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Stage stage = new Stage();
    private final Jobs jobs;
    private final GuideViewModel view;
    private final PageView page;
    private final ContentsTree contents;
    private final FoundList found;
    private final Label count = new Label();
    private final VBox results;
    private final TextField search = new TextField();
    private final Label state = new Label();
    private final Label notice = new Label();
    private final Button back;
    private final Button forward;

    /** @param doors what links that leave the guide open */
    public GuideWindow(Stage owner, Themes themes, Jobs jobs, Doors doors) {
        this.jobs = jobs;
        view = new GuideViewModel(doors);
        page = new PageView(view);
        contents = new ContentsTree(view);
        found = new FoundList(view);
        results = results();
        back = button("Back", "guide-back", BACK, view::back);
        forward = button("Forward", "guide-forward", FORWARD, view::forward);
        stage.initOwner(owner);
        stage.setTitle("Guide \u2014 Routewright");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        BorderPane root = new BorderPane();
        root.setId("guide-window");
        root.getStyleClass().addAll("rw-window", "rw-second", "rw-guide");
        root.setTop(head());
        root.setLeft(side());
        root.setCenter(new StackPane(page, state()));
        root.setBottom(foot());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        // Kept for the life of the main window, so the palette is never released.
        themes.adopt(scene);
        themes.beforeChange(page::rebuild);
        stage.setScene(scene);
        view.onMove(this::refresh);
        view.onNotice(() -> notice.setText(view.notice()));
        view.onSearch(this::refreshFound);
    }

    /** Opens it, or brings it to the front, with the cursor in its search field. */
    public void show() {
        stage.show();
        stage.toFront();
        search.requestFocus();
        if (view.pages().isEmpty()) {
            jobs.start(
                    Lane.GUIDE,
                    "Reading the guide",
                    progress -> GuideBook.packed(),
                    view::show,
                    e -> view.fail(String.valueOf(e.getMessage())));
        }
        refresh();
    }

    private HBox head() {
        Label title = new Label("Guide");
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("guide-search");
        search.getStyleClass().add("rw-field");
        search.setPromptText("Search all pages (" + FIND.getDisplayText() + ")");
        search.setAccessibleText("Search all pages");
        search.setPrefWidth(300);
        search.textProperty().addListener((o, was, is) -> view.search(is));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, back, forward, gap, search);
        head.getStyleClass().add("rw-second-head");
        return head;
    }

    private VBox results() {
        count.setId("guide-count");
        count.getStyleClass().addAll("rw-caption", "rw-guide-count");
        VBox.setVgrow(found, Priority.ALWAYS);
        VBox box = new VBox(count, found);
        box.setVisible(false);
        return box;
    }

    private StackPane side() {
        StackPane side = new StackPane(contents, results);
        side.getStyleClass().add("rw-guide-side");
        side.setMinWidth(LEAST_SIDE_WIDTH);
        side.prefWidthProperty()
                .bind(stage.widthProperty()
                        .map(width -> Math.clamp(SIDE_SHARE * width.doubleValue(), LEAST_SIDE_WIDTH, SIDE_WIDTH)));
        return side;
    }

    private Label state() {
        state.setId("guide-state");
        state.getStyleClass().add("rw-empty");
        state.setWrapText(true);
        return state;
    }

    private HBox foot() {
        notice.setId("guide-notice");
        notice.getStyleClass().addAll("rw-muted", "rw-cell-long");
        notice.setMinWidth(0);
        return SecondFoot.of(stage, notice, "guide-close");
    }

    private static Button button(String words, String id, KeyCombination keys, Runnable work) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("rw-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words + " (" + keys.getDisplayText() + ")"));
        button.setOnAction(e -> work.run());
        return button;
    }

    private void refresh() {
        state.setText(view.failure().isEmpty() ? "Reading the guide\u2026" : view.failure());
        state.setVisible(view.page() == null);
        page.setVisible(view.page() != null);
        back.setDisable(!view.canGoBack());
        forward.setDisable(!view.canGoForward());
        notice.setText(
                view.notice().isEmpty() ? "This is the guide to Routewright " + AboutDialog.version() : view.notice());
        contents.update();
        page.refresh();
    }

    private void refreshFound() {
        found.update();
        count.setText(view.found().isEmpty() ? "" : view.foundInWords());
        results.setVisible(view.isSearching());
        contents.setVisible(!view.isSearching());
        if (!view.isSearching()) {
            page.unmark();
        }
    }

    private void pressed(KeyEvent e) {
        Runnable work = null;
        if (BACK.match(e)) {
            work = view::back;
        } else if (FORWARD.match(e)) {
            work = view::forward;
        } else if (FIND.match(e)) {
            work = () -> {
                search.requestFocus();
                search.selectAll();
            };
        } else if (e.getCode() == KeyCode.ESCAPE) {
            work = search.getText().isEmpty() ? stage::close : this::clearSearch;
        }
        if (work != null) {
            work.run();
            e.consume();
        }
    }

    private void clearSearch() {
        search.clear();
        search.requestFocus();
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() == MouseButton.BACK) {
            view.back();
        } else if (e.getButton() == MouseButton.FORWARD) {
            view.forward();
        }
    }

    /** The search field moves the choice in what was found, and turns the page's leaves where nothing is searched. */
    private void pressedInSearch(KeyEvent e) {
        Runnable work = switch (e.getCode()) {
            case DOWN -> () -> found.choose(1);
            case UP -> () -> found.choose(-1);
            case ENTER -> found::openChosen;
            case PAGE_DOWN -> () -> page.leaf(1);
            case PAGE_UP -> () -> page.leaf(-1);
            default -> null;
        };
        if (work != null) {
            work.run();
            e.consume();
        }
    }
}
