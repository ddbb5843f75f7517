package market.helpdesk.web.error;

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page tells: the status and a reference that stands in the log. Nothing of
 * what went wrong inside, which is for the log alone.
 */
@Component
class ErrorAttributesWithReference extends DefaultErrorAttributes {

	private static final Logger log = LoggerFactory.getLogger(ErrorAttributesWithReference.class);

	@Override
	public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		var status = attribute(request, RequestDispatcher.ERROR_STATUS_CODE);
		var reference = attribute(request, RequestReference.ATTRIBUTE);
		log.info("Answered {} with {}, reference {}", attribute(request, RequestDispatcher.ERROR_REQUEST_URI), status,
				reference);
		return Map.of("status", status, "reference", reference);
	}

	private static Object attribute(WebRequest request, String name) {
		var value = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
		return (value != null) ? value : "";
	}

}
