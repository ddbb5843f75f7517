package market.helpdesk.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded database and tells Spring Boot how to connect to it; pool,
 * transactions and migrations are configured as with any other.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
@EnableConfigurationProperties(EmbeddedDatabaseSettings.class)
class EmbeddedDatabaseConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseSettings settings) {
		return EmbeddedDatabase.start(settings);
	}

	/** There once the database is. */
	@Bean
	DataDirectory dataDirectory(EmbeddedDatabase database) {
		return new DataDirectory(database.directory());
	}

	@Bean
	JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
		return new JdbcConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return database.url();
			}

			@Override
			public String getUsername() {
				return EmbeddedDatabase.APPLICATION;
			}

			@Override
			public @Nullable String getPassword() {
				return null;
			}
		};
	}

	/** The same database, as its owner. */
	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
		return new FlywayConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return database.url();
			}

			@Override
			public String getUsername() {
				return EmbeddedDatabase.OWNER;
			}

			@Override
			public @Nullable String getPassword() {
				return null;
			}
		};
	}

}
