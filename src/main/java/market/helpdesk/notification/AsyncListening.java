package market.helpdesk.notification;

import java.lang.reflect.Method;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Who works on what listens after the commit. A few at once, and the others wait in a
 * queue: after a weekend thousands of notices come in the same second, and a thread for
 * each would leave no connection to the database for those who look at pages. Whoever
 * publishes never waits. What is in the queue is in the publication registry, too, so
 * that a node may stop at any time.
 */
@Configuration(proxyBeanMethods = false)
class AsyncListening {

	private static final Logger log = LoggerFactory.getLogger(AsyncListening.class);

	AsyncListening(Environment environment) {
		if (!environment.containsProperty("spring.mail.host")) {
			log.info("No mail server is named (spring.mail.host): people find their notices in the application only");
		}
	}

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor listeners(NotificationSettings settings) {
		var executor = new ThreadPoolTaskExecutor();
		executor.setThreadNamePrefix("listener-");
		executor.setCorePoolSize(settings.senders());
		executor.setDaemon(true);
		executor.setWaitForTasksToCompleteOnShutdown(true);
		executor.setAwaitTerminationSeconds(20);
		return executor;
	}

	@Bean
	static AsyncConfigurer asyncListeners(@Qualifier("listeners") ThreadPoolTaskExecutor executor) {
		return new AsyncConfigurer() {

			@Override
			public Executor getAsyncExecutor() {
				return executor;
			}

			@Override
			public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
				return (failure, listener, event) -> tell(failure, listener);
			}
		};
	}

	/** What the mail server doesn't take was told where it happened, and comes again. */
	private static void tell(Throwable failure, Method listener) {
		if (!(failure instanceof MailException || failure instanceof MailDelayed)) {
			log.error("{} failed and is tried again", listener, failure);
		}
	}

}
