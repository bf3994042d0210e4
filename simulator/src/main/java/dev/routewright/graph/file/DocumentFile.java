package dev.routewright.graph.file;

import dev.routewright.graph.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Documents as {@code *.route.json} files, schema version {@value DocumentJson#SCHEMA}.
 *
 * <p>The layout is fixed: one line per node, edge, profile, dataset, free parameter and position, in the document's
 * order. Open and save again gives the same bytes for every file that Routewright wrote.
 *
 * <p>What the program does not know: a <em>node</em> of an unknown kind is kept as its own text and written back
 * unchanged. An unknown <em>key</em> inside something known is refused with its place, because saving would lose it.
 */
public final class DocumentFile {
    /** The ending of document files. */
    public static final String ENDING = ".route.json";
    /** Larger files are refused before they are read: a document of 10,000 nodes has about 3 MB. */
    public static final long MOST_BYTES = 64L << 20;

    private DocumentFile() {}

    /**
     * A document from text.
     *
     * @param fileName how problems name the file
     * @throws BadDocument with all problems
     */
    public static Document parse(String text, String fileName) throws BadDocument {
        Problems problems = new Problems(fileName);
        Document document = DocumentJson.read(plain(text), problems);
        if (document == null) {
            throw problems.thrown();
        }
        return document;
    }

    /**
     * What keeps a text from being JSON, repeated keys included, in the words that a broken document gets; empty where
     * nothing does. Other files than documents are told by it too.
     *
     * @param fileName how problems name the file
     */
    public static List<DocumentProblem> syntax(String text, String fileName) {
        Problems problems = new Problems(fileName);
        JsonReading.read(plain(text), problems);
        return problems.thrown().problems();
    }

    private static String plain(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * A document from a file.
     *
     * @throws BadDocument with all problems, also where there is no such file, it is a folder, too large or not text
     * @throws IOException where reading breaks off
     */
    public static Document read(Path file) throws BadDocument, IOException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw refused(name, "This is a folder.", "Maybe name the *" + ENDING + " file in it.");
        }
        byte[] bytes;
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw refused(
                        name,
                        "The file has " + size / 1_000_000 + " MB; a document has at most " + MOST_BYTES / 1_000_000
                                + " MB.",
                        "Maybe it is a dataset; open it as one.");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw refused(name, "There is no such file.", "Maybe it was moved, or the name is misspelt.");
        } catch (AccessDeniedException e) {
            throw refused(name, "The file may not be read.", "Maybe its permissions keep you out.");
        }
        Problems problems = new Problems(name);
        String text = Utf8.text(bytes, problems);
        if (text == null) {
            throw problems.thrown();
        }
        return parse(text, name);
    }

    private static BadDocument refused(String file, String says, String fix) {
        return new BadDocument(List.of(new DocumentProblem(file, 0, 0, "", says, fix)));
    }

    /**
     * The file's text: two spaces of indent, LF, a line feed at the end.
     *
     * @throws IllegalArgumentException where the document holds a number that is not finite
     */
    public static String write(Document document) {
        return DocumentJson.write(document);
    }

    /**
     * Saves at once or not at all: the text goes to a file beside it, to the disk, and then in its place. Permissions of
     * an existing file stay; a symbolic link keeps pointing where it did.
     *
     * @throws IOException where it cannot be written; the existing file is as it was
     */
    public static void save(Document document, Path file) throws IOException {
        AtomicWrite.replace(file, write(document).getBytes(StandardCharsets.UTF_8));
    }
}
