/** What is found in what people write, and what follows from it. */
@NullMarked
package market.helpdesk.web.screening;

import org.jspecify.annotations.NullMarked;
