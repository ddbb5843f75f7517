package market.helpdesk.api.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * What can be wrong with what a program asks for. Programs may rely on these names: they
 * stand in the type of a problem and in the codes of its errors.
 * <p>
 * What can't be read is answered with 400, what can be read but not be done with 422.
 */
public enum ProblemType {

	/** The body is no JSON, or none of the expected shape. */
	MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body can't be read"),

	/** A value that is needed is not there. */
	MISSING_VALUE(HttpStatus.BAD_REQUEST, "A value is missing"),

	/** A value is of another JSON type than it should be. */
	WRONG_TYPE(HttpStatus.BAD_REQUEST, "A value has the wrong type"),

	/** A text is no date and time. */
	NOT_AN_INSTANT(HttpStatus.BAD_REQUEST, "That is no instant"),

	/** A date and time, but of which zone? */
	NO_OFFSET(HttpStatus.BAD_REQUEST, "The instant has no offset"),

	/** A text has something that is no character. */
	NOT_A_TEXT(HttpStatus.BAD_REQUEST, "That is no text"),

	/** A text that we never gave to go on reading from. */
	NOT_A_CURSOR(HttpStatus.BAD_REQUEST, "That is no cursor"),

	/** A text is no id. */
	NOT_AN_ID(HttpStatus.BAD_REQUEST, "That is no id"),

	/** No number of entries that a page may have. */
	NOT_A_SIZE(HttpStatus.BAD_REQUEST, "That is no size of a page"),

	/** The marketplace does not trade there. */
	UNKNOWN_MARKET(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such market"),

	/** The public holidays of a year are not known. */
	YEAR_NOT_COVERED(HttpStatus.UNPROCESSABLE_CONTENT, "The calendar doesn't cover that year"),

	/** There never was such a ticket. */
	UNKNOWN_TICKET(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such ticket"),

	/** Nobody asked for such a verification. */
	UNKNOWN_VERIFICATION(HttpStatus.NOT_FOUND, "There is no such verification"),

	/** What is asked for is being done, once at a time. */
	ALREADY_RUNNING(HttpStatus.CONFLICT, "It is being done already"),

	/** Nobody of that side writes messages that are looked at. */
	UNKNOWN_AUTHOR(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such author"),

	/** More characters than a message may have. */
	TEXT_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, "The text is too long"),

	/** More at once than is answered. */
	BATCH_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "The batch is too large"),

	/** Some entries of a batch are wrong, so none was answered; each says why itself. */
	INVALID_BATCH(HttpStatus.UNPROCESSABLE_CONTENT, "Some requests of the batch are invalid"),

	/** More bytes than are read. */
	BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),

	/** No token came with the request, or one that nobody has. */
	NOT_ADMITTED(HttpStatus.UNAUTHORIZED, "A token is needed"),

	/** Signed in, but no program. */
	NOT_ALLOWED(HttpStatus.FORBIDDEN, "This isn't open to you");

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	public HttpStatus status() {
		return status;
	}

	String title() {
		return title;
	}

	/** Returns the name programs know, {@code unknown-market}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns what identifies the problem in its document. It is a name, no address. */
	URI uri() {
		return URI.create("urn:helpdesk:problem:" + code());
	}

}
