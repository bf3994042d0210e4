package dev.routewright.editor.skin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The program's icons: one SVG file per node kind and action, packed under {@code /icons/}. */
public final class Icons {
    /** Side of the grid that every icon is drawn on, in pixels. */
    public static final double SIZE = 16;

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
            Document svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
            NodeList paths = svg.getElementsByTagName("path");
            StringJoiner outline = new StringJoiner(" ");
            for (int i = 0; i < paths.getLength(); i++) {
                outline.add(((Element) paths.item(i)).getAttribute("d"));
            }
            return outline.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("The icon '" + name + "' is not XML. Maybe its file is damaged.", e);
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
