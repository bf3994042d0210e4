package dev.routewright.desktop.catalog;

import dev.routewright.pricelist.PriceList;
import java.nio.file.Path;

/** A price list and the file that it was read from. */
record ReadList(Path file, PriceList list) {
    String name() {
        return String.valueOf(file.getFileName());
    }
}
