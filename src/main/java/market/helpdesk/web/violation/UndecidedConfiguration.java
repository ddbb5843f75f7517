package market.helpdesk.web.violation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class UndecidedConfiguration implements WebMvcConfigurer {

	private final Undecided undecided;

	UndecidedConfiguration(Undecided undecided) {
		this.undecided = undecided;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(undecided).excludePathPatterns("/css/**", "/js/**", "/webjars/**");
	}

}
