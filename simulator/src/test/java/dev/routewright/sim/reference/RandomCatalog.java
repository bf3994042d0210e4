package dev.routewright.sim.reference;

import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Random catalogs of the profiles of {@link RandomDataset}, those without cells included. */
final class RandomCatalog {
    static final String OPEN = "open";
    static final String EUROPE = "eu";

    private final Random random;

    RandomCatalog(Random random) {
        this.random = random;
    }

    SequencedMap<String, Profile> catalog() {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        for (String name : RandomDataset.PROFILES) {
            if (random.nextInt(8) > 0) {
                catalog.put(name, profile(name));
            }
        }
        for (String name : List.of(RandomDataset.OCR, RandomDataset.GATE)) {
            Price price = new Price(0, 0, "USD", "", null, null, 0.25 * random.nextInt(3), 0, List.of());
            catalog.put(
                    name,
                    Profile.named(name)
                            .withPrice(random.nextInt(6) == 0 ? null : price)
                            .withLatency(random.nextInt(6) == 0 ? null : new Latency(random.nextInt(3) * 50.0, 0))
                            .withLimits(new Profile.Limits(null, null, random.nextInt(3) * 0.25)));
        }
        return catalog;
    }

    private Profile profile(String name) {
        Integer context = random.nextInt(3) == 0 ? null : 1000 * (1 + random.nextInt(4));
        double failing = random.nextInt(5) == 0 ? 0.25 : 0;
        return Profile.named(name)
                .withPrice(price())
                .withLatency(random.nextInt(3) == 0 ? new Latency(random.nextInt(200), random.nextInt(20)) : null)
                .withLimits(new Profile.Limits(context, null, failing))
                .withTags(List.of(OPEN, EUROPE).subList(random.nextInt(2), 1 + random.nextInt(2)));
    }

    private @Nullable Price price() {
        if (random.nextInt(3) > 0) {
            return null;
        }
        List<Price.Tier> tiers =
                random.nextBoolean() ? List.of() : List.of(new Price.Tier(30, 2, 5), new Price.Tier(70, 4, 4));
        double perCall = random.nextInt(3) == 0 ? 0.0078125 : 0;
        return new Price(1 + random.nextInt(3), 2 + random.nextInt(2), "USD", "", null, null, perCall, 0, tiers);
    }
}
