/** The application as people meet it: in a real browser, on real pages. */
@NullMarked
package market.helpdesk.journeys;

import org.jspecify.annotations.NullMarked;
