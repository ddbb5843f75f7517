package market.helpdesk.marketplace;

import java.util.List;

/**
 * What became of a file. Every line that is not empty was imported, unchanged or refused.
 *
 * @param refusals the first thousand of those refused, in the order of the file
 */
public record ImportReport(long lines, long imported, long unchanged, long refused, List<Refusal> refusals) {

	public ImportReport {
		refusals = List.copyOf(refusals);
	}

}
