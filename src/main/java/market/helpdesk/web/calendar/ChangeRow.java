package market.helpdesk.web.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a draft changes about a day.
 *
 * @param kind worded by {@code draft.change.*}
 * @param before the name it had
 * @param after the name it gets
 */
public record ChangeRow(LocalDate date, String kind, @Nullable String before, @Nullable String after,
		@Nullable String source) {
}
