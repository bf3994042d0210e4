package dev.routewright.desktop.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The pages and below each its headings. Enter or a click opens; that of the page that is read is unfolded. */
final class ContentsTree extends TreeView<ContentsTree.Entry> {
    /**
     * A line of the contents.
     *
     * @param path of the page
     * @param anchor of the heading; empty for the page
     */
    record Entry(String path, String anchor, String words) {}

    private final GuideViewModel view;

    ContentsTree(GuideViewModel view) {
        this.view = view;
        setId("guide-contents");
        setAccessibleText("Pages and headings");
        getStyleClass().add("rw-guide-contents");
        setShowRoot(false);
        setRoot(new TreeItem<>(new Entry("", "", "")));
        setCellFactory(tree -> new Row());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                open(getSelectionModel().getSelectedItem());
                e.consume();
            }
        });
    }

    private void open(@Nullable TreeItem<Entry> item) {
        if (item != null) {
            view.open(item.getValue().path(), item.getValue().anchor());
        }
    }

    /** Lists the pages, where they have changed, and chooses what is read. */
    void update() {
        if (getRoot().getChildren().size() != view.pages().size()) {
            getRoot()
                    .getChildren()
                    .setAll(view.pages().stream().map(ContentsTree::branch).toList());
        }
        Place place = view.now().place();
        for (TreeItem<Entry> branch : getRoot().getChildren()) {
            boolean read = branch.getValue().path().equals(place.page());
            branch.setExpanded(read);
            if (read) {
                choose(branch, place.anchor());
            }
        }
    }

    private void choose(TreeItem<Entry> page, String anchor) {
        TreeItem<Entry> chosen = page;
        Deque<TreeItem<Entry>> due = new ArrayDeque<>(page.getChildren());
        while (!due.isEmpty()) {
            TreeItem<Entry> item = due.removeFirst();
            if (item.getValue().anchor().equals(anchor)) {
                chosen = item;
            }
            due.addAll(item.getChildren());
        }
        for (TreeItem<Entry> above = chosen.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        getSelectionModel().select(chosen);
        scrollTo(Math.max(0, getRow(chosen) - 3));
    }

    private static TreeItem<Entry> branch(GuidePage page) {
        TreeItem<Entry> root = new TreeItem<>(new Entry(page.path(), "", page.title()));
        List<TreeItem<Entry>> open = new ArrayList<>(List.of(root));
        for (Section section : page.sections()) {
            if (section.level() > 1) {
                TreeItem<Entry> item = new TreeItem<>(new Entry(page.path(), section.anchor(), section.words()));
                // A heading hangs under the nearest one of a lower level.
                while (open.size() >= section.level()) {
                    open.removeLast();
                }
                open.getLast().getChildren().add(item);
                open.add(item);
            }
        }
        return root;
    }

    private final class Row extends TreeCell<Entry> {
        /** What the sign for folding takes, with its margins. */
        private static final double SIGN = 26;

        private static final double INDENT = 12;

        private Row() {
            setWrapText(true);
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    open(getTreeItem());
                }
            });
        }

        @Override
        protected double computePrefHeight(double width) {
            // A cell reckons with its whole width, though its words begin further right.
            double taken = SIGN + INDENT * Math.max(0, getTreeItemLevel(getTreeItem()) - 1);
            return super.computePrefHeight(width < 0 ? width : width - taken);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : entry.words());
        }
    }
}
