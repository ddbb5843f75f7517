package market.helpdesk.deadline;

/**
 * A release as a thread tells it.
 *
 * @param after how much of the thread came before it
 * @param until how much of the thread the shop had no need to answer: of what comes while
 * the marketplace has taken over it owes nothing
 */
record PastRelease(Release release, int after, int until) {
}
