/** Finding something by its words, for everyone in what they may see (R5). */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.search;
