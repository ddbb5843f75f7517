/**
 * The administrators' way into the archive: a ticket is read only for a reason that is
 * itself on record (R12).
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "audit", "database", "paging" })
@NullMarked
package market.helpdesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
