package market.helpdesk.detection;

/** Looks for one sort of thing. */
@FunctionalInterface
interface Scanner {

	void scan(Passage passage, Sightings sightings);

}
