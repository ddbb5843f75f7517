/** How programs are let in. */
@NullMarked
package market.helpdesk.api.token;

import org.jspecify.annotations.NullMarked;
