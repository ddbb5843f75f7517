package market.helpdesk.web.format;

import java.time.Clock;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class FormatConfiguration implements WebMvcConfigurer {

	private final MessageSource messages;

	private final Clock clock;

	FormatConfiguration(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addPrinter(new ZonedDateTimePrinter(clock));
		registry.addPrinter(new LocalDatePrinter(clock));
		registry.addPrinter(new DueTimePrinter(messages));
		registry.addPrinter(new DurationPrinter(messages));
		registry.addPrinter(new MonthPrinter());
		registry.addPrinter(new DayOfWeekPrinter());
		registry.addPrinter(new MoneyPrinter());
		registry.addPrinter(new WeekdayPrinter());
		registry.addPrinter(new DayPrinter(clock));
		registry.addPrinter(new MomentPrinter(clock));
		registry.addPrinter(new TimeSpanPrinter());
		registry.addPrinter(new AmountPrinter(messages));
		registry.addPrinter(new FileSizePrinter());
	}

}
