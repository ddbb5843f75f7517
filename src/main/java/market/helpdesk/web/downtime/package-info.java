/** The pages on which administrators record when the platform was down. */
@NullMarked
package market.helpdesk.web.downtime;

import org.jspecify.annotations.NullMarked;
