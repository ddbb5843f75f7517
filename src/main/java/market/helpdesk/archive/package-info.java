/**
 * The way into the archive for those who look after the marketplace: a ticket is read
 * only for a reason, and the reason and what was read are themselves on record (R12).
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "audit", "database", "paging" })
@NullMarked
package market.helpdesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
