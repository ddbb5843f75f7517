/** Where administrators try out when an answer would be due, and by which calendar. */
@NullMarked
package market.helpdesk.web.simulator;

import org.jspecify.annotations.NullMarked;
