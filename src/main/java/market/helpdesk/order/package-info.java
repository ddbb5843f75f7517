/** What was bought, as the marketplace told us: what most tickets are about. */
@ApplicationModule(allowedDependencies = { "account", "paging" })
@NullMarked
package market.helpdesk.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
