package market.helpdesk.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells it in words instead of a stack trace.
 */
class EmbeddedDatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseUnavailable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedDatabaseUnavailable cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), rootFailure);
	}

}
