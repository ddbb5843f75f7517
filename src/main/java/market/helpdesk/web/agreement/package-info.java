/** The pages about agreements, on tickets and below {@code /agreements} (R8). */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.agreement;
