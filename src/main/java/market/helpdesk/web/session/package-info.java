/** Sessions in the database, written as seldom as can be. */
@NullMarked
package market.helpdesk.web.session;

import org.jspecify.annotations.NullMarked;
