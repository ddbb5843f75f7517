/**
 * What people have of their data and have erased, and what administrators keep and let
 * go.
 */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.privacy;
