package market.helpdesk;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Lets what listens after a commit do its work in the thread that commits, in
 * transactions of its own as ever: when a test's sentence is over, so is all that follows
 * from it, and nobody is still busy when the next test clears the stage.
 */
public class ListeningAtOnce implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		return name.equals("listeners") ? new AtOnce() : bean;
	}

	private static final class AtOnce extends ThreadPoolTaskExecutor {

		private static final long serialVersionUID = 1;

		@Override
		public void execute(Runnable task) {
			task.run();
		}

		@Override
		public <T extends @Nullable Object> Future<T> submit(Callable<T> task) {
			var done = new FutureTask<>(task);
			done.run();
			return done;
		}

	}

}
