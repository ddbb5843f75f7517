package market.helpdesk.web.session;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.session.autoconfigure.SessionProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** How sessions are kept in the database. */
@EnableJdbcHttpSession
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

	@Bean
	@Primary
	SessionRepository<ThriftySession> sessions(JdbcIndexedSessionRepository sessions) {
		return new ThriftySessions<>(sessions);
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(SessionProperties properties) {
		return (sessions) -> sessions.setDefaultMaxInactiveInterval(
				Objects.requireNonNull(properties.determineTimeout(() -> Duration.ofHours(8))));
	}

	/**
	 * What an earlier release wrote into a session and this one can't read is taken as
	 * not there: its owner signs in again instead of meeting an error on every page.
	 */
	@Bean
	ConversionService springSessionConversionService() {
		var conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter(new DefaultSerializer()));
		conversions.addConverter(byte[].class, Object.class, new ForgivingReader());
		return conversions;
	}

	private static final class ForgivingReader implements Converter<byte[], @Nullable Object> {

		private final Converter<byte[], Object> reader = new DeserializingConverter(
				new DefaultDeserializer(SessionConfiguration.class.getClassLoader()));

		@Override
		public @Nullable Object convert(byte[] bytes) {
			try {
				return reader.convert(bytes);
			}
			catch (SerializationFailedException unreadable) {
				log.warn("An attribute of an older session can't be read: {}", unreadable.getMessage());
				return null;
			}
		}

	}

}
