package market.helpdesk.detection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import market.helpdesk.detection.Digits.Group;
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
			var ends = reach(first);
			for (var end = ends; end > first; end--) {
				var candidate = candidate(first, end);
				if (candidate.digits().length() < SHORTEST) {
					break;
				}
				passage.work().step();
				if (candidate.isFree(sightings) && isNumber(candidate)) {
					sightings.take(candidate.rule(), candidate.start(), candidate.end());
					return end;
				}
			}
			return first;
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

		private Candidate candidate(int first, int end) {
			return Candidate.of(passage, groups.subList(first, end), first == 0 || end == groups.size());
		}

		private boolean isNumber(Candidate candidate) {
			var sort = plan.sort(candidate.digits(), candidate.hasPlus());
			var context = new NumberContext(passage, candidate.from(), candidate.to() - 1);
			if (candidate.isHidden()) {
				return context.speaksFor() ? candidate.isPossible() : !context.speaksAgainst()
						&& (sort.isPresent() || candidate.isSaidAtLength()) && candidate.isPossible();
			}
			return sort.map((one) -> isNumber(one, candidate, context))
				.orElseGet(() -> candidate.isPossible() && candidate.isWhole() && context.speaksFor()
						&& context.isClose());
		}

		private static boolean isNumber(Sort sort, Candidate candidate, NumberContext context) {
			if (context.speaksFor()) {
				return true;
			}
			if (context.speaksAgainst()) {
				return candidate.hasPlus() && context.speaksAgainstFaintly();
			}
			return switch (sort) {
				case INTERNATIONAL -> true;
				case MOBILE -> !candidate.isOdd();
				case LANDLINE -> candidate.isGrouped() && !candidate.isOdd();
				case ABROAD -> candidate.isGrouped() && !candidate.isOdd() && candidate.isGroupedLikeNumbers();
			};
		}

	}

	/** Groups of digits that may be a number together. */
	private record Candidate(String digits, List<Group> groups, int start, int end, boolean hasPlus, boolean isWhole) {

		static Candidate of(Passage passage, List<Group> groups, boolean isWhole) {
			var digits = groups.stream().map(Group::digits).collect(Collectors.joining());
			var first = passage.words().get(groups.getFirst().from()).start();
			var start = startOf(passage.reading(), first);
			var end = passage.words().get(groups.getLast().to() - 1).end();
			return new Candidate(digits, groups, start, end,
					start < first && passage.reading().text(start, first).contains("+"), isWhole);
		}

		/**
		 * A plus belongs to the number, also in brackets, and a bracket before a prefix.
		 */
		private static int startOf(Reading reading, int first) {
			var start = first;
			for (var at = first - 1; at >= first - 3; at--) {
				switch (reading.at(at)) {
					case '+' -> start = at;
					case '(' -> {
						return at;
					}
					case ' ' -> {
					}
					default -> {
						return start;
					}
				}
			}
			return start;
		}

		int from() {
			return groups.getFirst().from();
		}

		int to() {
			return groups.getLast().to();
		}

		boolean isFree(Sightings sightings) {
			return sightings.isFree(start, end);
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
			return groups.stream().skip(1).anyMatch(Group::isOddlyParted);
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

		/** Whether it has the length of one, and not all digits are the same. */
		boolean isPossible() {
			return digits.length() >= 8 && digits.length() <= 13 && digits.chars().distinct().count() > 2;
		}

	}

	/** What the words near a number say about it. */
	private record NumberContext(Passage passage, int first, int last) {

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
			return Math.min(distance(Meaning.PHONE_CUE), lead());
		}

		private int contra() {
			return distance(Meaning.OTHER_NUMBER);
		}

		private int distance(Meaning meaning) {
			var before = passage.before(first, meaning, WITHIN);
			var behind = passage.behind(last, meaning, BEHIND);
			return Math.min((before > WITHIN) ? FAR : before, (behind > BEHIND) ? FAR : behind + 1);
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
