/**
 * What files are and what they tell: their kind by their content, their parts, and where
 * a photo was taken, which nobody else is told (R19).
 * <p>
 * It knows nothing of messages. Whatever comes in is taken for hostile: nothing is
 * decoded whose measures were not read before, no length in a file is believed, and what
 * isn't known to be harmless metadata isn't copied.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package market.helpdesk.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
