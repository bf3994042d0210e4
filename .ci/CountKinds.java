import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the tests of each kind that ran and that were skipped, from the sources' tags and Surefire's reports, and fails
 * where one was skipped although what it needs is there. Then names the ten classes that took longest.
 *
 * <p>Arguments: the project's root, then the kinds whose needs are met on this machine.
 */
void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Set<String> available = new HashSet<>(List.of(args).subList(1, args.length));
    Map<String, int[]> counts = new TreeMap<>();
    for (String kind : List.of("npm", "real-data", "window")) {
        counts.put(kind, new int[2]);
    }
    boolean bad = false;
    for (Path source : files(root, "Test.java")) {
        String text = Files.readString(source);
        Path module = source;
        while (!module.endsWith("src")) {
            module = module.getParent();
        }
        String name = source.getFileName().toString().replace(".java", "");
        for (Map.Entry<String, Set<String>> tagged : tagged(text).entrySet()) {
            int[] count = counts.computeIfAbsent(tagged.getKey(), k -> new int[2]);
            for (Path report : reports(module.resolveSibling("target/surefire-reports"), name)) {
                Matcher cases = Pattern.compile("<testcase name=\"([^\"]*)\"[^>]*?(/>|>(.*?)</testcase>)", Pattern.DOTALL)
                        .matcher(Files.readString(report));
                while (cases.find()) {
                    String method = cases.group(1).replaceAll("[^A-Za-z0-9_].*", "");
                    if (!tagged.getValue().contains("*") && !tagged.getValue().contains(method)) {
                        continue;
                    }
                    boolean skipped = cases.group(3) != null && cases.group(3).contains("<skipped");
                    count[skipped ? 1 : 0]++;
                    if (skipped && available.contains(tagged.getKey())) {
                        IO.println("skipped although it could run: " + name + "." + cases.group(1));
                        bad = true;
                    }
                }
            }
        }
    }
    counts.forEach((kind, c) -> IO.println("tests of kind " + kind + ": " + c[0] + " ran, " + c[1] + " skipped"));
    for (String kind : available) {
        if (counts.containsKey(kind) && counts.get(kind)[0] == 0) {
            IO.println("no test of kind " + kind + " ran although it could");
            bad = true;
        }
    }
    slowest(root).forEach(IO::println);
    System.exit(bad ? 1 : 0);
}

/** The ten classes that took longest in their newest run, with seconds and counts of tests. */
static List<String> slowest(Path root) throws IOException {
    Pattern suite = Pattern.compile("<testsuite [^>]*?name=\"([^\"]*)\" time=\"([0-9.]*)\" tests=\"([0-9]*)\"");
    TreeMap<Double, String> bySeconds = new TreeMap<>(Comparator.reverseOrder());
    try (Stream<Path> all = Files.walk(root)) {
        for (Path report : all.filter(p -> p.toString().matches(".*surefire-reports.TEST-.*\\.xml")).toList()) {
            Matcher found = suite.matcher(Files.readString(report));
            if (found.find()) {
                bySeconds.put(Double.valueOf(found.group(2)), "%8s s %6s tests  %s".formatted(
                        found.group(2), found.group(3), found.group(1)));
            }
        }
    }
    return bySeconds.values().stream().limit(10).toList();
}

/** Tag to the test methods that carry it, "*" for the whole class. */
static Map<String, Set<String>> tagged(String text) {
    Map<String, Set<String>> tagged = new TreeMap<>();
    Matcher tags = Pattern.compile("@Tag\\(\"([a-z-]+)\"\\)(?:\\s|@[^\\n]*\\n|//[^\\n]*\\n)*[^;{}(]*?\\b(class|void|Stream<DynamicTest>)\\s+(\\w+)")
            .matcher(text);
    while (tags.find()) {
        tagged.computeIfAbsent(tags.group(1), k -> new HashSet<>())
                .add(tags.group(2).equals("class") ? "*" : tags.group(3));
    }
    return tagged;
}

static List<Path> files(Path root, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
        return all.filter(p -> p.toString().endsWith(suffix) && p.toString().contains("src/test/java")).sorted().toList();
    }
}

static List<Path> reports(Path folder, String className) throws IOException {
    if (!Files.isDirectory(folder)) {
        return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
        return all.filter(p -> p.getFileName().toString().matches("TEST-.*\\." + className + "(\\$.*)?\\.xml")).toList();
    }
}
