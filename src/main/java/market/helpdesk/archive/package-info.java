/**
 * The archive and the way into it for those who look after the marketplace: chains are
 * covered by signed checkpoints and verified down to the byte, a ticket is read only for
 * a reason, and the reason and what was read are themselves on record (R12).
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "audit", "database", "paging" })
@NullMarked
package market.helpdesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
