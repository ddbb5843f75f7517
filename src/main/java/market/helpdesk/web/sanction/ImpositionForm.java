package market.helpdesk.web.sanction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.NewSanction;
import market.helpdesk.sanction.StatementOfReasons;
import market.helpdesk.sanction.Track;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What an administrator is about to impose.
 *
 * @param violations the ids of those it is for
 * @param days how many it lasts, empty for the usual number
 */
public record ImpositionForm(String measure, List<String> violations, String days, String reasons) {

	private static final int MOST = 200;

	public ImpositionForm(@Nullable String measure, @Nullable List<String> violations, @Nullable String days,
			@Nullable String reasons) {
		this.measure = WrittenText.of(measure);
		this.violations = (violations != null) ? List.copyOf(violations) : List.of();
		this.days = WrittenText.of(days).strip();
		this.reasons = WrittenText.of(reasons);
	}

	/** Returns the form as it stands at first. */
	static ImpositionForm proposing(Optional<Measure> measure, List<ViolationItem> violations) {
		return new ImpositionForm(measure.map(Enum::name).orElse(""),
				violations.stream().map((violation) -> violation.id().toString()).toList(), "", "");
	}

	/** Returns the form with what had been written in it before its session expired. */
	static ImpositionForm resumed(Draft draft) {
		return new ImpositionForm(draft.field("measure"), draft.fields("violations"), draft.field("days"),
				draft.field("reasons"));
	}

	/** Reads what is to be imposed on a track, or says what is wrong with it. */
	Optional<NewSanction> read(Track track, Errors errors) {
		var chosen = track.measures().stream().filter((one) -> one.name().equals(measure)).findFirst();
		if (chosen.isEmpty()) {
			errors.rejectValue("measure", "error.measure.missing");
		}
		var behind = ids();
		if (behind.isEmpty() || behind.size() > MOST) {
			errors.rejectValue("violations", "error.violations.missing");
		}
		var number = readDays(chosen, errors);
		WrittenText.requireText("reasons", reasons.strip(), StatementOfReasons.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty()
				: chosen.map((one) -> new NewSanction(one, behind, new StatementOfReasons(reasons), number));
	}

	private Set<UUID> ids() {
		return violations.stream()
			.map(WrittenText::readId)
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Only where somebody chooses how long it holds. */
	private Optional<Integer> readDays(Optional<Measure> chosen, Errors errors) {
		if (days.isEmpty() || !chosen.map(Measure::isAdjustable).orElse(false)) {
			return Optional.empty();
		}
		if (!days.matches("[1-9]\\d{0,2}")) {
			errors.rejectValue("days", "error.days.none");
			return Optional.empty();
		}
		return Optional.of(Integer.valueOf(days));
	}

}
