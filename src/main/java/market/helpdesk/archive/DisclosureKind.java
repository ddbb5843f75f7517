package market.helpdesk.archive;

/** How somebody who is no party got to see what people wrote. */
public enum DisclosureKind {

	READ, DOWNLOADED, EXPORTED, SEARCHED, TRACED

}
