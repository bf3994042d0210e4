package dev.routewright.desktop.inspector;

/**
 * What a policy that was just chosen reads.
 *
 * @param score a numeric column, or the length of the text
 * @param prefix what stands before the colon of columns with a number per profile; empty where there are none
 * @param router name of a trained router; empty where there is none
 */
record FirstColumns(String score, String prefix, String router) {
    /** The first of each that a dataset has. */
    static FirstColumns of(DatasetFacts facts) {
        return new FirstColumns(
                facts.scores().getFirst(),
                facts.perProfilePrefixes().stream().findFirst().orElse(""),
                facts.trained("router").stream().findFirst().orElse(""));
    }
}
