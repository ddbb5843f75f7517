package market.helpdesk.web.page;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What lists look like.
 *
 * @param soon with less working time than this left, an answer is urgent
 * @param pageSize how many rows a list shows at once
 * @param threadSize how many messages a thread shows at once
 */
@Validated
@ConfigurationProperties("helpdesk.lists")
public record ListSettings(@DefaultValue("4h") Duration soon, @DefaultValue("50") @Min(1) @Max(200) int pageSize,
		@DefaultValue("50") @Min(1) @Max(200) int threadSize) {
}
