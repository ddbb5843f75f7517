package market.helpdesk.detection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Which numbers are in use in which of our countries. The library that knows takes its
 * time, so it is asked only about what may be one by its length and its first digits, and
 * not more often than a text needs.
 */
final class NumberingPlan {

	/** No text has so many numbers that it would have to be asked more often. */
	private static final int MOST_QUESTIONS = 60;

	/** No region, for numbers that begin with their country's code. */
	private static final String ANYWHERE = "ZZ";

	private static final int SHORTEST_ABROAD = 8;

	private static final int LONGEST = 15;

	private static final int LENGTH_WITH_CODE = 11;

	private final List<Market> markets;

	private final Work work;

	private final Map<String, Boolean> answers = new HashMap<>();

	/**
	 * @param country whose numbers come first
	 */
	NumberingPlan(String country, Work work) {
		this.markets = Stream
			.concat(Arrays.stream(Market.values()).filter((market) -> market.name().equals(country)),
					Arrays.stream(Market.values()).filter((market) -> !market.name().equals(country)))
			.toList();
		this.work = work;
	}

	/** What a number is, without anything around it that tells. */
	enum Sort {

		/** With a plus, or two zeros, and the code of a country. */
		INTERNATIONAL,

		/** A mobile one of the country. */
		MOBILE,

		/** Another one of the country. */
		LANDLINE,

		/** One of another of our countries, as it is dialled there. */
		ABROAD

	}

	/** Whether digits may be a number as it is dialled in one of our countries. */
	boolean mayHave(String digits) {
		for (var market : markets) {
			if (market.hasLength(digits) && market.mayHave(digits)) {
				return true;
			}
		}
		return digits.startsWith("00") || hasBareCode(digits);
	}

	/** Returns what digits are the number of, nothing if of no telephone. */
	Optional<Sort> sort(String digits, boolean hasPlus) {
		if (digits.length() > LONGEST) {
			return Optional.empty();
		}
		if (hasPlus || digits.startsWith("00")) {
			var number = hasPlus ? digits : digits.substring(2);
			return (number.length() >= SHORTEST_ABROAD && isValid("+" + number)) ? Optional.of(Sort.INTERNATIONAL)
					: Optional.empty();
		}
		for (var market : markets) {
			var sort = market.hasLength(digits) && market.mayHave(digits) ? sort(digits, market)
					: Optional.<Sort>empty();
			if (sort.isPresent()) {
				return sort;
			}
		}
		return hasBareCode(digits) && isValid("+" + digits) ? Optional.of(Sort.ABROAD) : Optional.empty();
	}

	private Optional<Sort> sort(String digits, Market market) {
		var isMobile = market.isMobile(digits);
		if (!isAsked(digits, market.name(), isMobile)) {
			return Optional.empty();
		}
		if (market != markets.getFirst()) {
			return Optional.of(Sort.ABROAD);
		}
		return Optional.of(isMobile ? Sort.MOBILE : Sort.LANDLINE);
	}

	/** The code of one of our countries, and nothing that says that it is one. */
	private boolean hasBareCode(String digits) {
		for (var market : markets) {
			if (digits.length() >= LENGTH_WITH_CODE && digits.startsWith(market.code)) {
				return true;
			}
		}
		return false;
	}

	private boolean isValid(String international) {
		return isAsked(international, ANYWHERE, true);
	}

	private boolean isAsked(String number, String region, boolean otherwise) {
		var known = answers.get(region + number);
		if (known != null) {
			return known;
		}
		if (answers.size() >= MOST_QUESTIONS) {
			return otherwise;
		}
		work.steps(LONGEST);
		var answer = ask(number, region);
		answers.put(region + number, answer);
		return answer;
	}

	private static boolean ask(String number, String region) {
		var library = PhoneNumberUtil.getInstance();
		try {
			var parsed = library.parse(number, region);
			return region.equals(ANYWHERE) ? library.isValidNumber(parsed)
					: library.isValidNumberForRegion(parsed, region) && isOrdinary(library, parsed);
		}
		catch (NumberParseException none) {
			return false;
		}
	}

	private static boolean isOrdinary(PhoneNumberUtil library, PhoneNumber number) {
		var type = library.getNumberType(number);
		return type != PhoneNumberType.UNKNOWN && type != PhoneNumberType.PAGER;
	}

	/** How numbers begin, and how long they are, as one dials them inside a country. */
	private enum Market {

		IT("39", 6, 11) {

			@Override
			boolean mayHave(String digits) {
				return digits.startsWith("0") && digits.length() >= 8 || isMobile(digits) || digits.startsWith("800");
			}

			@Override
			boolean isMobile(String digits) {
				return digits.charAt(0) == '3' && digits.length() >= 9 && digits.length() <= 10;
			}

		},

		PL("48", 9, 9) {

			@Override
			boolean mayHave(String digits) {
				return digits.charAt(0) != '0';
			}

			@Override
			boolean isMobile(String digits) {
				return "45 50 51 53 57 60 66 69 72 73 78 79 88".contains(digits.substring(0, 2));
			}

		},

		DE("49", 7, 12) {

			@Override
			boolean mayHave(String digits) {
				return digits.charAt(0) == '0' && digits.charAt(1) != '0';
			}

			@Override
			boolean isMobile(String digits) {
				return digits.length() >= 11 && "015 016 017".contains(digits.substring(0, 3));
			}

		},

		FR("33", 10, 10) {

			@Override
			boolean mayHave(String digits) {
				return digits.charAt(0) == '0' && digits.charAt(1) != '0';
			}

			@Override
			boolean isMobile(String digits) {
				return digits.charAt(1) == '6' || digits.charAt(1) == '7';
			}

		},

		ES("34", 9, 9) {

			@Override
			boolean mayHave(String digits) {
				return digits.charAt(0) >= '6';
			}

			@Override
			boolean isMobile(String digits) {
				return digits.charAt(0) == '6' || digits.charAt(0) == '7';
			}

		},

		CZ("420", 9, 9) {

			@Override
			boolean mayHave(String digits) {
				return digits.charAt(0) >= '2' && digits.charAt(0) != '8';
			}

			@Override
			boolean isMobile(String digits) {
				return digits.charAt(0) == '6' || digits.charAt(0) == '7';
			}

		},

		SK("421", 9, 10) {

			@Override
			boolean mayHave(String digits) {
				return digits.charAt(0) == '0' && digits.charAt(1) != '0';
			}

			@Override
			boolean isMobile(String digits) {
				return digits.length() == 10 && digits.charAt(1) == '9';
			}

		};

		private final String code;

		private final int shortest;

		private final int longest;

		Market(String code, int shortest, int longest) {
			this.code = code;
			this.shortest = shortest;
			this.longest = longest;
		}

		final boolean hasLength(String digits) {
			return digits.length() >= shortest && digits.length() <= longest;
		}

		abstract boolean mayHave(String digits);

		abstract boolean isMobile(String digits);

	}

}
