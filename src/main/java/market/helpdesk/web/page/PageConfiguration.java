package market.helpdesk.web.page;

import java.util.List;
import java.util.UUID;

import market.helpdesk.aftersales.CaseId;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.sanction.AppealId;
import market.helpdesk.sanction.ProposalId;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	private final PageFrame frame;

	private final CurrentViewerResolver viewers;

	PageConfiguration(PageFrame frame, CurrentViewerResolver viewers) {
		this.frame = frame;
		this.viewers = viewers;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(frame).excludePathPatterns("/css/**", "/js/**", "/webjars/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(viewers);
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, TicketId.class, (text) -> new TicketId(UUID.fromString(text)));
		registry.addConverter(String.class, CaseId.class, (text) -> new CaseId(UUID.fromString(text)));
		registry.addConverter(String.class, AgreementId.class, (text) -> new AgreementId(UUID.fromString(text)));
		registry.addConverter(String.class, SanctionId.class, (text) -> new SanctionId(UUID.fromString(text)));
		registry.addConverter(String.class, ProposalId.class, (text) -> new ProposalId(UUID.fromString(text)));
		registry.addConverter(String.class, AppealId.class, (text) -> new AppealId(UUID.fromString(text)));
		registry.addConverter(String.class, MarketCode.class, MarketCode::new);
		registry.addConverter(String.class, PointBoxes.class, PointBoxes::of);
		registry.addConverter(String[].class, PointBoxes.class, PointBoxes::of);
	}

}
