package dev.routewright.graph.check;

/**
 * The codes of all findings that the drawing alone decides. Stable: a code is never renamed or reused, because people
 * filter by it. The severity stands in brackets.
 */
public final class Codes {
    /** Nothing feeds the graph (error). */
    public static final String NO_QUERY = "no-query";
    /** More than one Query; only one runs today (error). */
    public static final String SEVERAL_QUERIES = "several-queries";
    /** No way leads from a Query to the node (warning). */
    public static final String UNREACHABLE_NODE = "unreachable-node";
    /** An exit other than {@code failed} leads nowhere (error). */
    public static final String UNCONNECTED_EXIT = "unconnected-exit";
    /** A Router or Task has no exit at all (error). */
    public static final String NO_EXIT = "no-exit";
    /** A Task with several exits has no policy (error). */
    public static final String NO_POLICY = "no-policy";
    /** Edges lead back to where they came from (error). */
    public static final String CYCLE = "cycle";
    /** An edge leads to a Query, which has no way in (error). */
    public static final String EDGE_INTO_QUERY = "edge-into-query";
    /** A kind of the routing language that this version does not run (error). */
    public static final String NOT_YET_RUNNABLE = "not-yet-runnable";
    /** A kind that this version does not know (error). */
    public static final String UNKNOWN_KIND = "unknown-kind";
    /** The weights of a Split do not sum to 100 (error). */
    public static final String WEIGHTS_NOT_100 = "weights-not-100";
    /** A policy and its node disagree about the exits (error). */
    public static final String EXIT_MISMATCH = "exit-mismatch";
    /** The cuts of a Threshold do not ascend (error). */
    public static final String CUTS_NOT_ASCENDING = "cuts-not-ascending";
    /** A regular expression that cannot be read (error). */
    public static final String BAD_REGEX = "bad-regex";
    /** A dispatch exit of a Query leads to something that is no Task (error). */
    public static final String TASK_EXIT_WITHOUT_TASK = "task-exit-without-task";
    /** Two Tasks of one dispatch accept exactly the same queries (warning). */
    public static final String OVERLAPPING_MATCHERS = "overlapping-matchers";
    /** A Task or rule stands behind one that takes everything (warning). */
    public static final String DEAD_CHOICE = "dead-choice";
    /** A Model without a profile (error). */
    public static final String NO_PROFILE = "no-profile";
    /** A Model names a profile that the catalog does not have (info). */
    public static final String PROFILE_MISSING = "profile-missing";
    /** A Query without a dataset (error). */
    public static final String NO_DATASET = "no-dataset";
    /** A Query names a dataset that the document does not have (error). */
    public static final String DATASET_UNKNOWN = "dataset-unknown";
    /** A Threshold or Verifier names no score (error). */
    public static final String NO_SCORE = "no-score";
    /** A number marked free that its node no longer has (warning). */
    public static final String FREE_PARAMETER_GONE = "free-parameter-gone";
    /** A price without a currency (warning). */
    public static final String PRICE_WITHOUT_CURRENCY = "price-without-currency";
    /** Prices in several currencies, which cannot be added (error). */
    public static final String SEVERAL_CURRENCIES = "several-currencies";
    /** A Verifier or Answer that no call comes before (warning). */
    public static final String NO_CALL_BEFORE = "no-call-before";
    /** A fallback that its provider's outage takes down too (info). */
    public static final String SAME_PROVIDER_FALLBACK = "same-provider-fallback";

    private Codes() {}
}
