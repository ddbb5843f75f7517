package market.helpdesk.search;

/** Which hits come first. */
public enum SearchOrder {

	NEWEST,

	/** Those in which the words stand most often and closest, of the newest ones. */
	BEST

}
