package market.helpdesk.web.page;

import java.util.Set;

import org.webjars.WebJarVersionLocator;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

/**
 * Lets templates take in single icons: {@code ~{icon/messages}} is Tabler's outline of
 * that name.
 */
@Configuration(proxyBeanMethods = false)
class IconTemplates {

	private static final String PREFIX = "icon/";

	@Bean
	SpringResourceTemplateResolver iconTemplateResolver(ApplicationContext context) {
		var folder = new WebJarVersionLocator().fullPath("tabler__icons", "icons/outline/");
		var icons = new SpringResourceTemplateResolver() {

			@Override
			protected String computeResourceName(org.thymeleaf.IEngineConfiguration configuration, String ownerTemplate,
					String template, String prefix, String suffix, boolean forceSuffix,
					java.util.Map<String, String> aliases, java.util.Map<String, Object> attributes) {
				return "classpath:" + folder + template.substring(PREFIX.length()) + ".svg";
			}
		};
		icons.setApplicationContext(context);
		icons.setResolvablePatterns(Set.of(PREFIX + "*"));
		icons.setOrder(0);
		return icons;
	}

}
