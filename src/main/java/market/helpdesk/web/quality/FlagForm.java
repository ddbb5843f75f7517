package market.helpdesk.web.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.FlagReason;
import market.helpdesk.quality.NewFlag;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What a buyer says against an answer.
 *
 * @param points the numbers of points that were not answered
 */
record FlagForm(String kind, List<String> points, String words) {

	static final FlagForm BLANK = new FlagForm("", List.of(), "");

	FlagForm(@Nullable String kind, @Nullable List<String> points, @Nullable String words) {
		this.kind = WrittenText.of(kind);
		this.points = (points != null) ? List.copyOf(points) : List.of();
		this.words = WrittenText.of(words);
	}

	/** Returns the form with what had been written in it before its session expired. */
	static FlagForm resumed(Draft draft) {
		return new FlagForm(draft.field("kind"), draft.fields("points"), draft.field("words"));
	}

	/**
	 * Reads the flag, or says what is wrong with it. Points say by themselves what is.
	 */
	Optional<NewFlag> read(Errors errors) {
		var given = kind.isEmpty() && !points.isEmpty() ? Optional.of(FlagKind.NOT_ANSWERED) : readKind();
		if (given.isEmpty()) {
			errors.rejectValue("kind", "error.flag.kind.missing");
		}
		WrittenText.requireText("words", words.strip(), FlagReason.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty()
				: given.map((one) -> new NewFlag(one, new FlagReason(words), numbers()));
	}

	private Optional<FlagKind> readKind() {
		return Arrays.stream(FlagKind.values()).filter((one) -> one.name().equals(kind)).findFirst();
	}

	private TreeSet<Integer> numbers() {
		return points.stream()
			.filter((number) -> number.matches("\\d{1,9}"))
			.map(Integer::valueOf)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
