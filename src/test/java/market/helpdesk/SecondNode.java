package market.helpdesk;

import java.time.Clock;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Another node of the application: its own context, its own connections, the same
 * database, and the same clock unless it is given one of its own.
 */
public final class SecondNode implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private SecondNode(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static SecondNode start(Clock clock, int batch) {
		return start(sharing(clock), "--helpdesk.response-clock.sweep-every=1d", "--helpdesk.updates.sweep-every=1d",
				"--helpdesk.updates.batch=" + batch, "--helpdesk.downtime-review.every=1d",
				"--helpdesk.sanctions.sweep-every=1d", "--helpdesk.sanctions.review-every=1d",
				"--helpdesk.response-clock.batch=" + batch);
	}

	public static SecondNode start(ApplicationContextInitializer<GenericApplicationContext> preparation,
			String... arguments) {
		var all = Stream.concat(
				Stream.of("--server.port=0", "--helpdesk.notification.retry-every=1d",
						"--helpdesk.standing.job.sweep-every=1d", "--helpdesk.archive.look-every=1d",
						"--helpdesk.archive.verification.look-every=1d", "--spring.main.banner-mode=off"),
				Stream.of(arguments));
		return new SecondNode(new SpringApplicationBuilder(Helpdesk.class)
			.initializers(new TestDatabase.Initializer(), SecondNode::withoutTests,
					(context) -> preparation.initialize((GenericApplicationContext) context))
			.run(all.toArray(String[]::new)));
	}

	public static ApplicationContextInitializer<GenericApplicationContext> sharing(Clock clock) {
		return (context) -> {
			context.registerBean("sharedClock", Clock.class, () -> clock, (bean) -> bean.setPrimary(true));
			context.registerBean(ListeningAtOnce.class);
		};
	}

	public static void withoutTests(ConfigurableApplicationContext context) {
		context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
	}

	public <T> T get(Class<T> type) {
		return context.getBean(type);
	}

	@Override
	public void close() {
		context.close();
	}

}
