/**
 * Whether answers are what they should be: complete, clear, true and polite (R15, R16).
 * <p>
 * A buyer flags an answer ({@link market.helpdesk.quality.Flagging}), which asks for
 * another one and is decided by an administrator
 * ({@link market.helpdesk.quality.Deciding}), or rates it
 * ({@link market.helpdesk.quality.Rating}). What was said of the answers of a ticket is
 * {@link market.helpdesk.quality.Judgements}, what is to be decided
 * {@link market.helpdesk.quality.FlagLists}.
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
