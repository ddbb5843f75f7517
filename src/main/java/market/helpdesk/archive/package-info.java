/**
 * The administrators' way into the archive: a ticket is read only for a reason that is
 * itself on record, and whether anything on record was altered can be seen (R12).
 * <p>
 * {@link market.helpdesk.archive.Checkpointing} signs where chains stand, again and
 * again; {@link market.helpdesk.archive.Verifying} names what is not what was recorded;
 * {@link market.helpdesk.archive.ChainProofs} show to others, without our database, that
 * a ticket's chain stood there.
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "audit", "database" })
@NullMarked
package market.helpdesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
