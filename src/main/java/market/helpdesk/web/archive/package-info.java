/** How the archive stands, and verifying it. */
@NullMarked
package market.helpdesk.web.archive;

import org.jspecify.annotations.NullMarked;
