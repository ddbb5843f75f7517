/** Who comes in, and what a browser may do with our pages (R2, R3). */
@NullMarked
package market.helpdesk.web.security;

import org.jspecify.annotations.NullMarked;
