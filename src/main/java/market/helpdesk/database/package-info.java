/**
 * The database of a start that names none: a real PostgreSQL that comes with the
 * application. Where {@code spring.datasource.url} is set, nothing of this module is
 * active, and Spring Boot connects as configured.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package market.helpdesk.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
