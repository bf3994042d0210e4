package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the fields of the inspector offer for choice, from the dataset that the design uses. */
final class DatasetFacts {
    /** A field that every dataset with texts has: characters of the text. */
    static final String LENGTH = "length";

    private final @Nullable Dataset dataset;

    DatasetFacts(@Nullable Dataset dataset) {
        this.dataset = dataset;
    }

    /** Numeric columns of one number per row, then the length of the text. */
    List<String> scores() {
        List<String> names = new ArrayList<>();
        if (dataset != null) {
            dataset.queries().columns().forEach((name, column) -> {
                if (column instanceof Column.Numbers && name.indexOf(':') < 0) {
                    names.add(name);
                }
            });
        }
        names.add(LENGTH);
        return names;
    }

    /** Columns of words. */
    List<String> wordColumns() {
        return dataset == null
                ? List.of()
                : dataset.queries().columns().entrySet().stream()
                        .filter(e -> e.getValue() instanceof Column.Words)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** What stands before the colon of columns that hold a number per profile, such as {@code score}. */
    Set<String> perProfilePrefixes() {
        Set<String> prefixes = new TreeSet<>();
        if (dataset != null) {
            dataset.queries().columns().forEach((name, column) -> {
                int colon = name.indexOf(':');
                if (colon > 0
                        && column instanceof Column.Numbers
                        && dataset.profiles().contains(name.substring(colon + 1))) {
                    prefixes.add(name.substring(0, colon));
                }
            });
        }
        return prefixes;
    }

    /** Numeric columns of one number per row, without the length of the text. */
    List<String> numericColumns() {
        return scores().stream().filter(name -> !name.equals(LENGTH)).toList();
    }

    /**
     * Names of what was trained, from the columns that it wrote: {@code kind:NAME}, or {@code kind:NAME:PROFILE} where
     * it has one per profile.
     *
     * @param kind {@code router}, {@code confidence} or {@code ood}
     */
    Set<String> trained(String kind) {
        Set<String> names = new TreeSet<>();
        if (dataset != null) {
            for (String column : dataset.queries().columns().keySet()) {
                if (column.startsWith(kind + ":")) {
                    names.add(withoutProfile(column.substring(kind.length() + 1)));
                }
            }
        }
        return names;
    }

    private String withoutProfile(String name) {
        return profiles().stream()
                .filter(profile -> name.endsWith(":" + profile))
                .findFirst()
                .map(profile -> name.substring(0, name.length() - profile.length() - 1))
                .orElse(name);
    }

    List<String> tasks() {
        return dataset == null ? List.of() : dataset.queries().taskNames();
    }

    List<String> profiles() {
        return dataset == null ? List.of() : dataset.profiles();
    }

    /** Least and greatest value of a score; 0..1 where nothing is known. */
    double[] range(String score) {
        if (dataset == null) {
            return new double[] {0, 1};
        }
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        float[] values = dataset.queries().numbers(score);
        if (values != null) {
            include(range, values);
        } else if (score.equals(LENGTH)) {
            for (int row = 0; row < dataset.rows(); row++) {
                include(range, dataset.queries().texts().length(row));
            }
        }
        return range[0] < range[1] ? range : new double[] {0, 1};
    }

    /** Least and greatest value over the columns of a prefix; 0..1 where nothing is known. */
    double[] rangeOfPrefix(String prefix) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        if (dataset != null) {
            dataset.queries().columns().forEach((name, column) -> {
                if (name.startsWith(prefix + ":") && column instanceof Column.Numbers n) {
                    include(range, n.values());
                }
            });
        }
        return range[0] < range[1] ? range : new double[] {0, 1};
    }

    private static void include(double[] range, float[] values) {
        for (float value : values) {
            include(range, value);
        }
    }

    private static void include(double[] range, double value) {
        if (!Double.isNaN(value)) {
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
    }
}
