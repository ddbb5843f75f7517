/** All that happened with somebody or about an order, on one page (R4, R5). */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.history;
