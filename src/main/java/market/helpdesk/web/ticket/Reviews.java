package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all who look at a message before it goes out. */
@Component
class Reviews {

	private final List<Reviewer> reviewers;

	Reviews(ObjectProvider<Reviewer> reviewers) {
		this.reviewers = reviewers.orderedStream().toList();
	}

	/**
	 * Returns what is to be thought of, if there is anything and nobody has thought of it
	 * yet.
	 */
	Optional<Review> of(Composition composition, String token) {
		if (!Review.isWanted(token, composition.message())) {
			return Optional.empty();
		}
		var cautions = reviewers.stream().flatMap((reviewer) -> reviewer.review(composition).stream()).toList();
		return cautions.isEmpty() ? Optional.empty() : Optional.of(Review.of(composition.message(), cautions));
	}

}
