/**
 * The register of broken rules, each with what shows it; and with why it counts for
 * nothing, where the platform was down.
 */
@ApplicationModule(allowedDependencies = { "deadline", "quality", "ticket", "account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.violation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
