/**
 * The sample marketplace: people, shops, orders and tickets in every state, so that
 * somebody who starts the application for the first time finds something to look at.
 * <p>
 * It exists where {@code helpdesk.demo.enabled} is true, which is the default with the
 * embedded database only, and comes in through the same door as every marketplace: the
 * importer. What the importer doesn't know is announced as people announce it.
 */
@ApplicationModule(allowedDependencies = { "marketplace", "archive", "audit", "attachment", "deadline", "standing",
		"absence", "aftersales", "order", "writing", "privacy", "sanction", "violation", "quality", "agreement",
		"screening", "ticket", "account", "calendar", "paging" })
@NullMarked
package market.helpdesk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
