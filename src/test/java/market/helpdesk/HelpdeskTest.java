package market.helpdesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import market.helpdesk.evidence.Evidence;
import market.helpdesk.privacy.Undecided;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test with the whole application, which all such tests share: one Spring context, one
 * database, a server on a port of its own, a mail server. Before each test the
 * {@link Stage} is cleared: nothing is there but the {@link Cast}, and it is Wednesday,
 * 14 January 2026, 10:00 in Rome.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "helpdesk.response-clock.sweep-every=1d", "helpdesk.updates.sweep-every=1d",
				"helpdesk.notification.retry-every=1d", "helpdesk.downtime-review.every=1d",
				"helpdesk.sanctions.sweep-every=1d", "helpdesk.sanctions.review-every=1d",
				"helpdesk.standing.job.sweep-every=1d", "helpdesk.archive.look-every=1d",
				"helpdesk.archive.verification.look-every=1d",
				// Of no use but to sign checkpoints of tests.
				"helpdesk.archive.key=MC4CAQAwBQYDK2VwBCIEID3teBkdQZqL1ubNaMJs6R/a8t81mqg69CP9+/yPi78p",
				"helpdesk.search.index-every=1d", "helpdesk.retention.every=1d", "helpdesk.erasure.every=1d",
				"helpdesk.evidence.patience=3s", "spring.datasource.hikari.connection-timeout=5000",
				"logging.level.org.testcontainers=off" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({ Stage.Setup.class, StatementCounts.class, ListeningAtOnce.class, Evidence.class, Undecided.class })
@TestConstructor(autowireMode = AutowireMode.ALL)
@ExtendWith({ Stage.Clearing.class, AuditWording.class })
public @interface HelpdeskTest {

}
