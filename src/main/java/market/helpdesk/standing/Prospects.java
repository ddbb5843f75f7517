package market.helpdesk.standing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * What would help a shop most: its standing is computed once more with what it could do,
 * by the same formula and with everything else as it is.
 */
@Component
public class Prospects {

	/** How many answers, updates, stages or good ratings are thought of. */
	public static final int MORE = 10;

	private static final Count SOME = Count.times(MORE, true);

	/** What is rounded to nothing is no help. */
	private static final double LEAST = 0.05;

	private final StandingFormula formula;

	private final StandingWeights weights;

	Prospects(StandingFormula formula, StandingWeights weights) {
		this.formula = formula;
		this.weights = weights;
	}

	/** Returns what helps, what helps most first. */
	public List<Prospect> of(Records records, int atMost) {
		return Arrays.stream(Prospect.Kind.values())
			.flatMap((kind) -> after(records, kind)
				.map((later) -> new Prospect(kind, formula.points(later) - formula.points(records)))
				.stream())
			.filter((prospect) -> prospect.points() >= LEAST)
			.sorted(Comparator.comparingDouble(Prospect::points).reversed())
			.limit(atMost)
			.toList();
	}

	/**
	 * Nothing where the shop has nothing to do with it: one without cases owes no
	 * updates.
	 */
	private Optional<Records> after(Records records, Prospect.Kind kind) {
		return Optional.ofNullable(switch (kind) {
			case ANSWERS -> records.withAnswers(present(records), SOME);
			case SPEED -> records.answeredWithin(Records.quarters(weights.fast()));
			case UPDATES -> has(records, RecordKind.UPDATE_ON_TIME, RecordKind.UPDATE_OVERDUE)
					? records.with(RecordKind.UPDATE_ON_TIME, SOME) : null;
			case STAGES -> has(records, RecordKind.STAGE_REACHED, RecordKind.STAGE_MISSING)
					? records.with(RecordKind.STAGE_REACHED, SOME) : null;
			case RATINGS -> records.with(RecordKind.RATED_WELL, SOME);
		});
	}

	private static boolean has(Records records, RecordKind good, RecordKind bad) {
		return records.of(good).total() + records.of(bad).total() > 0;
	}

	private int present(Records records) {
		return Records.quarters(formula.median(records).orElse(weights.priorSpeed()));
	}

}
