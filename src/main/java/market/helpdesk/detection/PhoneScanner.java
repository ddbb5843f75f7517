package market.helpdesk.detection;

import java.util.List;
import java.util.Optional;

import market.helpdesk.detection.Digits.Group;
import market.helpdesk.detection.Digits.Parting;
import market.helpdesk.detection.NumberingPlan.Sort;

/**
 * Telephone numbers: written as usual, spread, or in words. What the digits may be comes
 * first; then the words around them speak for and against it, since order numbers and
 * tracking numbers look the same.
 */
final class PhoneScanner implements Scanner {

	@Override
	public void scan(Passage passage, Sightings sightings) {
		var plan = new NumberingPlan(passage.country(), passage.work());
		new Digits(passage).chains().forEach((chain) -> new Chain(passage, sightings, plan, chain).scan());
	}

	private record Chain(Passage passage, Sightings sightings, NumberingPlan plan, List<Group> groups) {

		private static final int SHORTEST = 7;

		private static final int LONGEST = 15;

		void scan() {
			for (var first = 0; first < groups.size();) {
				passage.work().step();
				first = Math.max(first + 1, endOfNumber(first));
			}
		}

		/** Returns behind the last group of the number that begins with a group. */
		private int endOfNumber(int first) {
			var digits = new StringBuilder();
			var ends = new int[LONGEST + 1];
			var reach = reach(first);
			for (var end = first; end < reach; end++) {
				digits.append(groups.get(end).digits());
				ends[digits.length()] = end + 1;
			}
			for (var length = digits.length(); length >= SHORTEST; length--) {
				passage.work().step();
				if (ends[length] > 0 && isNumber(first, ends[length], digits.substring(0, length))) {
					take(candidate(first, ends[length], digits.substring(0, length)));
					return ends[length];
				}
			}
			return first;
		}

		private void take(Candidate candidate) {
			if (sightings.isFree(candidate.start(), candidate.end())) {
				sightings.take(candidate.rule(), candidate.start(), candidate.end());
			}
		}

		/** Most digits are no number by themselves, and nobody speaks of one. */
		private boolean isNumber(int first, int end, String digits) {
			var context = new NumberContext(passage, groups.get(first).from(), groups.get(end - 1).to() - 1,
					end - first > 1);
			var isTold = groups.get(first).isSaid() || groups.get(end - 1).isSaid() || context.speaksFor();
			if (isMonotonous(digits) || !isTold && !hasPlus(first) && !plan.mayHave(digits)) {
				return false;
			}
			var sort = plan.sort(digits, hasPlus(first));
			return (sort.isPresent() || isTold) && isNumber(sort, candidate(first, end, digits), context);
		}

		private Candidate candidate(int first, int end, String digits) {
			passage.work().steps(end - first);
			return Candidate.of(passage, groups.subList(first, end), digits);
		}

		/** Whether hardly any digit differs from the others. */
		private static boolean isMonotonous(String digits) {
			var different = 0;
			for (var at = 0; at < digits.length(); at++) {
				different |= 1 << (digits.charAt(at) - '0');
			}
			return Integer.bitCount(different) < 3;
		}

		private boolean hasPlus(int first) {
			var word = passage.words().get(groups.get(first).from());
			return Candidate.startOf(passage.reading(), word.start(), '+') < word.start();
		}

		private int reach(int first) {
			var end = first;
			for (var length = 0; end < groups.size(); end++) {
				length += groups.get(end).digits().length();
				if (length > LONGEST) {
					return end;
				}
			}
			return end;
		}

		private static boolean isNumber(Optional<Sort> sort, Candidate candidate, NumberContext context) {
			if (candidate.isHidden()) {
				return candidate.isPossible() && (context.speaksFor()
						|| !context.speaksAgainst() && (sort.isPresent() || candidate.isSaidAtLength()));
			}
			return sort.map((one) -> isNumber(one, candidate, context))
				.orElseGet(() -> candidate.isPossible() && context.speaksFor() && context.isClose());
		}

		private static boolean isNumber(Sort sort, Candidate candidate, NumberContext context) {
			if (context.speaksFor()) {
				return !candidate.isSeries();
			}
			if (context.speaksAgainst()) {
				return candidate.hasPlus() && context.speaksAgainstFaintly();
			}
			return switch (sort) {
				case INTERNATIONAL -> true;
				case MOBILE -> !candidate.isListed();
				case LANDLINE -> candidate.isGrouped() && !candidate.isOdd();
				case ABROAD -> candidate.isGrouped() && !candidate.isOdd() && candidate.isGroupedLikeNumbers();
			};
		}

	}

	/** Groups of digits that may be a number together. */
	private record Candidate(String digits, List<Group> groups, int start, int end, boolean hasPlus) {

		static Candidate of(Passage passage, List<Group> groups, String digits) {
			var first = passage.words().get(groups.getFirst().from()).start();
			var plus = startOf(passage.reading(), first, '+');
			var start = Math.min(plus, startOf(passage.reading(), first, '('));
			var end = passage.words().get(groups.getLast().to() - 1).end();
			return new Candidate(digits, groups, start, end, plus < first);
		}

