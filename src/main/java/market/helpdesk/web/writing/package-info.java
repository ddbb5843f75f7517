/** What helps people write: hints before sending, and the answers a shop has saved. */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.writing;
