/** What would be found in a text, and what would follow. */
@NullMarked
package market.helpdesk.api.screening;

import org.jspecify.annotations.NullMarked;
