/**
 * What Helpdesk promises about speed, measured: {@link market.helpdesk.bench.Benchmarks}
 * prints it as one table. What the figures mean stands in {@code docs/benchmarks.md}.
 */
@NullMarked
package market.helpdesk.bench;

import org.jspecify.annotations.NullMarked;
