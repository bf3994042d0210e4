package dev.routewright.dataset.sample;

import java.util.List;

/** What is planted in the support-desk sample: tasks, profiles and who is good at what. */
final class SupportDesk {
    /** The day from which the list prices are. */
    static final String PRICES_AS_OF = "2026-11-01";

    static final String PLANTED = "Every question has one difficulty that all profiles share, every profile has"
            + " a skill per task, a judge score rises with quality, and time follows answer length; llama-3.3-70b is best"
            + " over all, smaller profiles equal or beat it on shipping, account-access, plans and integrations.";

    static final List<SupportTask> TASKS = List.of(
            new SupportTask("billing", 20, 190, 7, false),
            new SupportTask("plans", 11, 150, 6, false),
            new SupportTask("troubleshooting", 24, 320, 9, false),
            new SupportTask("setup", 11, 290, 8, false),
            new SupportTask("integrations", 12, 380, 10, false),
            new SupportTask("returns", 6, 170, 6, true),
            new SupportTask("shipping", 5, 120, 5, false),
            new SupportTask("account-access", 5, 160, 6, false),
            new SupportTask("privacy", 2, 200, 7, false),
            new SupportTask("complaints", 4, 240, 4, true));

    static final List<SampleProfile> PROFILES = List.of(
            new SampleProfile(
                    "llama-3.2-3b",
                    30,
                    50,
                    70,
                    1.3,
                    0.80,
                    1.00,
                    0.004,
                    0.35,
                    List.of(0.48, 0.80, 0.30, 0.50, -0.30, 0.35, 0.95, 0.60, 1.60, 0.45)),
            new SampleProfile(
                    "qwen2.5-7b",
                    40,
                    100,
                    85,
                    1.8,
                    0.85,
                    1.02,
                    0.004,
                    0.15,
                    List.of(0.88, 0.66, 0.29, 0.48, 0.18, 0.45, 0.74, 0.54, 0.80, 0.25)),
            new SampleProfile(
                    "llama-3.1-8b",
                    50,
                    80,
                    90,
                    1.9,
                    1.05,
                    1.00,
                    0.005,
                    0.25,
                    List.of(0.53, 0.88, 0.35, 0.80, -0.10, 0.52, 0.95, 1.66, 1.03, 0.50)),
            new SampleProfile(
                    "gemma-2-9b",
                    60,
                    60,
                    95,
                    2.1,
                    0.90,
                    0.97,
                    0.004,
                    0.10,
                    List.of(0.59, 1.05, 0.41, 0.66, -0.16, 0.75, 1.90, 0.80, 1.12, 0.80)),
            new SampleProfile(
                    "mistral-small",
                    100,
                    300,
                    120,
                    2.6,
                    1.00,
                    1.04,
                    0.004,
                    0.05,
                    List.of(0.97, 1.50, 0.80, 1.14, 0.04, 0.80, 1.14, 0.96, 1.33, 0.55)),
            new SampleProfile(
                    "qwen2.5-coder-32b",
                    180,
                    180,
                    150,
                    3.4,
                    0.95,
                    1.02,
                    0.006,
                    0.20,
                    List.of(0.59, 0.80, 0.88, 0.96, 1.18, 0.45, 0.66, 0.88, 0.60, 0.00)),
            new SampleProfile(
                    "mixtral-8x22b",
                    650,
                    650,
                    260,
                    6.2,
                    1.10,
                    1.06,
                    0.010,
                    0.10,
                    List.of(0.88, 1.05, 0.80, 0.96, 0.46, 1.20, 1.05, 0.88, 1.23, 1.35)),
            new SampleProfile(
                    "llama-3.3-70b",
                    880,
                    880,
                    300,
                    7.0,
                    1.10,
                    1.00,
                    0.005,
                    0.05,
                    List.of(1.27, 1.50, 1.06, 1.32, 0.98, 1.10, 1.36, 1.30, 1.50, 1.15)));

    /** The language an answer is wanted in: share in percent, code, sentence that asks for it. */
    static final List<Language> LANGUAGES = List.of(
            new Language("en", 84, ""),
            new Language("de", 7, " Please answer in German."),
            new Language("fr", 5, " Please answer in French."),
            new Language("es", 4, " Please answer in Spanish."));

    private SupportDesk() {}

    /**
     * A language an answer is wanted in.
     *
     * @param share of all queries in percent
     * @param wish the sentence that asks for it, or empty
     */
    record Language(String code, int share, String wish) {}
}
