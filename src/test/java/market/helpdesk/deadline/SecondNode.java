package market.helpdesk.deadline;

import java.time.Clock;
import java.util.stream.Stream;

import market.helpdesk.Helpdesk;
import market.helpdesk.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Another node of the application: its own context, its own connections, the same
 * database and the same clock.
 */
final class SecondNode implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private SecondNode(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static SecondNode start(Clock clock, int batch) {
		return start(clock, "--helpdesk.response-clock.sweep-every=1d", "--helpdesk.response-clock.batch=" + batch);
	}

	static SecondNode start(Clock clock, String... arguments) {
		var all = Stream.concat(Stream.of("--server.port=0", "--spring.main.banner-mode=off"), Stream.of(arguments));
		return new SecondNode(new SpringApplicationBuilder(Helpdesk.class)
			.initializers(new TestDatabase.Initializer(),
					(context) -> prepare((GenericApplicationContext) context, clock))
			.run(all.toArray(String[]::new)));
	}

	private static void prepare(GenericApplicationContext context, Clock clock) {
		context.registerBean("sharedClock", Clock.class, () -> clock, (bean) -> bean.setPrimary(true));
		context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
	}

	<T> T get(Class<T> type) {
		return context.getBean(type);
	}

	@Override
	public void close() {
		context.close();
	}

	/** Leaves out what the tests configure for their own context. */
	private static final class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory types) {
			return type.getResource().toString().contains("test-classes");
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

}
