package market.helpdesk.web.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.standing.Count;
import market.helpdesk.standing.RecordKind;
import market.helpdesk.standing.Records;
import market.helpdesk.standing.ShopStanding;
import market.helpdesk.standing.StandingFormula;
import market.helpdesk.standing.StandingWeights;
import market.helpdesk.web.standing.StandingSheet.Fact;
import market.helpdesk.web.standing.StandingSheet.Part;

import org.springframework.stereotype.Component;

/** Tells what a standing is made of. */
@Component
class StandingParts {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final StandingFormula formula;

	private final StandingWeights weights;

	StandingParts(StandingFormula formula, StandingWeights weights) {
		this.formula = formula;
		this.weights = weights;
	}

	List<Part> of(ShopStanding shop) {
		var standing = shop.standing();
		var records = shop.records();
		return List.of(part(Part.Kind.TIMELINESS, weights.timeliness(), standing.timeliness(), timeliness(records)),
				part(Part.Kind.REGULARITY, weights.regularity(), standing.regularity(), regularity(records)),
				part(Part.Kind.RELIABILITY, weights.reliability(), standing.reliability(), reliability(records)));
	}

	private static Part part(Part.Kind kind, int most, BigDecimal value, List<Fact> facts) {
		var points = value.multiply(BigDecimal.valueOf(most)).divide(HUNDRED, 1, RoundingMode.HALF_UP);
		return new Part(kind, most, points, value, facts);
	}

	private List<Fact> timeliness(Records records) {
		var answers = share(records, RecordKind.ANSWER_ON_TIME, RecordKind.ANSWER_LATE, Fact.Kind.ANSWERS);
		return formula.median(records)
			.map((time) -> List.of(answers.orElseThrow(), speed(time)))
			.orElse(List.of(none(Fact.Kind.NO_ANSWERS)));
	}

	private static Fact speed(Duration time) {
		return new Fact(Fact.Kind.SPEED, 0, 0, 0, 0, time);
	}

	private static List<Fact> regularity(Records records) {
		var updates = share(records, RecordKind.UPDATE_ON_TIME, RecordKind.UPDATE_OVERDUE, Fact.Kind.UPDATES);
		var stages = share(records, RecordKind.STAGE_REACHED, RecordKind.STAGE_MISSING, Fact.Kind.STAGES);
		return Stream.concat(Stream.of(updates.orElse(none(Fact.Kind.NO_UPDATES))), stages.stream()).toList();
	}

	private static List<Fact> reliability(Records records) {
		var ratings = share(records, RecordKind.RATED_WELL, RecordKind.RATED_BADLY, Fact.Kind.RATINGS);
		var flags = records.of(RecordKind.POOR_ANSWER);
		return List.of(ratings.orElse(none(Fact.Kind.NO_RATINGS)), (flags.total() == 0) ? none(Fact.Kind.NO_FLAGS)
				: new Fact(Fact.Kind.FLAGS, flags.total(), flags.total(), flags.recent(), flags.recent(), null));
	}

	private static Optional<Fact> share(Records records, RecordKind good, RecordKind bad, Fact.Kind kind) {
		var well = records.of(good);
		var badly = records.of(bad);
		return (well.total() + badly.total() == 0) ? Optional.empty() : Optional.of(fact(kind, well, badly));
	}

	private static Fact fact(Fact.Kind kind, Count well, Count badly) {
		return new Fact(kind, well.total(), well.total() + badly.total(), well.recent(), well.recent() + badly.recent(),
				null);
	}

	private static Fact none(Fact.Kind kind) {
		return new Fact(kind, 0, 0, 0, 0, null);
	}

}
