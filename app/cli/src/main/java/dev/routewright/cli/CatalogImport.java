package dev.routewright.cli;

import dev.routewright.graph.Document;
import dev.routewright.graph.Profile;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.ListedProfile;
import dev.routewright.pricelist.PriceList;
import dev.routewright.pricelist.PriceSearch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Models of a price list put into a document's catalog, all of those asked for or none.
 *
 * @param document with the profiles set
 * @param set what was set, in the order it was asked for
 */
record CatalogImport(Document document, List<ListedProfile> set) {
    private static final int SHOWN = 10;

    /**
     * @param asked {@code NAME} or {@code NAME=KEY}
     * @param words which model is meant where no key is given; may be empty
     * @param force whether what a profile states already may be replaced
     * @throws Refused with all problems: no model or several fit, or something would be replaced
     */
    static CatalogImport of(Document document, PriceList list, List<String> asked, String words, boolean force)
            throws Refused {
        List<String> problems = new ArrayList<>();
        List<ListedProfile> set = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String one : asked) {
            int cut = one.indexOf('=');
            String name = (cut < 0 ? one : one.substring(0, cut)).strip();
            String key = cut >= 0 ? one.substring(cut + 1).strip() : words.isBlank() ? name : words;
            if (name.isEmpty() || key.isEmpty() || !names.add(name)) {
                problems.add("--profile '" + one + "' lacks a name or a model, or names a profile twice. Maybe write"
                        + " NAME=provider/model.");
                continue;
            }
            List<ListedModel> meant = PriceSearch.meant(list, key);
            if (meant.size() != 1) {
                problems.addAll(unclear(name, key, meant));
                continue;
            }
            Profile there = document.catalog().get(name);
            ListedProfile made = ListedProfile.of(list, meant.getFirst(), name, there);
            List<String> lost = there == null ? List.of() : ListedProfile.lost(there, made.profile());
            if (!lost.isEmpty() && !force) {
                problems.add("Profile '" + name + "' would lose " + String.join(", ", lost)
                        + ". Maybe that is meant; then add --force.");
                continue;
            }
            set.add(made);
        }
        if (!problems.isEmpty()) {
            throw Refused.unreadable(problems.toArray(String[]::new));
        }
        return new CatalogImport(applied(document, set), set);
    }

    private static List<String> unclear(String name, String key, List<ListedModel> meant) {
        if (meant.isEmpty()) {
            return List.of("No model of the list fits '" + key + "', for profile '" + name
                    + "'. Maybe search it first: routewright prices LIST WORD.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(meant.size() + " models of the list fit '" + key + "', for profile '" + name
                + "'. Maybe write --profile " + name + "=KEY with one of:");
        meant.stream().limit(SHOWN).forEach(model -> lines.add("  " + model.key()));
        if (meant.size() > SHOWN) {
            lines.add("  … and " + (meant.size() - SHOWN) + " more");
        }
        return lines;
    }

    private static Document applied(Document document, List<ListedProfile> set) throws Refused {
        Document changed = document;
        for (ListedProfile one : set) {
            try {
                changed = Edits.apply(changed, new Edit.SetProfile(one.profile()));
            } catch (EditRejected e) {
                throw Refused.unreadable(e.getMessage());
            }
        }
        return changed;
    }
}
