package market.helpdesk.api.problem;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/**
 * Tells programs what is wrong with what they sent. What never reaches a resource of ours
 * is told by {@link ProblemFilter}.
 */
@RestControllerAdvice("market.helpdesk.api")
class ProblemAdvice {

	@ExceptionHandler
	ResponseEntity<Problem> found(ProblemFound found) {
		return answer(found.problem());
	}

	/** Tells where the JSON ends to be one, and nothing of how we read it. */
	@ExceptionHandler
	ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
		if (unreadable.getCause() instanceof BodyTooLarge tooLarge) {
			return answer(Problem.of(ProblemType.BODY_TOO_LARGE, tooLarge.getMessage()));
		}
		var detail = (unreadable.getCause() instanceof JacksonException json && json.getLocation() != null)
				? "This is no JSON: it breaks off at line %d, column %d.".formatted(json.getLocation().getLineNr(),
						json.getLocation().getColumnNr())
				: "There is no body. Send a JSON object.";
		return answer(Problem.of(ProblemType.MALFORMED_BODY, detail));
	}

	private static ResponseEntity<Problem> answer(Problem problem) {
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
