/**
 * The register of broken rules, each with what shows it (R9, R22).
 * <p>
 * What the clock finds, or an administrator who upholds a flag, is confirmed. What is
 * found in a text or reported by a buyer is suspected until an administrator decides
 * ({@link market.helpdesk.violation.ViolationDeciding}). A confirmed one may turn out to
 * count for nothing ({@link market.helpdesk.violation.WaiverCause}). Where each of them
 * stands is the {@link market.helpdesk.violation.ViolationRegister}.
 */
@ApplicationModule(allowedDependencies = { "notification", "deadline", "quality", "screening", "detection", "ticket",
		"account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.violation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
