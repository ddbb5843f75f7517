/** The page of what people were told. */
@NullMarked
package market.helpdesk.web.notice;

import org.jspecify.annotations.NullMarked;
