package market.helpdesk.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next where the list continues; empty at its end
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Makes a page out of rows of which one more was read than the page shows: its
	 * presence tells that there are more.
	 */
	public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
		if (rows.size() <= size) {
			return new Page<>(rows, Optional.empty());
		}
		var shown = rows.subList(0, size);
		return new Page<>(shown, Optional.of(cursor.apply(shown.getLast())));
	}

	/**
	 * Returns where the list continues as templates want it: as text, {@code null} at its
	 * end.
	 */
	public @Nullable String nextOrNull() {
		return next.map(Cursor::toString).orElse(null);
	}

	public <R> Page<R> map(Function<? super T, ? extends R> change) {
		return new Page<>(items.stream().<R>map(change).toList(), next);
	}

}
