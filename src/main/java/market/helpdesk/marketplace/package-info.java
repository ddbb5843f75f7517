/**
 * What the marketplace around us tells us: its shops, people and orders, and the tickets
 * it kept before.
 * <p>
 * {@link market.helpdesk.marketplace.MarketplaceImport} reads a file of JSON Lines, each
 * a {@link market.helpdesk.marketplace.MarketplaceLine}. It may be read again at any
 * time: things are known by the marketplace's own ids, and what is known already stays as
 * it is. {@code --helpdesk.import=FILE} reads one when the application starts.
 */
@ApplicationModule(allowedDependencies = { "ticket", "order", "account", "calendar", "audit" })
@NullMarked
package market.helpdesk.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
