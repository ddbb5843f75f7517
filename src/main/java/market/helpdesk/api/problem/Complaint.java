package market.helpdesk.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one value.
 *
 * @param field where it stands, {@code requests[17].market}
 * @param value what stands there, not all of it if it is long; null if nothing does
 */
@JsonPropertyOrder({ "field", "code", "value", "detail" })
public record Complaint(@Schema(example = "requests[17].market") String field, @JsonIgnore ProblemType type,
		@Schema(example = "XX") @JsonInclude(Include.NON_NULL) @Nullable String value, String detail) {

	private static final int SHOWN = 100;

	public Complaint(String field, ProblemType type, @Nullable String value, String detail) {
		this.field = field;
		this.type = type;
		this.value = (value != null && value.length() > SHOWN) ? value.substring(0, SHOWN) + "…" : value;
		this.detail = detail;
	}

	@JsonProperty
	@Schema(example = "unknown-market")
	public String code() {
		return type.code();
	}

}
