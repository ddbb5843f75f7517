/**
 * All that happened in one place and in the order of time (R4): between a buyer and a
 * shop, or about an order. It keeps nothing, it reads what the other modules wrote.
 */
@ApplicationModule(
		allowedDependencies = { "aftersales", "agreement", "ticket", "order", "account", "calendar", "paging" })
@NullMarked
package market.helpdesk.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