		/**
		 * A plus belongs to the number, also in brackets, and a bracket before a prefix.
		 */
		static int startOf(Reading reading, int first, char sign) {
			for (var at = first - 1; at >= first - 3; at--) {
				if (reading.at(at) == sign) {
					return at;
				}
				if (" (+".indexOf(reading.at(at)) < 0) {
					return first;
				}
			}
			return first;
		}

		int from() {
			return groups.getFirst().from();
		}

		int to() {
			return groups.getLast().to();
		}

		DetectionRule rule() {
			return groups.stream().anyMatch(Group::isSaid) ? DetectionRule.PHONE_SPELLED : DetectionRule.PHONE_NUMBER;
		}

		boolean isGrouped() {
			return groups.size() > 1;
		}

		/** In threes or pairs, perhaps behind a prefix. */
		boolean isGroupedLikeNumbers() {
			return digits.length() >= 9 && groups.size() <= 6
					&& groups.stream().skip(1).allMatch((group) -> group.digits().length() > 1);
		}

		boolean isOdd() {
			return groups.stream().skip(1).anyMatch((group) -> group.parting() != Parting.PLAIN);
		}

		/** Whether its groups may just as well be an enumeration. */
		boolean isListed() {
			return groups.stream().skip(1).anyMatch((group) -> group.parting() == Parting.LIST) || isSeries();
		}

		/** Sizes: 36/37/38/39/40, 36-38-40-42-44. */
		private boolean isSeries() {
			if (groups.size() < 4 || groups.stream().anyMatch((group) -> group.digits().length() > 4)) {
				return false;
			}
			var values = groups.stream().mapToInt((group) -> Integer.parseInt(group.digits())).toArray();
			var step = values[1] - values[0];
			for (var at = 1; at < values.length; at++) {
				if (values[at] - values[at - 1] != step) {
					return false;
				}
			}
			return true;
		}

		/** Whether somebody took pains that it doesn't look like a number. */
		boolean isHidden() {
			return isSpread() || groups.stream().filter(Group::isSaid).count() >= 3 || isSaidAtLength();
		}

		private boolean isSpread() {
			return groups.size() >= 6
					&& groups.stream().filter((group) -> group.digits().length() == 1).count() >= groups.size() - 2
					&& !isSequence();
		}

		/** One, two, three: sizes, steps, points. */
		private boolean isSequence() {
			var steps = 0;
			for (var at = 1; at < digits.length(); at++) {
				steps += (digits.charAt(at) - digits.charAt(at - 1) == 1) ? 1 : 0;
			}
			return steps >= digits.length() - 3;
		}

		boolean isSaidAtLength() {
			return groups.stream().filter(Group::isSaid).mapToInt((group) -> group.digits().length()).sum() >= 7
					&& !isSequence();
		}

		/** Whether it has the length of one. */
		boolean isPossible() {
			return digits.length() >= 8 && digits.length() <= 13;
		}

	}

	/** What the words near a number say about it. */
	private record NumberContext(Passage passage, int first, int last, boolean isGrouped) {

		private static final int WITHIN = 6;

		private static final int BEHIND = 4;

		private static final int FAR = 100;

		boolean speaksFor() {
			return pro() < FAR && pro() <= contra();
		}

		boolean speaksAgainst() {
			return contra() < FAR && contra() < pro();
		}

		/** Whether what speaks against it stands some words away. */
		boolean speaksAgainstFaintly() {
			return contra() > 2;
		}

		/** Whether what speaks for it stands right there. */
		boolean isClose() {
			return pro() <= 3;
		}

		private int pro() {
			return Math.min(Math.min(before(Meaning.PHONE_CUE), behind(Meaning.PHONE_CUE)), lead());
		}

		/** Behind a number in groups another matter may be begun. */
		private int contra() {
			var before = before(Meaning.OTHER_NUMBER);
			return isGrouped ? before : Math.min(before, behind(Meaning.OTHER_NUMBER));
		}

		private int before(Meaning meaning) {
			var distance = passage.before(first, meaning, WITHIN);
			return (distance > WITHIN) ? FAR : distance;
		}

		private int behind(Meaning meaning) {
			var distance = passage.behind(last, meaning, BEHIND);
			return (distance > BEHIND) ? FAR : distance + 1;
		}

		/**
		 * "Al", "pod", "unter": right before the number, and somebody is to write or
		 * call.
		 */
		private int lead() {
			return Optional.of(first)
				.filter((word) -> passage.means(word - 1, Meaning.PHONE_LEAD))
				.filter((word) -> passage.before(word, Meaning.MAIL_CUE, 10) <= 10
						|| passage.before(word, Meaning.CONTACT, 10) <= 10
						|| passage.before(word, Meaning.INVITATION, 10) <= 10)
				.map((word) -> 1)
				.orElse(FAR);
		}

	}

}
