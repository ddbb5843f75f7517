/**
 * The register of violations: as administrators decide it, as shops see their own, and as
 * buyers add to it (R7-R10).
 */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.violation;
