package dev.routewright.report;

import dev.routewright.export.Loss;
import java.util.List;
import java.util.Locale;

/** What {@code export --json} prints. */
public final class ExportJson {
    private ExportJson() {}

    /**
     * Written files and what the target cannot say.
     *
     * @param files paths of the written files
     */
    public static String text(List<String> files, List<Loss> losses, boolean synthetic) {
        return JsonOut.object(out -> out.flag("synthetic", synthetic)
                .texts("files", files)
                .objects(
                        "losses",
                        losses,
                        (o, loss) -> o.text("node", loss.node().value())
                                .text("status", loss.status().name().toLowerCase(Locale.ROOT))
                                .text("what", loss.what())
                                .text("instead", loss.instead())
                                .wholeOrNull("rows", loss.rows())));
    }
}
