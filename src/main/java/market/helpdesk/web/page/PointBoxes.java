package market.helpdesk.web.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.PointText;

import org.springframework.validation.Errors;

/**
 * The boxes of a form in which a buyer asks point by point, one to each. Empty ones say
 * nothing.
 * <p>
 * Made by converters of its own: as a list, a single box would be cut at its commas.
 */
public record PointBoxes(List<String> texts) {

	public static final PointBoxes NONE = new PointBoxes(List.of());

	/** The name of each box. */
	public static final String NAME = "points";

	private static final int AT_LEAST = 2;

	public PointBoxes {
		texts = List.copyOf(texts);
	}

	static PointBoxes of(String... texts) {
		return new PointBoxes(Stream.of(texts).map(WrittenText::of).toList());
	}

	/** Returns the boxes that wait in a draft. */
	public static PointBoxes of(Draft draft) {
		return new PointBoxes(draft.fields(NAME));
	}

	/** Returns the fields by which a draft keeps them. */
	public Map<String, String> fields() {
		var fields = new HashMap<String, String>();
		IntStream.range(0, texts.size()).forEach((box) -> fields.put(Draft.nth(NAME, box), texts.get(box)));
		return fields;
	}

	public boolean isEmpty() {
		return texts.stream().allMatch(MessageBody::isBlank);
	}

	/**
	 * Returns what stands in the boxes of a page: as many as were sent, and empty ones up
	 * to a number, a few at least, of which there are never more than may be sent.
	 */
	public List<String> shown(int number) {
		var wanted = Math.clamp(number, AT_LEAST, NewMessage.MAX_POINTS);
		var boxes = new ArrayList<>(texts);
		boxes.addAll(Collections.nCopies(Math.max(0, wanted - boxes.size()), ""));
		return boxes;
	}

	/** Reads the points, or says beside each box what is wrong with it. */
	public List<PointText> read(Errors errors) {
		var points = new ArrayList<PointText>();
		for (var box = 0; box < texts.size(); box++) {
			if (!MessageBody.isBlank(texts.get(box))
					&& fits(points.size(), texts.get(box).strip(), "points.texts[%d]".formatted(box), errors)) {
				points.add(new PointText(texts.get(box)));
			}
		}
		return points;
	}

	private static boolean fits(int before, String text, String path, Errors errors) {
		var length = MessageBody.length(text);
		if (length > PointText.MAX_LENGTH) {
			errors.rejectValue(path, "error.point.tooLong", new Object[] { PointText.MAX_LENGTH, length }, null);
		}
		else if (before == NewMessage.MAX_POINTS) {
			errors.rejectValue(path, "error.point.tooMany", new Object[] { NewMessage.MAX_POINTS }, null);
		}
		return length <= PointText.MAX_LENGTH && before < NewMessage.MAX_POINTS;
	}

}
