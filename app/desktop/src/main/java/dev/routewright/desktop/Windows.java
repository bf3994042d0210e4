package dev.routewright.desktop;

import dev.routewright.dataset.source.TableLook;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.command.ShortcutSheet;
import dev.routewright.desktop.comparing.ComparisonViewModel;
import dev.routewright.desktop.comparing.ComparisonWindow;
import dev.routewright.desktop.datasets.DatasetWindow;
import dev.routewright.desktop.datasets.ImportViewModel;
import dev.routewright.desktop.datasets.ImportWindow;
import dev.routewright.desktop.dialog.AboutDialog;
import dev.routewright.desktop.dialog.MessagesWindow;
import dev.routewright.desktop.exporting.ExportViewModel;
import dev.routewright.desktop.exporting.ExportWindow;
import dev.routewright.desktop.guide.Doors;
import dev.routewright.desktop.guide.GuideWindow;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.preferences.PreferencesPage;
import dev.routewright.desktop.preferences.PreferencesWindow;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Comparisons;
import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.ExportMaking;
import dev.routewright.desktop.workspace.Messages;
import dev.routewright.desktop.workspace.OpenedDataset;
import dev.routewright.desktop.workspace.OtherDesign;
import dev.routewright.desktop.workspace.TableImports;
import dev.routewright.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the further windows of a main window. */
final class Windows {
    /** Keys that belong to no action. */
    private static final List<String[]> ELSEWHERE = List.of(
            new String[] {"Tab", "Go to the next field, node or button"},
            new String[] {"Enter", "Apply what is written in a field"},
            new String[] {"Escape", "Take back a gesture or what is written in a field"},
            new String[] {"F10", "Open the menus"});

    private final Stage owner;
    private final Themes themes;
    private @Nullable MessagesWindow messages;
    private @Nullable ComparisonWindow comparison;
    private @Nullable GuideWindow guide;
    private @Nullable ExportMaking exports;

    Windows(Stage owner, Themes themes) {
        this.owner = owner;
        this.themes = themes;
    }

    void about() {
        AboutDialog.show(owner, themes);
    }

    void shortcuts(Actions actions) {
        new ShortcutSheet(owner, themes, actions, ELSEWHERE).show();
    }

    /** One window, which keeps its page. */
    void guide(Jobs jobs, Doors doors) {
        if (guide == null) {
            guide = new GuideWindow(owner, themes, jobs, doors);
        }
        guide.show();
    }

    void preferences(List<PreferencesPage> pages) {
        new PreferencesWindow(owner, themes, pages).show();
    }

    void messages(Messages said) {
        if (messages == null) {
            messages = new MessagesWindow(owner, themes, said);
        }
        messages.show();
    }

    void dataset(OpenedDataset opened, DatasetOpening opening) {
        new DatasetWindow(owner, themes, opened, opening).show();
    }

    void importTable(Path table, TableLook look, TableImports imports) {
        new ImportWindow(owner, themes, new ImportViewModel(table, look), imports).show();
    }

    /** One window for every comparison, because one runs at a time. */
    void compare(Workspace workspace, Comparisons comparisons, OtherDesign other) {
        if (comparison == null) {
            comparison = new ComparisonWindow(owner, themes, new ComparisonViewModel(workspace, comparisons));
        }
        comparison.show(other);
    }

    void export(Workspace workspace, Jobs jobs, Dialogs dialogs) {
        if (exports == null) {
            exports = new ExportMaking(jobs);
        }
        new ExportWindow(owner, themes, new ExportViewModel(workspace, exports), dialogs).show();
    }
}
