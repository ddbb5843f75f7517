/**
 * What in a text leads out of the helpdesk: contact data, payment data, invitations and
 * advertising (R7, R8, R10, R19).
 * <p>
 * A {@link market.helpdesk.detection.Detector} looks at a text and tells what it found
 * where. It knows nothing of tickets, of what follows from a finding, or of any database.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package market.helpdesk.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
