package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The pages keep their word: links lead somewhere, commands are commands, and those on the samples run. */
class PagesTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    /** What a reader names otherwise; such a command is parsed and not run. */
    private static final Pattern OWN_FILE =
            Pattern.compile(".*\\.(json|jsonl|csv|tsv|parquet)|.*\\bmy-.*|outcomes/?|LIST|DOC|LOG|FILE");
    /** Two documents that differ, and losses that nobody accepted, end with 1. */
    private static final Set<String> MAY_END_WITH_ONE = Set.of("diff", "export");

    @TempDir
    Path folder;

    @Test
    void everyLinkLeadsToAPageAndAHeading() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Page page : Page.all()) {
            for (String link : page.links()) {
                links++;
                if (!link.matches("[a-z]+:.*") && !leadsSomewhere(page, link)) {
                    broken.add(page.name() + " -> " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(120);
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.path()
                : page.path().resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || Page.read(target).anchors().contains(parts[1]));
    }

    @Test
    void theReadmeIsShortAndEveryPageOfTheGuideStandsInItsIndex() throws Exception {
        assertThat(Page.read(Page.root().resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(150);
        Path guide = Page.root().resolve("app/guide");
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(guide)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .forEach(pages::add);
        }
        Set<String> listed = new TreeSet<>(Page.read(guide.resolve("README.md")).links());
        listed.removeIf(link -> link.contains("/") || link.contains("#"));
        assertThat(listed).isEqualTo(pages);
    }

    static Stream<String> commands() {
        return Page.all().stream()
                .flatMap(page -> page.commands().stream())
                .filter(command -> command.matches("([a-z/]*/)?routewright( .*)?"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandParsesAndRunsWhereItsFilesAreThere(String command) {
        List<String> words = words(command);
        String[] args = words.subList(1, words.size()).toArray(String[]::new);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine line = Routewright.line(args, new Terminal(nowhere, nowhere, false));
        assertThat(line.parseArgs(args).errors()).isEmpty();
        if (runs(args)) {
            Ran ran = Ran.of(placed(args));
            assertThat(ran.exitCode())
                    .as(command + "\n" + ran.err())
                    .isLessThanOrEqualTo(MAY_END_WITH_ONE.contains(args[0]) ? 1 : 0);
            assertThat(ran.out() + ran.err()).isNotBlank();
        }
    }

    @Test
    void everyCommandOfTheProgramIsOnThePageOfCommandsAndRunsThere() {
        Set<String> shown = new TreeSet<>();
        Set<String> run = new TreeSet<>();
        for (String command :
                Page.read(Page.root().resolve("app/guide/command-line.md")).commands()) {
            List<String> words = words(command);
            if (words.getFirst().endsWith("routewright") && words.size() > 1) {
                shown.add(words.get(1));
                if (runs(words.subList(1, words.size()).toArray(String[]::new))) {
                    run.add(words.get(1));
                }
            }
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Set<String> all = Routewright.line(new String[0], new Terminal(nowhere, nowhere, false))
                .getSubcommands()
                .keySet();
        assertThat(shown).containsAll(all);
        Set<String> never = new TreeSet<>(all);
        never.removeAll(run);
        assertThat(never).as("commands that need files of the reader's own").containsOnly("prices");
    }

    /** Whether all files of a command are in the repository. */
    private static boolean runs(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String file = args[i].replaceFirst("^[a-z-]+=(?=samples)", "");
            boolean output = i > 0 && args[i - 1].matches("-o|--output");
            if (file.startsWith("samples/") && !Files.exists(Page.root().resolve(file))) {
                throw new AssertionError(file + " is not there.");
            }
            if (!output
                    && !file.startsWith("samples/")
                    && OWN_FILE.matcher(file).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The same with the samples where they are and with outputs in a folder of the test. */
    private Object[] placed(String[] args) {
        Object[] placed = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            boolean output = i > 0 && args[i - 1].matches("-o|--output");
            placed[i] = output
                    ? folder.resolve(args[i])
                    : args[i].replaceFirst("(^|=)samples/", "$1" + Matcher.quoteReplacement(Ran.samples() + "/"));
        }
        return placed;
    }

    @Test
    void everyMavenCommandNamesModulesTestsAndGoalsThatAreThere() throws Exception {
        Set<String> tests = new TreeSet<>();
        String poms = "";
        try (Stream<Path> files = Files.walk(Page.root())) {
            for (Path file : files.filter(f -> !f.toString().contains("target")).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Test.java")) {
                    tests.add(name.replace(".java", ""));
                } else if (name.equals("pom.xml")) {
                    poms += Files.readString(file);
                }
            }
        }
        int found = 0;
        for (Page page : Page.all()) {
            Path here = Page.root();
            for (String command : page.commands()) {
                found += command.startsWith("mvn ") ? 1 : 0;
                for (String word : words(command)) {
                    if (word.startsWith("-Dtest=")) {
                        assertThat(tests)
                                .as(page.name())
                                .containsAll(List.of(word.substring(7).split(",")));
                    } else if (word.startsWith("exec:exec@")) {
                        assertThat(poms).as(page.name()).contains("<id>" + word.substring(10) + "</id>");
                    } else if (word.startsWith("-P")) {
                        assertThat(poms).as(page.name()).contains("<id>" + word.substring(2) + "</id>");
                    } else if (word.matches("-D[a-z.]+(=.*)?")
                            && !word.matches("-D(skipTests|groups|surefire\\..*)(=.*)?")) {
                        String property = word.substring(2).replaceFirst("=.*", "");
                        assertThat(poms).as(page.name() + ": " + word).contains("${" + property + "}");
                    }
                }
                if (command.startsWith("mvn ") && command.contains("-pl ")) {
                    assertThat(Page.root().resolve(command.replaceFirst(".*-pl (\\S+).*", "$1")))
                            .exists();
                }
                if (command.startsWith("cd ")) {
                    here = here.resolve(command.substring(3).strip()).normalize();
                    assertThat(here).as(page.name()).isDirectory().startsWith(Page.root());
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }
}
