package dev.routewright.desktop.datasets;

import dev.routewright.dataset.source.ColumnGuess;
import dev.routewright.dataset.source.ColumnMapping;
import dev.routewright.dataset.source.ColumnMapping.Role;
import dev.routewright.dataset.source.MappingTrial;
import dev.routewright.dataset.source.TableLook;
import dev.routewright.desktop.workspace.NumberWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person says that the columns of an own table mean, and what the table becomes by that. */
public final class ImportViewModel {
    /** What stands for no column in a choice. */
    static final String NO_COLUMN = "";

    private final Path table;
    private final TableLook look;
    private final Map<ImportRole, String> columns = new EnumMap<>(ImportRole.class);
    private final Set<String> perProfile = new LinkedHashSet<>();
    private boolean wide;
    private boolean seconds;
    private @Nullable MappingTrial trial;
    private String trouble = "";

    /** Begins with what the columns probably mean. */
    public ImportViewModel(Path table, TableLook look) {
        this.table = table;
        this.look = look;
        ColumnMapping guess = ColumnGuess.of(look);
        for (ImportRole role : ImportRole.values()) {
            String column = guess.column(role.role());
            if (column != null) {
                columns.put(role, column);
            }
        }
        String inSeconds = guess.column(Role.SECONDS);
        if (inSeconds != null) {
            columns.put(ImportRole.LATENCY, inSeconds);
            seconds = true;
        }
        wide = guess.isWide();
        perProfile.addAll(guess.profiles().values());
    }

    Path table() {
        return table;
    }

    /** The file's name without its ending. */
    String name() {
        String file = table.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }

    /** What lies there, in one line. */
    String subtitle() {
        return table.getFileName() + ", " + NumberWords.count(look.records()) + " records × "
                + NumberWords.count(look.columns().size()) + " columns";
    }

    /** Whether every model has a column of its own. */
    boolean isWide() {
        return wide;
    }

    void setWide(boolean newWide) {
        wide = newWide;
        if (wide) {
            perProfile.removeAll(columnsOfRows());
        }
    }

    /** Whether the latency is given in seconds. */
    boolean isSeconds() {
        return seconds;
    }

    void setSeconds(boolean newSeconds) {
        seconds = newSeconds;
    }

    /** The roles that the form shows. */
    List<ImportRole> roles() {
        return List.of(ImportRole.values()).stream()
                .filter(role -> !wide || fitsWide(role))
                .toList();
    }

    /** Without costs there is no currency either. */
    private static boolean fitsWide(ImportRole role) {
        return !role.role().isOfCall() && role != ImportRole.CURRENCY;
    }

    /** The column of a role, or {@link #NO_COLUMN}. */
    String column(ImportRole role) {
        return columns.getOrDefault(role, NO_COLUMN);
    }

    /** The choices of a role: no column, then all, each with a few of its values. */
    SequencedMap<String, String> choices() {
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        choices.put(NO_COLUMN, "no column");
        look.columns().forEach(column -> choices.putIfAbsent(column.name(), column.name()));
        return choices;
    }

    /** Gives a role a column; another role that had it loses it. */
    void choose(ImportRole role, String column) {
        if (column.equals(NO_COLUMN)) {
            columns.remove(role);
            return;
        }
        columns.values().removeIf(column::equals);
        perProfile.remove(column);
        columns.put(role, column);
    }

    /** The columns that can be a model's: those that have no role of a row and do not hold texts. */
    List<String> candidates() {
        Set<String> taken = columnsOfRows();
        return look.columns().stream()
                .filter(column -> column.type() != TableLook.Type.TEXT && !taken.contains(column.name()))
                .map(TableLook.Seen::name)
                .toList();
    }

    private Set<String> columnsOfRows() {
        Set<String> taken = new LinkedHashSet<>();
        columns.forEach((role, column) -> {
            if (!role.role().isOfCall()) {
                taken.add(column);
            }
        });
        return taken;
    }

    boolean isProfile(String column) {
        return perProfile.contains(column);
    }

    void setProfile(String column, boolean isOne) {
        if (isOne) {
            perProfile.add(column);
        } else {
            perProfile.remove(column);
        }
    }

