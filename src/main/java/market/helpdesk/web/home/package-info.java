/** The ways in: signing in, the first page of each role, the language. */
@NullMarked
package market.helpdesk.web.home;

import org.jspecify.annotations.NullMarked;
