/**
 * A ticket to take along as evidence: what was said and agreed, the files, and the chain
 * that proves it, in one ZIP that can be verified without us (R5, R12).
 * <p>
 * {@link market.helpdesk.evidence.Packing} makes a {@link market.helpdesk.evidence.Pack}
 * for a viewer, who gets what their pages show and nothing more; of all else on record it
 * holds hashes, so that the chain verifies all the same.
 */
@ApplicationModule(allowedDependencies = { "archive", "aftersales", "agreement", "attachment", "audit", "account",
		"calendar", "deadline", "media", "order", "ticket" })
@NullMarked
package market.helpdesk.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
