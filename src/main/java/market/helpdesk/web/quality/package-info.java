/** What buyers say of answers, and what administrators decide of it (R15, R16). */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.quality;
