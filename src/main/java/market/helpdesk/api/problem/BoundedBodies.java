package market.helpdesk.api.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a body than the largest that makes sense. */
@ControllerAdvice("market.helpdesk.api")
class BoundedBodies extends RequestBodyAdviceAdapter {

	/** Ten thousand requests, each on lines of its own. */
	static final int MOST_BYTES = 4 << 20;

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		var larger = parameter.getMethodAnnotation(LargestBody.class);
		var most = (larger != null) ? larger.value() : MOST_BYTES;
		var bytes = message.getBody().readNBytes(most + 1);
		if (bytes.length > most) {
			throw new HttpMessageNotReadableException("Too large", new BodyTooLarge(most), message);
		}
		return new Body(message.getHeaders(), new ByteArrayInputStream(bytes));
	}

	private record Body(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {
	}

}
