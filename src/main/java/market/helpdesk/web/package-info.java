/** The pages: they load through the viewer, call one verb and show or redirect. */
@ApplicationModule(allowedDependencies = { "privacy", "notification", "writing", "search", "history", "archive",
		"evidence", "attachment", "media", "agreement", "absence", "standing", "sanction", "violation", "screening",
		"detection", "aftersales", "quality", "deadline", "ticket", "order", "account", "calendar", "audit", "paging" })
@NullMarked
package market.helpdesk.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
