/** The pages about tickets, everything below {@code /tickets}. */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.ticket;
