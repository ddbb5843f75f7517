/** Tickets to take along as evidence (R5, R12). */
@NullMarked
package market.helpdesk.web.evidence;

import org.jspecify.annotations.NullMarked;
