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
    /** A Router, Task or Fan has no exit at all (error). */
    public static final String NO_EXIT = "no-exit";
    /** A Task with several exits has no policy (error). */
    public static final String NO_POLICY = "no-policy";
    /** Edges lead back to where they came from, and no Loop bounds them (error). */
    public static final String CYCLE = "cycle";
    /** A circle that leaves its Loop by {@code done}, so that nothing ends it (error). */
    public static final String CYCLE_BY_DONE = "cycle-by-done";
    /** Circles that pass several Loops (error). */
    public static final String SEVERAL_LOOPS = "several-loops";
    /** A Fan none of whose branches ends at a Join (error). */
    public static final String FAN_WITHOUT_JOIN = "fan-without-join";
    /** A Fan whose branches end at several Joins (error). */
    public static final String DIFFERENT_JOINS = "different-joins";
    /** A Join that queries come to outside any Fan (error). */
    public static final String JOIN_WITHOUT_FAN = "join-without-fan";
    /** A Join that ends the branches of several Fans (error). */
    public static final String JOIN_OF_SEVERAL_FANS = "join-of-several-fans";
    /** An edge that leads out of a branch past its Join (error). */
    public static final String LEAVES_BRANCH = "leaves-branch";
    /** An edge that leads into a branch past its Fan (error). */
    public static final String ENTERS_BRANCH = "enters-branch";
    /** An Answer inside a branch that would end the whole query (error). */
    public static final String ANSWER_IN_BRANCH = "answer-in-branch";
    /** An Answer that discards a branch, outside any (error). */
    public static final String DISCARD_OUTSIDE = "discard-outside";
    /** The delays of a hedging Fan are not one per exit, ascending (error). */
    public static final String HEDGE_DELAYS = "hedge-delays";
    /** A Fan takes more top exits than it has, or none (error). */
    public static final String TOP_K_OUT_OF_RANGE = "top-k-out-of-range";
    /** A Fan takes its top exits by a policy that scores none (error). */
    public static final String TOP_K_WITHOUT_SCORES = "top-k-without-scores";
    /** A Fan of parts has exits that no part takes (warning). */
    public static final String PARTS_EXIT_UNUSED = "parts-exit-unused";
    /** A Join waits for more branches than its Fan has, or for none (error). */
    public static final String QUORUM_OUT_OF_RANGE = "quorum-out-of-range";
    /** A vote must lead by more than it has samples (warning), or by none (error). */
    public static final String LEAD_OUT_OF_RANGE = "lead-out-of-range";
    /** A Fan whose branches are sampled in turn by its Join, and that sends parts or hedges (error). */
    public static final String SAMPLED_BRANCHES = "sampled-branches";
    /** A Loop that makes one round (warning), or none (error). */
    public static final String LOOP_ROUNDS = "loop-rounds";
    /** More different tags than a query can carry (error). */
    public static final String TOO_MANY_TAGS = "too-many-tags";
    /** A tag is set and nothing behind it reads tags (info). */
    public static final String TAG_UNREAD = "tag-unread";
    /** A Cache of examples sets no tag (error). */
    public static final String NO_TAG = "no-tag";
    /** A condition names a node that is gone (warning). */
    public static final String CONDITION_NODE_GONE = "condition-node-gone";
    /** A condition has a blank where a field or tag belongs (error). */
    public static final String CONDITION_NAMES_NOTHING = "condition-names-nothing";
    /** Hits of a Cache on other questions have no stated quality (info). */
    public static final String FALSE_HIT_WITHOUT_QUALITY = "false-hit-without-quality";
    /** A price is older than {@link PriceAge#MOST_DAYS} days (warning). */
    public static final String PRICE_OLD = "price-old";
    /** An edge leads to a Query, which has no way in (error). */
    public static final String EDGE_INTO_QUERY = "edge-into-query";
    /** A kind of node that this version does not run (error). */
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
    /** A call without a profile (error). */
    public static final String NO_PROFILE = "no-profile";
    /** A call names a profile that the catalog does not have (info). */
    public static final String PROFILE_MISSING = "profile-missing";
    /** A Query without a dataset (error). */
    public static final String NO_DATASET = "no-dataset";
    /** A Query names a dataset that the document does not have (error). */
    public static final String DATASET_UNKNOWN = "dataset-unknown";
    /** A policy, Verifier, Guard or Join decides by a score and names none (error). */
    public static final String NO_SCORE = "no-score";
    /** A number marked free that its node no longer has (warning). */
    public static final String FREE_PARAMETER_GONE = "free-parameter-gone";
    /** A number said to be uncertain that its node no longer has (warning). */
    public static final String UNCERTAIN_PARAMETER_GONE = "uncertain-parameter-gone";
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
