/**
 * Photos, documents and films that go with messages (R19).
 * <p>
 * A file is {@link market.helpdesk.attachment.Receiving received} first, by itself: it is
 * looked at, freed of the place where it was taken, and kept in pieces. Then a message
 * takes it along as an {@link market.helpdesk.ticket.Enclosure}, in the message's own
 * transaction, and from then on it is as permanent as the message. What no message takes
 * along goes away after a while.
 */
@ApplicationModule(allowedDependencies = { "media", "ticket", "account", "audit" })
@NullMarked
package market.helpdesk.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
