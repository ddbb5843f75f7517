/**
 * The archive and the way into it for those who look after the marketplace: a ticket is
 * read only for a reason, the reason and what was read are themselves on record, and
 * whatever was altered is found, down to the byte (R12).
 * <p>
 * {@link market.helpdesk.archive.Checkpointing} signs where chains stand, again and
 * again; {@link market.helpdesk.archive.Verifying} names what is not what was recorded;
 * {@link market.helpdesk.archive.ChainProofs} show to others, without our database, that
 * a ticket's chain stood there.
 */
@ApplicationModule(allowedDependencies = { "ticket", "account", "audit", "database", "paging" })
@NullMarked
package market.helpdesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
