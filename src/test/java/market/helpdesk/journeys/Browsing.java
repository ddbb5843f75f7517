package market.helpdesk.journeys;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test its {@link Visitors}, and fails it if the browser complained about a page
 * they saw.
 */
class Browsing implements ExecutionCondition, ParameterResolver, AfterEachCallback {

	private static final Logger log = LoggerFactory.getLogger(Browsing.class);

	private static final Namespace NAMESPACE = Namespace.create(Browsing.class);

	private static final AtomicBoolean told = new AtomicBoolean();

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return Chromium.installed()
			.map((executable) -> ConditionEvaluationResult.enabled(executable + " is here"))
			.orElseGet(Browsing::skip);
	}

	private static ConditionEvaluationResult skip() {
		var reason = "Browser tests are skipped: install Chromium, or name one in the environment variable CHROMIUM.";
		if (!told.getAndSet(true)) {
			log.warn(reason);
		}
		return ConditionEvaluationResult.disabled(reason);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visitors.class;
	}

	@Override
	public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
		var visitors = new Visitors(chromium(context), address(context));
		context.getStore(NAMESPACE).put(Visitors.class, visitors);
		return visitors;
	}

	/** One for all tests; it ends with the last. */
	private static Chromium chromium(ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Chromium.class, (type) -> Chromium.start(), Chromium.class);
	}

	private static String address(ExtensionContext context) {
		var environment = SpringExtension.getApplicationContext(context).getEnvironment();
		return "http://localhost:" + environment.getRequiredProperty("local.server.port");
	}

	/** What a failed test saw last is kept under target/journeys. */
	@Override
	public void afterEach(ExtensionContext context) {
		var visitors = context.getStore(NAMESPACE).get(Visitors.class, Visitors.class);
		if (visitors == null) {
			return;
		}
		if (context.getExecutionException().isPresent()) {
			visitors.photograph(Path.of("target/journeys"),
					context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
		}
		else {
			visitors.requireNoComplaints();
		}
	}

}
