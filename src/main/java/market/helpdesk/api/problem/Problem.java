package market.helpdesk.api.problem;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A problem document (RFC 9457).
 *
 * @param type one of {@link ProblemType}, or {@code about:blank} where the status says
 * everything
 * @param reference under which the log knows the request, null where it tells nothing
 * more
 * @param errorCount how many values are wrong, null if it isn't a matter of values
 * @param errors the first of them
 */
@JsonPropertyOrder({ "type", "title", "status", "detail", "reference", "errorCount", "errors" })
@JsonInclude(Include.NON_EMPTY)
public record Problem(
		@Schema(type = "string", format = "uri-reference", example = "urn:helpdesk:problem:unknown-market") URI type,
		String title, int status, String detail,
		@Schema(description = "Under which our log knows the request") @Nullable String reference,
		@Schema(description = "How many values are wrong") @Nullable Integer errorCount,
		@Schema(description = "What is wrong with each value, up to the first hundred") List<Complaint> errors) {

	private static final URI NOTHING_MORE = URI.create("about:blank");

	/** A problem of ours. */
	public static Problem of(ProblemType type, String detail) {
		return new Problem(type.uri(), type.title(), type.status().value(), detail, null, null, List.of());
	}

	/** A problem that its status says everything of. */
	static Problem of(HttpStatus status, String detail, @Nullable String reference) {
		return new Problem(NOTHING_MORE, status.getReasonPhrase(), status.value(), detail, reference, null, List.of());
	}

	Problem with(List<Complaint> errors, int count) {
		return new Problem(type, title, status, detail, reference, count, List.copyOf(errors));
	}

	Problem withStatus(int status) {
		return new Problem(type, title, status, detail, reference, errorCount, errors);
	}

}
