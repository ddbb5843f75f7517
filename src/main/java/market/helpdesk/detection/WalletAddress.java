package market.helpdesk.detection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

import org.bouncycastle.crypto.digests.KeccakDigest;

/**
 * Where coins are sent to: base58 with a checksum, bech32, or hexadecimal with capitals
 * as checksum.
 */
final class WalletAddress {

	static final int SHORTEST = 25;

	static final int LONGEST = 90;

	private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

	private static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

	private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

	private static final int[] GENERATOR = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };

	private static final int BECH32M = 0x2bc830a3;

	private static final int HEXADECIMAL = 42;

	private WalletAddress() {
	}

	static boolean isValid(String address) {
		return switch (address.charAt(0)) {
			case '0' -> isHexadecimal(address) && hasCapitalsAsChecksum(address);
			case '1', '3', 'L', 'M', 'D', 'T', 'X', '7' -> isBase58(address, BASE58) || isBech32(address);
			case 'r' -> isBase58(address, RIPPLE);
			default -> isBech32(address);
		};
	}

	static boolean isHexadecimal(String address) {
		return address.length() == HEXADECIMAL && address.startsWith("0x")
				&& address.chars().skip(2).allMatch((digit) -> Character.digit(digit, 16) >= 0);
	}

	/** Capitals where the hash of the small letters has a high digit. */
	private static boolean hasCapitalsAsChecksum(String address) {
		var digits = address.substring(2);
		var small = digits.toLowerCase(Locale.ROOT);
		if (digits.equals(small)) {
			return false;
		}
		var hash = keccak(small.getBytes(StandardCharsets.US_ASCII));
		for (var at = 0; at < digits.length(); at++) {
			var high = (hash[at / 2] >> (at % 2 == 0 ? 4 : 0)) & 0x8;
			if (Character.isLetter(digits.charAt(at)) && Character.isUpperCase(digits.charAt(at)) != (high != 0)) {
				return false;
			}
		}
		return true;
	}

	private static byte[] keccak(byte[] bytes) {
		var digest = new KeccakDigest(256);
		digest.update(bytes, 0, bytes.length);
		var hash = new byte[32];
		digest.doFinal(hash, 0);
		return hash;
	}

	private static boolean isBase58(String address, String alphabet) {
		if (address.length() > 35) {
			return false;
		}
		var value = BigInteger.ZERO;
		for (var letter : address.toCharArray()) {
			var digit = alphabet.indexOf(letter);
			if (digit < 0) {
				return false;
			}
			value = value.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
		}
		return hasChecksum(value);
	}

	/** A version, twenty bytes, and four of a hash over both. */
	private static boolean hasChecksum(BigInteger value) {
		var bytes = value.toByteArray();
		var whole = new byte[25];
		var from = Math.max(0, bytes.length - whole.length);
		if (from > 1 || from == 1 && bytes[0] != 0) {
			return false;
		}
		System.arraycopy(bytes, from, whole, whole.length - (bytes.length - from), bytes.length - from);
		var hash = sha256(sha256(Arrays.copyOf(whole, 21)));
		return Arrays.equals(hash, 0, 4, whole, 21, 25);
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static boolean isBech32(String address) {
		var small = address.toLowerCase(Locale.ROOT);
		var one = small.lastIndexOf('1');
		if (one < 1 || one + 7 > small.length()
				|| !address.equals(small) && !address.equals(address.toUpperCase(Locale.ROOT))) {
			return false;
		}
		var check = 1;
		for (var letter : small.substring(0, one).toCharArray()) {
			check = polymod(check, letter >> 5);
		}
		check = polymod(check, 0);
		for (var letter : small.substring(0, one).toCharArray()) {
			check = polymod(check, letter & 31);
		}
		for (var letter : small.substring(one + 1).toCharArray()) {
			var digit = BECH32.indexOf(letter);
			if (digit < 0) {
				return false;
			}
			check = polymod(check, digit);
		}
		return check == 1 || check == BECH32M;
	}

	private static int polymod(int check, int value) {
		var top = check >>> 25;
		var next = (check & 0x1ffffff) << 5 ^ value;
		for (var bit = 0; bit < GENERATOR.length; bit++) {
			next ^= (top >> bit & 1) == 1 ? GENERATOR[bit] : 0;
		}
		return next;
	}

}
