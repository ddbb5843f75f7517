/**
 * How jobs go through what has piled up: batch by batch, each in a transaction of its
 * own, on any number of nodes at once. What is swept, and what becomes of it, lies with
 * those who sweep.
 */
@ApplicationModule(allowedDependencies = "calendar")
@NullMarked
package market.helpdesk.sweep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
