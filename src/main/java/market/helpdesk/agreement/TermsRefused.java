package market.helpdesk.agreement;

import java.util.Set;

/** Terms that make no sense in the ticket they were proposed in. Nothing has happened. */
public class TermsRefused extends RuntimeException {

	private final Set<Objection> objections;

	private final Circumstances circumstances;

	TermsRefused(Set<Objection> objections, Circumstances circumstances) {
		super(objections.toString());
		this.objections = Set.copyOf(objections);
		this.circumstances = circumstances;
	}

	public Set<Objection> objections() {
		return objections;
	}

	/** What they were held against. */
	public Circumstances circumstances() {
		return circumstances;
	}

}