    /** What was said so far. Where a usual name would be taken although nothing was chosen, it says so. */
    ColumnMapping mapping() {
        Map<Role, String> roles = new EnumMap<>(Role.class);
        for (ImportRole role : roles()) {
            Role said = role == ImportRole.LATENCY && seconds ? Role.SECONDS : role.role();
            if (columns.containsKey(role)) {
                roles.put(said, column(role));
            }
        }
        SequencedMap<String, String> profiles = new LinkedHashMap<>();
        if (wide) {
            look.columns().stream()
                    .map(TableLook.Seen::name)
                    .filter(perProfile::contains)
                    .forEach(column -> profiles.put(column, column));
        }
        Set<String> taken = new LinkedHashSet<>(roles.values());
        taken.addAll(profiles.values());
        for (Role role : Role.values()) {
            boolean isAskedFor = !(wide && role.isOfCall()) && !roles.containsKey(role);
            if (isAskedFor
                    && look.columns().stream()
                            .anyMatch(
                                    column -> role.names().contains(column.name()) && !taken.contains(column.name()))) {
                roles.put(role, NO_COLUMN);
            }
        }
        return new ColumnMapping(roles, new LinkedHashMap<>(), profiles);
    }

    /** The columns as rows of words. */
    List<ImportColumnRow> columnRows() {
        List<ImportColumnRow> rows = new ArrayList<>();
        for (TableLook.Seen column : look.columns()) {
            double share = look.records() == 0 ? Double.NaN : (double) column.filled() / look.records();
            rows.add(new ImportColumnRow(
                    column.name(),
                    typeWords(column.type()),
                    NumberWords.percent(share),
                    meaning(column.name()),
                    String.join(" · ", column.examples())));
        }
        return rows;
    }

    private static String typeWords(TableLook.Type type) {
        return switch (type) {
            case SHARE -> "0 to 1";
            case WHOLE -> "whole";
            case NUMBER -> "number";
            case YES_OR_NO -> "yes or no";
            case TEXT -> "text";
            case EMPTY -> "empty";
        };
    }

    private String meaning(String column) {
        if (wide && perProfile.contains(column)) {
            return "a model";
        }
        for (ImportRole role : roles()) {
            if (column(role).equals(column)) {
                return role.caption();
            }
        }
        return !wide && column.startsWith("quality:") && column.length() > "quality:".length()
                ? "further quality"
                : "attribute";
    }

    /** Takes what the table became; null while that is not known. */
    void show(@Nullable MappingTrial newTrial) {
        trial = newTrial;
        trouble = "";
    }

    /** Takes why the table could not be read at all. */
    void showTrouble(String words) {
        trial = null;
        trouble = words;
    }

    /** The first cells that the table becomes. */
    List<ImportCellRow> cells() {
        return trial == null || trial.dataset() == null ? List.of() : ImportCellRow.first(trial.dataset());
    }

    /** What the table becomes, in one sentence; empty while that is not known. */
    String summary() {
        if (trial == null || trial.dataset() == null) {
            return "";
        }
        return ImportSummary.of(trial.dataset()) + (canImport() ? "" : " Import waits until no problem is left.");
    }

    /** How many problems there are, in words; empty where there is none. */
    String problemCount() {
        if (!trouble.isEmpty()) {
            return "The table cannot be read";
        }
        long count = trial == null ? 0 : trial.problemCount();
        return count == 0 ? "" : count == 1 ? "1 problem" : NumberWords.count(count) + " problems";
    }

    /** The problems in words, as far as they were kept. */
    List<String> problems() {
        if (!trouble.isEmpty()) {
            return trouble.lines().toList();
        }
        return trial == null
                ? List.of()
                : trial.problems().stream()
                        .map(problem -> (problem.place() == null ? "" : problem.place() + ", ")
                                + (problem.column() == null ? "" : "column " + problem.column() + ": ") + problem.says()
                                + " "
                                + problem.fix())
                        .toList();
    }

    /** Whether the table can be used as it is mapped now. */
    boolean canImport() {
        return trial != null && trial.dataset() != null && trial.problemCount() == 0;
    }
}
