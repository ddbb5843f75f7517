/** Whether what is on record is what was recorded. */
@NullMarked
package market.helpdesk.api.archive;

import org.jspecify.annotations.NullMarked;
