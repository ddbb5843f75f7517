package market.helpdesk.database;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives a node the clock of production on a machine whose wall clock is another one. */
public record WrongWall(Clock wall) implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		context.setAllowBeanDefinitionOverriding(true);
		context.registerBean("clock", DatabaseClock.class,
				() -> new DatabaseClock(new DatabaseTime(context.getBean(DataSource.class)), System::nanoTime, wall));
	}

}
