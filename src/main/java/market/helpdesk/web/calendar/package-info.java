/**
 * The pages on which administrators look at calendars, draft the next version and publish
 * it.
 */
@NullMarked
package market.helpdesk.web.calendar;

import org.jspecify.annotations.NullMarked;
