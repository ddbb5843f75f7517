package market.helpdesk.search;

/** Whose search it is, for what, and where. */
record Search(SearchScope scope, SearchQuery query, Filters filters) {
}
