package market.helpdesk.detection;

/** Addresses of wallets, by their checksums. */
final class WalletScanner implements Scanner {

	private static final int CUE_WITHIN = 8;

	@Override
	public void scan(Passage passage, Sightings sightings) {
		var reading = passage.reading();
		for (var at = 0; at < reading.length();) {
			passage.work().step();
			if (!reading.isWord(at)) {
				at++;
				continue;
			}
			var start = at;
			while (reading.isWord(at)) {
				passage.work().step();
				at++;
			}
			if (at - start >= WalletAddress.SHORTEST && at - start <= WalletAddress.LONGEST
					&& sightings.isFree(start, at) && isWallet(passage, start, at)) {
				sightings.take(DetectionRule.PAYMENT_CRYPTO, start, at);
			}
		}
	}

	private static boolean isWallet(Passage passage, int start, int end) {
		passage.work().steps((end - start) * 8);
		var address = passage.reading().text(start, end);
		if (WalletAddress.isValid(address)) {
			return true;
		}
		var first = passage.wordAt(start);
		var last = passage.wordAt(end - 1);
		return WalletAddress.isHexadecimal(address) && passage.isNear(first, last, Meaning.WALLET_CUE, CUE_WITHIN);
	}

}
