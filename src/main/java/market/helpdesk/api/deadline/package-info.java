/** When an answer would be due. */
@NullMarked
package market.helpdesk.api.deadline;

import org.jspecify.annotations.NullMarked;
