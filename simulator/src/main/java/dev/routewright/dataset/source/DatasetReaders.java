package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Problem;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a file or folder as one dataset, whatever public format it has. */
public final class DatasetReaders {
    private static final String EMPTY_FILE = "The file is empty.";
    private static final String EMPTY_FOLDER = "The folder holds no files.";

    private static final int NAMES_SHOWN = 12;

    private DatasetReaders() {}

    /** The names that {@link ReadOptions#format()} takes. */
    public static List<String> formats() {
        return Formats.all().stream().map(FormatReader::format).toList();
    }

    /**
     * Reads a dataset. A folder is one dataset of the files in it that carry outcomes.
     *
     * @throws BadDataset with every problem that was found, if there is one
     * @throws Cancelled if the progress asked to stop
     */
    public static Dataset read(Path fileOrFolder, ReadOptions options, Progress progress) throws BadDataset, Cancelled {
        String shown = fileOrFolder.toString();
        if (!Files.exists(fileOrFolder)) {
            throw new BadDataset(new Problem(
                    shown,
                    null,
                    null,
                    "there is no such file or folder.",
                    "Maybe the path is relative to another folder than "
                            + Path.of("").toAbsolutePath() + "."));
        }
        Problems problems = new Problems();
        try {
            return read(Source.of(fileOrFolder), options, problems, progress);
        } catch (NoSuchFileException e) {
            throw new BadDataset(gone(e.getFile() == null ? shown : e.getFile()));
        } catch (IOException e) {
            throw new BadDataset(new Problem(
                    shown,
                    null,
                    null,
                    "it cannot be read: " + e.getMessage(),
                    "Maybe you may not read it, or the disk has a fault."));
        }
    }

    private static Dataset read(Source source, ReadOptions options, Problems problems, Progress progress)
            throws IOException, BadDataset, Cancelled {
        progress.at(Double.NaN, "Looking at " + source.root());
        Recognised recognised = recognise(source, options);
        FormatReader reader = recognised.reader;
        Selection selection = parts(recognised.selection, source, options);
        DatasetBuilder builder = new DatasetBuilder(source.name(), reader.format());
        Map<SourceFile, String> before = new HashMap<>();
        for (SourceFile file : read(selection)) {
            before.put(file, state(file));
        }
        reader.read(selection, options, builder, problems, progress);
        checkUnchanged(before);
        if (problems.isEmpty() && builder.rows() == 0) {
            problems.add(
                    source.root().toString(),
                    null,
                    null,
                    "it carries no outcome.",
                    "Maybe only the header was written.");
        }
        problems.throwIfAny();
        prices(selection, options, builder, problems);
        problems.throwIfAny();
        files(source, selection, options, reader, builder);
        progress.check();
        return builder.build();
    }

    private record Recognised(FormatReader reader, Selection selection) {}

    private static Recognised recognise(Source source, ReadOptions options) throws IOException, BadDataset {
        if (options.format() != null) {
            FormatReader named = Formats.named(options.format());
            if (named == null) {
                throw new BadDataset(new Problem(
                        source.root().toString(),
                        null,
                        null,
                        "'" + options.format() + "' is no format.",
                        "Maybe one of these: " + Formats.names() + "."));
            }
            return asTold(named, source);
        }
        if (options.mapping() != null) {
            return asTold(Formats.LONG, source);
        }
        for (FormatReader reader : Formats.all()) {
            Selection selection = reader.select(source);
            if (selection != null) {
                return new Recognised(reader, selection);
            }
        }
        String seen = seen(source);
        if (seen.equals(EMPTY_FILE) || seen.equals(EMPTY_FOLDER)) {
            throw new BadDataset(new Problem(
                    source.root().toString(),
                    null,
                    null,
                    seen,
                    "Maybe what wrote it stopped early, or another one was meant."));
        }
        throw new BadDataset(new Problem(
                source.root().toString(),
                null,
                null,
                "no format is recognised. " + seen,
                "Maybe say what the columns of a table mean (--map text=COLUMN,profile=COLUMN,quality=COLUMN, or File >"
                        + " Import table), or name a format with --as. The formats are " + Formats.layouts() + "."));
    }

    private static Recognised asTold(FormatReader reader, Source source) throws IOException, BadDataset {
        Selection selection = reader.select(source);
        if (selection == null) {
            selection = reader.selectAsTold(source);
        }
        if (selection == null) {
            throw new BadDataset(new Problem(
                    source.root().toString(),
                    null,
                    null,
                    "there are no outcomes of the format " + reader.format() + ". " + seen(source),
                    "Maybe it is another format; " + reader.format() + " is " + reader.layout() + "."));
        }
        return new Recognised(reader, selection);
    }

