package market.helpdesk.web.attachment;

import jakarta.servlet.MultipartConfigElement;
import market.helpdesk.attachment.AttachmentSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How much a form may bring along at all. It is twice what is allowed, so that whoever
 * chose too much is told of it on the form, with their text; who sends more yet is told
 * on a page of its own.
 */
@Configuration(proxyBeanMethods = false)
class MultipartConfiguration {

	private static final int TEXT = 1 << 20;

	/** Larger parts lie in the server's temporary files. */
	private static final int IN_MEMORY = 16 * 1024;

	@Bean
	MultipartConfigElement multipartConfigElement(AttachmentSettings settings) {
		return new MultipartConfigElement("", -1, 2 * settings.altogether().toBytes() + TEXT, IN_MEMORY);
	}

}
