/**
 * Looks at what somebody is about to say before it reaches the other side (R6-R8, R10),
 * and keeps what must not.
 * <p>
 * A {@link market.helpdesk.screening.Screener} judges texts by what was found in them and
 * by what the marketplace's rules say of it. Nothing is altered silently: whatever was
 * found is a screening on record, with the texts as they were written
 * ({@link market.helpdesk.screening.ScreeningRecords}).
 */
@ApplicationModule(
		allowedDependencies = { "detection", "ticket", "account", "calendar" })
@NullMarked
package market.helpdesk.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