    private static Selection parts(Selection selection, Source source, ReadOptions options) throws BadDataset {
        if (options.parts().isEmpty()) {
            return selection;
        }
        Set<String> there = selection.outcomes().stream()
                .map(Selection.Chosen::part)
                .filter(part -> part != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String part : options.parts()) {
            if (!there.contains(part)) {
                throw new BadDataset(new Problem(
                        source.root().toString(),
                        null,
                        null,
                        "there is no part '" + part + "'.",
                        there.isEmpty()
                                ? "Maybe leave --part out: files of this format are no parts."
                                : "Maybe one of these: " + String.join(", ", there) + "."));
            }
        }
        return selection.withOutcomes(selection.outcomes().stream()
                .filter(c -> c.part() != null && options.parts().contains(c.part()))
                .toList());
    }

    private static void prices(Selection selection, ReadOptions options, DatasetBuilder builder, Problems problems)
            throws IOException {
        if (options.prices() != null && !Files.exists(options.prices())) {
            problems.add(
                    options.prices().toString(),
                    null,
                    null,
                    "there is no such file of prices.",
                    "Maybe the path is relative to another folder than "
                            + Path.of("").toAbsolutePath() + ".");
        } else if (options.prices() != null) {
            PriceFile.apply(new SourceFile(options.prices(), options.prices().toString()), builder, problems);
        } else if (selection.prices() != null) {
            PriceFile.apply(selection.prices(), builder, problems);
        }
    }

    private static List<SourceFile> read(Selection selection) {
        List<SourceFile> files = new ArrayList<>();
        selection.outcomes().forEach(chosen -> files.add(chosen.file()));
        files.addAll(selection.aids());
        return files;
    }

    private static void files(
            Source source, Selection selection, ReadOptions options, FormatReader reader, DatasetBuilder builder) {
        Set<SourceFile> used = new LinkedHashSet<>(read(selection));
        if (options.prices() != null) {
            builder.used(options.prices().toString());
        } else if (selection.prices() != null) {
            used.add(selection.prices());
        }
        used.forEach(file -> builder.used(file.name()));
        for (SourceFile file : source.files()) {
            if (!used.contains(file)) {
                builder.ignored(file.name(), reason(file, selection, options, reader));
            }
        }
    }

    private static String reason(SourceFile file, Selection selection, ReadOptions options, FormatReader reader) {
        String known = selection.reasons().get(file);
        if (known != null) {
            return known;
        }
        if (file.equals(selection.prices())) {
            return "Other prices were named.";
        }
        boolean isLeftOut = !options.parts().isEmpty() && !options.parts().contains(file.stem());
        return isLeftOut
                        && selection.outcomes().stream()
                                .anyMatch(c -> c.file().ending().equals(file.ending()))
                ? "Its part was not asked for, or it carries no outcomes."
                : "It carries no outcomes of the format " + reader.format() + ".";
    }

    private static String state(SourceFile file) throws IOException {
        return Files.size(file.path()) + " " + Files.getLastModifiedTime(file.path());
    }

    private static void checkUnchanged(Map<SourceFile, String> before) throws IOException, BadDataset {
        for (var entry : before.entrySet()) {
            SourceFile file = entry.getKey();
            if (!Files.exists(file.path())) {
                throw new BadDataset(gone(file.name()));
            }
            if (!state(file).equals(entry.getValue())) {
                throw new BadDataset(new Problem(
                        file.name(),
                        null,
                        null,
                        "the file changed while it was read.",
                        "Maybe another program is still writing it; try again."));
            }
        }
    }

    private static Problem gone(String file) {
        return new Problem(
                file,
                null,
                null,
                "the file vanished while it was read.",
                "Maybe it was moved or deleted; open it where it is now.");
    }

    private static String seen(Source source) throws IOException {
        if (source.files().isEmpty()) {
            return EMPTY_FOLDER;
        }
        if (source.isFolder()) {
            String names = source.files().stream()
                    .limit(NAMES_SHOWN)
                    .map(SourceFile::name)
                    .collect(Collectors.joining(", "));
            int more = source.files().size() - NAMES_SHOWN;
            return "The folder holds " + names + (more > 0 ? " and " + more + " more." : ".");
        }
        return seen(source.files().getFirst());
    }

    private static String seen(SourceFile file) throws IOException {
        if (Files.size(file.path()) == 0) {
            return EMPTY_FILE;
        }
        if (file.isNoText()) {
            return "The file is no UTF-8 text.";
        }
        List<String> header = file.header();
        return header.isEmpty()
                ? "The file begins with " + ValueChecks.shortened(file.head()) + "."
                : "Its columns are " + header.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
                        + (header.size() > NAMES_SHOWN ? " and " + (header.size() - NAMES_SHOWN) + " more." : ".");
    }
}
