/** What pages of several resources show. */
@org.jspecify.annotations.NullMarked
package market.helpdesk.web.page;
