/** How visible the shops are, for the marketplace's search. */
@NullMarked
package market.helpdesk.api.standing;

import org.jspecify.annotations.NullMarked;
