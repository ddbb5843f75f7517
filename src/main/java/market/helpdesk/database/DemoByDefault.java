package market.helpdesk.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Makes {@code helpdesk.demo.enabled} true with the embedded database, unless it is set
 * anywhere else. It is decided when it is asked, since tests name their database after
 * the environment has been prepared.
 */
class DemoByDefault implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources().addLast(new PropertySource<>("embedded database") {
			@Override
			public @Nullable Object getProperty(String name) {
				return "helpdesk.demo.enabled".equals(name) && NoDatabaseNamed.isTrueOf(environment) ? true : null;
			}
		});
	}

}
