/** The pages of administrators, everything below {@code /admin}. */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.admin;
