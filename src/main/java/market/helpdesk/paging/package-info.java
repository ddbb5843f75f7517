/**
 * How long lists are read: page by page from where the last one ended, so that the
 * thousandth page costs what the first does and nothing is shown twice or skipped when
 * rows come in between.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package market.helpdesk.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
