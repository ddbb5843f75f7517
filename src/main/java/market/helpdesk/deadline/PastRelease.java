package market.helpdesk.deadline;

/**
 * A release as a thread tells it.
 *
 * @param after the position of the last message before it
 * @param until the position of the last message that the shop had no need to answer: of
 * what comes while the marketplace has taken over it owes nothing
 */
record PastRelease(Release release, int after, int until) {
}
