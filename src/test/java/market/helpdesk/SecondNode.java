package market.helpdesk;

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
public final class SecondNode implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private SecondNode(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static SecondNode start(AdjustableClock clock, int batch) {
		return new SecondNode(new SpringApplicationBuilder(Helpdesk.class)
			.initializers(new TestDatabase.Initializer(),
					(context) -> prepare((GenericApplicationContext) context, clock))
			.run("--server.port=0", "--helpdesk.response-clock.sweep-every=1d",
					"--helpdesk.notification.retry-every=1d", "--helpdesk.response-clock.batch=" + batch,
					"--spring.main.banner-mode=off"));
	}

	private static void prepare(GenericApplicationContext context, AdjustableClock clock) {
		context.registerBean("sharedClock", AdjustableClock.class, () -> clock, (bean) -> bean.setPrimary(true));
		context.registerBean(ListeningAtOnce.class);
		context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
	}

	public <T> T get(Class<T> type) {
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
