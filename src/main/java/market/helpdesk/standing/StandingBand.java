package market.helpdesk.standing;

/** What to think of a standing at a glance; from which number on is a setting. */
public enum StandingBand {

	GOOD, FAIR, POOR

}
