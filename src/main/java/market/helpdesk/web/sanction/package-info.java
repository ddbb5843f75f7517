/**
 * Sanctions: what is proposed, imposed and appealed against, for administrators; what
 * stands against their shop, and what they can do about it, for sellers (R9, R22).
 */
@NullMarked
package market.helpdesk.web.sanction;

import org.jspecify.annotations.NullMarked;
