/**
 * Data protection: what a person can have and can have erased, and what the law wants
 * kept.
 * <p>
 * Everybody takes their own data with them ({@link market.helpdesk.privacy.PersonalData})
 * and buyers ask for its erasure ({@link market.helpdesk.privacy.AskingForErasure}),
 * which an administrator grants or declines
 * ({@link market.helpdesk.privacy.GrantingErasure}). What was granted, and what has been
 * kept for as long as it had to be ({@link market.helpdesk.privacy.Retention}), jobs
 * erase matter by matter. Administrators hold for the law what must not go
 * ({@link market.helpdesk.privacy.HoldingForLaw}). The database's function
 * {@code erase_texts} has the last word and is the only way past the immutability of what
 * was written (docs/adr/0028).
 */
@ApplicationModule(allowedDependencies = { "attachment", "ticket", "account", "calendar", "audit", "sweep", "paging" })
@NullMarked
package market.helpdesk.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
