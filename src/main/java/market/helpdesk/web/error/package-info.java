/** What people see when something goes wrong, and how it is found again in the log. */
@NullMarked
package market.helpdesk.web.error;

import org.jspecify.annotations.NullMarked;
