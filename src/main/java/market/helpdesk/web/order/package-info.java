/** The pages about orders. */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.order;
