import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Checks that every Java file of the modules is as the formatter writes it, or writes it so.
 *
 * <p>Arguments: {@code check} or {@code apply}, the project's root, the file that remembers what was found formatted.
 * That memory makes a second check cost the reading of the files only; its key holds the formatter's version.
 */
final class Format {
    private static final List<String> MODULES = List.of("simulator", "graph-editor", "app");
    private static final int MOST_SHOWN = 20;

    private final Path root;
    private final boolean apply;
    private final Set<String> known;
    private final Set<String> formatted = new ConcurrentSkipListSet<>();
    private final Set<String> differing = new ConcurrentSkipListSet<>();
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private Format(Path root, boolean apply, Set<String> known) {
        this.root = root;
        this.apply = apply;
        this.known = known;
    }

    public static void main(String[] args) throws Exception {
        Path memory = Path.of(args[2]);
        Set<String> known = Files.exists(memory) ? new HashSet<>(Files.readAllLines(memory)) : Set.of();
        Format format = new Format(Path.of(args[1]), args[0].equals("apply"), known);
        format.sources().parallelStream().forEach(format::look);
        Files.createDirectories(memory.getParent());
        Files.write(memory, format.formatted);
        System.exit(format.told() ? 1 : 0);
    }

    private List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(root.resolve(module))) {
                all.filter(p -> p.toString().endsWith(".java") && p.toString().matches(".*[/\\\\]src[/\\\\].*"))
                        .filter(p -> !p.toString().matches(".*[/\\\\](target|node_modules)[/\\\\].*"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void look(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (known.contains(key(bytes))) {
                formatted.add(key(bytes));
                return;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            String wanted = wanted(text);
            if (!wanted.equals(text)) {
                differing.add(root.relativize(file).toString());
            }
            if (apply && !wanted.equals(text)) {
                Files.writeString(file, wanted);
            }
            if (apply || wanted.equals(text)) {
                formatted.add(key(wanted.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (FormatterException | IOException e) {
            throw new IllegalStateException(root.relativize(file) + ": " + e.getMessage()
                    + " Maybe the file does not compile.", e);
        }
    }

    private String wanted(String text) throws FormatterException {
        String unix = text.replace("\r\n", "\n");
        String imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(unix), Style.PALANTIR);
        return formatter.formatSource(imports);
    }

    private static String key(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(Formatter.class.getProtectionDomain().getCodeSource().getLocation())
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return whether the build must stop */
    private boolean told() {
        if (apply) {
            System.out.println(differing.size() + " files were written anew.");
            return false;
        }
        if (differing.isEmpty()) {
            return false;
        }
        System.out.println(differing.size() + " files are not as the formatter writes them:");
        differing.stream().limit(MOST_SHOWN).forEach(name -> System.out.println("  " + name));
        if (differing.size() > MOST_SHOWN) {
            System.out.println("  and " + (differing.size() - MOST_SHOWN) + " more");
        }
        System.out.println("Maybe run: mvn -q -N verify -Dformat=apply");
        return true;
    }
}
