/** Messages that are held: the administrators' queue and what the shops see of them. */
@NullMarked
package market.helpdesk.web.held;

import org.jspecify.annotations.NullMarked;
