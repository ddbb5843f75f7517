/** Why a deadline is when it is, drawn and in words (R14). */
@NullMarked
package market.helpdesk.web.explanation;

import org.jspecify.annotations.NullMarked;
