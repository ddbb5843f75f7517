/**
 * People, and the shops some of them act for.
 * <p>
 * Everything that is shown to somebody is loaded through a
 * {@link market.helpdesk.account.Viewer}, which says who looks and for whom they act
 * (R2).
 */
@ApplicationModule(allowedDependencies = { "audit", "calendar", "paging" })
@NullMarked
package market.helpdesk.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
