/** The pages about cases, {@code /cases} and what stands with a ticket. */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.aftersales;
