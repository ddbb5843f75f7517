/**
 * What the application has of its database besides its data: the time, which every node
 * takes from there, and the database itself where a start names none, a real PostgreSQL
 * that comes with the application. Where {@code spring.datasource.url} is set, nothing of
 * the latter is active, and Spring Boot connects as configured.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package market.helpdesk.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
