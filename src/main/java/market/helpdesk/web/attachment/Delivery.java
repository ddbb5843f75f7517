package market.helpdesk.web.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.attachment.Attachment;
import market.helpdesk.attachment.Downloads.SmallCopy;
import market.helpdesk.media.FileKind;
import market.helpdesk.ticket.ErasedText;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * How a file leaves us: for what it is and nothing else, to be saved and not opened among
 * our pages, and where a browser opens it all the same, without a script, a form or a way
 * out.
 *
 * @param version what its content is known by
 */
public record Delivery(FileKind kind, long size, String version, ContentDisposition disposition, String caching) {

	private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

	/** Kept by the reader alone, who asks each time whether it is still theirs. */
	private static final String ASKING = "private, no-cache";

	private static final String FOR_AN_HOUR = "private, max-age=3600";

	static Delivery of(Attachment attachment, boolean asPicture) {
		return asPicture
				? new Delivery(attachment.kind(), attachment.size(), attachment.sha256(),
						named(ContentDisposition.inline(), attachment.name()), ASKING)
				: saved(attachment.name(), attachment.kind(), attachment.size(), attachment.sha256());
	}

	/** Returns how a file goes that is to be saved. */
	public static Delivery saved(String name, FileKind kind, long size, String sha256) {
		return new Delivery(kind, size, sha256, named(ContentDisposition.attachment(), name), ASKING);
	}

	private static ContentDisposition named(ContentDisposition.Builder disposition, String name) {
		return disposition.filename(name, StandardCharsets.UTF_8).build();
	}

	static Delivery of(Attachment attachment, SmallCopy small) {
		return new Delivery(small.kind(), small.bytes().length, attachment.sha256() + "-small",
				ContentDisposition.inline().build(), FOR_AN_HOUR);
	}

	/**
	 * Says what comes.
	 * @return whether it is to come: not where only its headers were asked for, where the
	 * reader has it, or where it was erased
	 */
	public boolean begin(WebRequest request, HttpServletResponse response) throws IOException {
		if (ErasedText.isMark(Objects.requireNonNullElse(disposition.getFilename(), ""))) {
			response.sendError(HttpServletResponse.SC_GONE);
			return false;
		}
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", SANDBOX);
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
		if (request.checkNotModified("\"" + version + "\"")) {
			return false;
		}
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
		response.setContentType(kind.mediaType());
		response.setContentLengthLong(size);
		return !(request instanceof ServletWebRequest asked && "HEAD".equals(asked.getRequest().getMethod()));
	}

}
