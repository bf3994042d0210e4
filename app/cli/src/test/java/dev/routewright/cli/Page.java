package dev.routewright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Markdown page of the repository.
 *
 * @param path absolute
 * @param lines its text
 */
record Page(Path path, List<String> lines) {
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    /** Every page that people read, wherever it lies. */
    static List<Page> all() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", "node_modules", ".git")
                            .noneMatch(name -> root.relativize(file).startsWith(name)
                                    || file.toString()
                                            .contains(file.getFileSystem().getSeparator()
                                                    + name
                                                    + file.getFileSystem().getSeparator())))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page read(Path path) {
        try {
            return new Page(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return Path.of(System.getProperty("routewright.root"));
    }

    /** Its name from the project's root, with slashes. */
    String name() {
        return root().relativize(path).toString().replace('\\', '/');
    }

    /** The targets of its links, outside of code. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        for (String line : prose()) {
            Matcher link = LINK.matcher(CODE.matcher(line).replaceAll("`"));
            while (link.find()) {
                links.add(link.group(1));
            }
        }
        return links;
    }

    /** The anchors of its headings, as Git hosts make them. */
    SequencedSet<String> anchors() {
        SequencedSet<String> anchors = new LinkedHashSet<>();
        for (String line : prose()) {
            if (line.matches("#{1,6} .*")) {
                String anchor = line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replace(' ', '-');
                String unique = anchor;
                for (int i = 1; !anchors.add(unique); i++) {
                    unique = anchor + "-" + i;
                }
            }
        }
        return anchors;
    }

    /** Command lines that a reader may type: those of code blocks, fenced or indented, without their comments. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                fenced = !fenced && line.startsWith("```sh");
            } else if (fenced || line.startsWith("    ")) {
                String command = line.strip().replaceFirst("\\s+#\\s.*", "");
                if (command.matches("([a-z/]*/)?routewright( .*)?|mvn .*|npm .*|cd .*")) {
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            if (line.strip().startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                prose.add(line);
            }
        }
        return prose;
    }
}
