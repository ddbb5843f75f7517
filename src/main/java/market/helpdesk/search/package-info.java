/**
 * Finding what was said, agreed on, attached and told of a case by its words (R5): each
 * side in what it may see.
 * <p>
 * What is written queues itself for {@link market.helpdesk.search.Indexing} in the
 * transaction in which it is written; whoever looks for something reads
 * {@link market.helpdesk.search.Searching}.
 */
@ApplicationModule(allowedDependencies = { "ticket", "order", "account", "calendar", "paging", "sweep" })
@NullMarked
package market.helpdesk.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
