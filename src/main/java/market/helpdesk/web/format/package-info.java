/**
 * How templates tell times, durations and amounts: they write {@code ${{value}}} and
 * every page says it alike.
 */
@NullMarked
package market.helpdesk.web.format;

import org.jspecify.annotations.NullMarked;
