package market.helpdesk.privacy;

/**
 * A part of what somebody takes with them.
 *
 * @param name of its file
 * @param rows a query for the ids and what is told of each, as JSON, of {@code :person}
 */
record ExportSection(String name, String rows) {
}
