package dev.routewright.desktop.dialog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the program is made of and under which terms; a test holds the list to the jars that are really there. */
public final class Licences {
    private static final String LIST = "/dev/routewright/desktop/licences.tsv";

    private Licences() {}

    /**
     * A library that comes with the program.
     *
     * @param artifact its name in Maven's repository
     * @param licence as an SPDX name
     * @param where its home page
     */
    public record Library(String artifact, String version, String licence, String where) {}

    /** All of them, by name. */
    public static List<Library> all() {
        try (InputStream in = Objects.requireNonNull(Licences.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Library(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
