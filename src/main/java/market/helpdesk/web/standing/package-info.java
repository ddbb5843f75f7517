@org.jspecify.annotations.NullMarked
package market.helpdesk.web.standing;
