@NullMarked
package market.helpdesk;

import org.jspecify.annotations.NullMarked;
