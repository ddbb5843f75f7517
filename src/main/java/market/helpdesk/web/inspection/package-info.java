/** Who looked into what people wrote to each other (R12). */
@NullMarked
package market.helpdesk.web.inspection;

import org.jspecify.annotations.NullMarked;
