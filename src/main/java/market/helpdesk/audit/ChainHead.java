package market.helpdesk.audit;

/**
 * Where a chain ends.
 *
 * @param length how many entries it has
 * @param hash of its last entry, {@link Hash#NONE} where there is none
 */
public record ChainHead(long length, Hash hash) {

	static final ChainHead START = new ChainHead(0, Hash.NONE);

}
