/**
 * What programs ask for, in JSON: everything below {@code /api}.
 * <p>
 * A program shows a token ({@link market.helpdesk.account.Programs}); a session of
 * somebody who is signed in opens nothing here. Whatever goes wrong is told as a problem
 * document (RFC 9457).
 */
@ApplicationModule(allowedDependencies = { "archive", "audit", "standing", "deadline", "screening", "detection",
		"ticket", "account", "calendar" })
@NullMarked
package market.helpdesk.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
