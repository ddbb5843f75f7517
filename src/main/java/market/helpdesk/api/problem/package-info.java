/** What programs are told when something is wrong. */
@NullMarked
package market.helpdesk.api.problem;

import org.jspecify.annotations.NullMarked;
