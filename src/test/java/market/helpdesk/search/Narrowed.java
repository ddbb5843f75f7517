package market.helpdesk.search;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.Stage;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.Topic;

/** Criteria, said one by one. */
record Narrowed(SearchCriteria criteria) {

	static Narrowed of(String text) {
		return new Narrowed(SearchCriteria.of(text));
	}

	Narrowed order(SearchOrder order) {
		return with(order, criteria.kind(), criteria.topic(), criteria.status(), criteria.about(), criteria.name());
	}

	Narrowed kind(DocumentKind kind) {
		return with(criteria.order(), Optional.of(kind), criteria.topic(), criteria.status(), criteria.about(),
				criteria.name());
	}

	Narrowed topic(Topic topic) {
		return with(criteria.order(), criteria.kind(), Optional.of(topic), criteria.status(), criteria.about(),
				criteria.name());
	}

	Narrowed status(Status status) {
		return with(criteria.order(), criteria.kind(), criteria.topic(), Optional.of(status), criteria.about(),
				criteria.name());
	}

	Narrowed about(String about) {
		return with(criteria.order(), criteria.kind(), criteria.topic(), criteria.status(), about, criteria.name());
	}

	Narrowed name(String name) {
		return with(criteria.order(), criteria.kind(), criteria.topic(), criteria.status(), criteria.about(), name);
	}

	Narrowed buyer(AccountId buyer) {
		return within(Optional.of(buyer), criteria.shop(), criteria.from(), criteria.until());
	}

	Narrowed shop(ShopId shop) {
		return within(criteria.buyer(), Optional.of(shop), criteria.from(), criteria.until());
	}

	Narrowed from(String local) {
		return within(criteria.buyer(), criteria.shop(), Optional.of(Stage.at(local)), criteria.until());
	}

	Narrowed until(String local) {
		return within(criteria.buyer(), criteria.shop(), criteria.from(), Optional.of(Stage.at(local)));
	}

	private Narrowed with(SearchOrder order, Optional<DocumentKind> kind, Optional<Topic> topic,
			Optional<Status> status, String about, String name) {
		return new Narrowed(new SearchCriteria(criteria.text(), order, kind, topic, status, about, name,
				criteria.buyer(), criteria.shop(), criteria.from(), criteria.until()));
	}

	private Narrowed within(Optional<AccountId> buyer, Optional<ShopId> shop, Optional<Instant> from,
			Optional<Instant> until) {
		return new Narrowed(new SearchCriteria(criteria.text(), criteria.order(), criteria.kind(), criteria.topic(),
				criteria.status(), criteria.about(), criteria.name(), buyer, shop, from, until));
	}

}
