package market.helpdesk.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.account.ShopId;

/**
 * What somebody is about to say: a text, points, or both, and what goes with it.
 *
 * @param points what a buyer asks point by point, at most {@value #MAX_POINTS}
 * @param answers the numbers of the points that it answers, which buyers don't
 * @param madeFrom the saved answer it was made from, if there is one
 * @param passage how it comes to go out, where something was found in it
 */
public record NewMessage(MessageBody body, List<PointText> points, SortedSet<Integer> answers,
		List<Enclosure> enclosures, Optional<MadeFrom> madeFrom, Optional<Passage> passage) {

	public static final int MAX_POINTS = 20;

	/**
	 * @throws IllegalArgumentException if it says nothing, or asks too much
	 */
	public NewMessage {
		points = List.copyOf(points);
		answers = new TreeSet<>(answers);
		enclosures = List.copyOf(enclosures);
		if (body.isNone() && points.isEmpty() || points.size() > MAX_POINTS) {
			throw new IllegalArgumentException("A message has a text, or 1 to %d points".formatted(MAX_POINTS));
		}
	}

	/** Returns a message of nothing but text. */
	public static NewMessage of(MessageBody body) {
		return of(body, List.of());
	}

	/** Returns it with what it asks point by point. */
	public static NewMessage of(MessageBody body, List<PointText> points) {
		return new NewMessage(body, points, new TreeSet<>(), List.of(), Optional.empty(), Optional.empty());
	}

	/** Returns it with the points that it answers, and no others. */
	public NewMessage answering(Collection<Integer> numbers) {
		return new NewMessage(body, points, new TreeSet<>(numbers), enclosures, madeFrom, passage);
	}

	/** Returns the same, made from a saved answer. */
	public NewMessage madeFrom(MadeFrom savedAnswer) {
		return new NewMessage(body, points, answers, enclosures, Optional.of(savedAnswer), passage);
	}

	/** Returns the same message with something more. */
	public NewMessage with(List<? extends Enclosure> others) {
		return new NewMessage(body, points, answers, Stream.concat(enclosures.stream(), others.stream()).toList(),
				madeFrom, passage);
	}

	/** Returns what says the same in other words. */
	public NewMessage reading(MessageBody otherBody, List<PointText> otherPoints, List<Enclosure> otherEnclosures) {
		return new NewMessage(otherBody, otherPoints, answers, otherEnclosures, madeFrom, passage);
	}

	NewMessage passing(Passage found) {
		return new NewMessage(body, points, answers, enclosures, madeFrom, Optional.of(found));
	}

	NewMessage passing(Optional<Passage> found) {
		return found.map(this::passing).orElse(this);
	}

	/** Keeps what goes with it, for as long as it is held. */
	public void keep(HeldBack held) {
		enclosures.forEach((enclosure) -> enclosure.keep(held));
	}

	int attachments() {
		return enclosures.stream().mapToInt(Enclosure::attachments).sum();
	}

	/** Returns what tells it from all that is not the same, word for word. */
	public String fingerprint() {
		return Stream
			.of(Stream.of(body.text()), points.stream().map((point) -> "\0?" + point.text()),
					answers.stream().map((number) -> "\0!" + number),
					enclosures.stream().map((enclosure) -> "\n" + enclosure.fingerprint()))
			.flatMap((parts) -> parts)
			.collect(Collectors.joining());
	}

	/** Returns how a list tells it: its text begins, or else its first point does. */
	String excerpt() {
		return body.isNone() ? points.getFirst().excerpt() : body.excerpt();
	}

	void enclose(ShopId shop, TicketId ticket, MessageId message) {
		enclosures.forEach((enclosure) -> enclosure.enclose(shop, ticket, message));
	}

}
