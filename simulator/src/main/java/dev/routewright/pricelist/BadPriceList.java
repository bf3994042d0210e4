package dev.routewright.pricelist;

import java.util.List;

/** A file that cannot be read as a price list, with its problems in words, each with place and fix. */
public final class BadPriceList extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public BadPriceList(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
