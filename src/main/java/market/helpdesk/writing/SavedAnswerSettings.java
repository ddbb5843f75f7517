package market.helpdesk.writing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many saved answers there can be.
 *
 * @param perShop so many a shop has at most: they are chosen from one list
 */
@Validated
@ConfigurationProperties("helpdesk.saved-answers")
public record SavedAnswerSettings(@DefaultValue("100") @Min(1) @Max(500) int perShop) {
}
