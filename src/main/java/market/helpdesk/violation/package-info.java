/** The register of broken rules, each with what shows it. */
@ApplicationModule(allowedDependencies = { "deadline", "ticket", "account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.violation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
