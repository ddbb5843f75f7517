/**
 * The permanent record of who did what, and the floor everything else stands on.
 * <p>
 * A module tells a fact by publishing an {@link market.helpdesk.audit.AuditedEvent}; that
 * alone puts it on record, in the same transaction. Nothing can change or remove an entry
 * (R12): the schema's triggers and the grants of the application's database role see to
 * it.
 */
@ApplicationModule(allowedDependencies = { "paging" })
@NullMarked
package market.helpdesk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
