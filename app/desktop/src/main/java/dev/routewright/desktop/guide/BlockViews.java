package dev.routewright.desktop.guide;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the controls of a page, block by block, and knows which line stands where. */
final class BlockViews {
    private static final double BULLET_WIDTH = 22;
    private static final double DIGIT_WIDTH = 9;

    private final GuideViewModel view;
    private final Map<Integer, Prose> lines = new TreeMap<>();
    private final List<PictureView> pictures = new ArrayList<>();

    BlockViews(GuideViewModel view) {
        this.view = view;
    }

    /** The lines that are made already, by number. */
    Map<Integer, Prose> lines() {
        return lines;
    }

    /** Whether something will take its room only later. */
    boolean isLoading() {
        return pictures.stream().anyMatch(PictureView::isLoading);
    }

    /** The controls of a block. */
    Region of(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> prose(paragraph.line(), true);
            case Block.Listing list -> list(list);
            case Block.Table table -> table(table);
            case Block.Code code -> code(code.line());
            case Block.Quote quote -> styled(stacked(quote.blocks()), "rw-guide-quote");
            case Block.Picture picture -> picture(picture);
            case Block.Rule rule -> styled(new Region(), "rw-guide-rule");
        };
    }

    private Prose prose(Line line, boolean codeStands) {
        Prose prose = new Prose(line, codeStands, view::follow);
        lines.put(line.number(), prose);
        return prose;
    }

    private Region heading(Block.Heading heading) {
        Prose words = prose(heading.line(), false);
        words.setAccessibleRoleDescription("Heading of level " + heading.level());
        return styled(words, "rw-guide-heading-" + Math.min(heading.level(), 4));
    }

    private Region list(Block.Listing list) {
        VBox items = new VBox();
        items.getStyleClass().add("rw-guide-list");
        int number = list.first();
        for (List<Block> item : list.items()) {
            Label sign = new Label(number == Block.Listing.BULLETS ? "\u2022" : number++ + ".");
            sign.getStyleClass().add("rw-guide-sign");
            sign.setMinWidth(signWidth(list));
            VBox words = stacked(item);
            words.getStyleClass().add("rw-guide-item");
            HBox.setHgrow(words, Priority.ALWAYS);
            items.getChildren().add(new HBox(sign, words));
        }
        return items;
    }

    /** Numbers of two digits stand under those of one. */
    private static double signWidth(Block.Listing list) {
        if (list.first() == Block.Listing.BULLETS) {
            return BULLET_WIDTH;
        }
        return BULLET_WIDTH
                + DIGIT_WIDTH
                        * String.valueOf(list.first() + list.items().size() - 1).length();
    }

    private VBox stacked(List<Block> blocks) {
        VBox box = new VBox();
        box.setMinWidth(0);
        blocks.forEach(block -> box.getChildren().add(of(block)));
        return box;
    }

    private Region table(Block.Table table) {
        List<List<Prose>> cells = new ArrayList<>();
        cells.add(table.head().stream()
                .map(line -> (Prose) styled(prose(line, true), "rw-guide-head"))
                .toList());
        table.rows()
                .forEach(row ->
                        cells.add(row.stream().map(line -> prose(line, true)).toList()));
        return new ReadTable(cells);
    }

    private Region code(Line line) {
        Prose words = prose(line, false);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = new Button("Copy");
        copy.setId("guide-copy-" + line.number());
        copy.getStyleClass().addAll("rw-button", "rw-small");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setAccessibleText("Copy " + line.text().lines().findFirst().orElse(""));
        copy.setOnAction(e -> view.copy(line.text()));
        return styled(new HBox(12, words, copy), "rw-guide-code");
    }

    private Region picture(Block.Picture picture) {
        URL found = GuideBook.resource(picture.path());
        if (found != null) {
            PictureView shown = new PictureView(found, picture.words());
            pictures.add(shown);
            return shown;
        }
        Label words = new Label(picture.words());
        words.setWrapText(true);
        words.getStyleClass().add("rw-muted");
        return words;
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
