/**
 * What both sides of a ticket have agreed on (R5, R8, R12).
 * <p>
 * One side proposes through {@link market.helpdesk.agreement.Proposing}, the other
 * answers through {@link market.helpdesk.agreement.Agreeing}, and both read through
 * {@link market.helpdesk.agreement.AgreementLists}. A proposal is no message: it stops no
 * response deadline (R13).
 */
@ApplicationModule(allowedDependencies = { "ticket", "order", "account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
