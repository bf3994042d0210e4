package dev.routewright.editor.skin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The program's icons: one SVG file per node kind and action, packed under {@code /icons/}. */
public final class Icons {
    /** Side of the grid that every icon is drawn on, in pixels. */
    public static final double SIZE = 16;

    private static final Pattern PATH = Pattern.compile("<path\\b[^>]*?\\bd=\"([^\"]*)\"");

    private Icons() {}

    /**
     * A new icon of {@value #SIZE} by {@value #SIZE} pixels. Its stroke follows the style class {@code rw-icon}.
     *
     * @param name the file's name without its ending, such as {@code run}
     * @throws IllegalArgumentException where there is no such icon
     */
    public static Region of(String name) {
        return drawn(outline(name));
    }

    /** @param outline in SVG's path language */
    static Region drawn(String outline) {
        SVGPath path = new SVGPath();
        path.setContent(outline);
        path.getStyleClass().add("rw-icon");
        path.setManaged(false);
        path.setMouseTransparent(true);
        return new Square(path);
    }

    /** The outline of an icon in SVG's path language. */
    static String outline(String name) {
        try (InputStream in = Icons.class.getResourceAsStream("/icons/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "There is no icon '" + name + "'. Maybe its file is missing in icons/.");
            }
            // Every node has one, and a parser of XML would take longer than all the rest of a node.
            Matcher path = PATH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            StringJoiner outline = new StringJoiner(" ");
            while (path.find()) {
                outline.add(path.group(1));
            }
            return outline.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the outline where it was drawn on the grid, so that icons line up. */
    private static final class Square extends Region {
        Square(SVGPath path) {
            getChildren().add(path);
            setMinSize(SIZE, SIZE);
            setPrefSize(SIZE, SIZE);
            setMaxSize(SIZE, SIZE);
        }
    }
}
