package market.helpdesk.writing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.ShopMembers;
import market.helpdesk.account.Viewer.Member;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping texts to answer with: for those who belong to a shop to do. Whoever stands in
 * for them answers with what is there.
 */
@Service
@Transactional
public class AnswerSaving {

	private final ShopMembers members;

	private final SavedAnswers answers;

	private final SavedAnswerVersions versions;

	private final SavedAnswerRemovals removals;

	private final SavedAnswerSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	AnswerSaving(ShopMembers members, SavedAnswers answers, SavedAnswerVersions versions, SavedAnswerRemovals removals,
			SavedAnswerSettings settings, JdbcClient jdbc, Clock clock) {
		this.members = members;
		this.answers = answers;
		this.versions = versions;
		this.removals = removals;
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a new text. The same one kept twice is kept once.
	 * @return why not, nothing where it was kept
	 * @throws SavedAnswerNotFound if the member doesn't belong to the shop
	 */
	public Optional<SavingRefusal> add(Member member, ShopId shopId, SavedText text) {
		var shop = shop(members.ofMember(member.account()), shopId);
		waitForOthers(shopId);
		var namesake = answers.findNamed(shopId, text.name());
		if (namesake.isPresent()) {
			return namesake.filter((one) -> !one.says(text)).map((taken) -> SavingRefusal.NAME_TAKEN);
		}
		if (answers.countOf(shopId) >= settings.perShop()) {
			return Optional.of(SavingRefusal.TOO_MANY);
		}
		answers.saveAndFlush(new SavedAnswer(shop, version(shop, SavedAnswerId.next(), text, member.account())));
		return Optional.empty();
	}

	/**
	 * Changes a text.
	 * @param seen the version of which the member thought that it is the last one
	 * @return why not, nothing where it says now what it should
	 * @throws SavedAnswerNotFound if there is none in a shop the member belongs to
	 */
	public Optional<SavingRefusal> change(Member member, SavedAnswerId id, UUID seen, SavedText text) {
		var shops = members.ofMember(member.account());
		var shop = lockShopOf(shops, id);
		var answer = answers.findOf(List.of(shop), id).orElseThrow(() -> new SavedAnswerNotFound(id));
		if (answer.says(text)) {
			return Optional.empty();
		}
		if (!answer.versionId().equals(seen)) {
			return Optional.of(SavingRefusal.CHANGED_MEANWHILE);
		}
		if (answers.findNamed(shop.id(), text.name()).filter((one) -> !one.id().equals(id)).isPresent()) {
			return Optional.of(SavingRefusal.NAME_TAKEN);
		}
		answer.change(shop, version(shop, id, text, member.account()));
		answers.saveAndFlush(answer);
		return Optional.empty();
	}

	/**
	 * Removes a text; removing it twice is removing it once. Messages made from it stay
	 * what they are.
	 * @throws SavedAnswerNotFound if there was none in a shop the member belongs to
	 */
	public void remove(Member member, SavedAnswerId id) {
		var shops = members.ofMember(member.account());
		if (removals.include(shops, id)) {
			return;
		}
		var shop = lockShopOf(shops, id);
		answers.findOf(List.of(shop), id).ifPresent((answer) -> {
			removals.save(answer.remove(shop, member.account(), clock.instant()));
			answers.delete(answer);
		});
	}

	private static Shop shop(List<Shop> shops, ShopId id) {
		return shops.stream()
			.filter((shop) -> shop.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new SavedAnswerNotFound(id));
	}

	/** Who else keeps texts for a shop waits, and then finds what was kept. */
	private void waitForOthers(ShopId shop) {
		jdbc.sql("select from shops where id = :shop for no key update").param("shop", shop.id()).query().listOfRows();
	}

	/** An answer's shop never changes, so it is known before the others have finished. */
	private Shop lockShopOf(List<Shop> shops, SavedAnswerId id) {
		var shop = jdbc.sql("select shop_id from saved_answers where id = :id and shop_id = any(:shops::uuid[])")
			.param("id", id.id())
			.param("shops", shops.stream().map((one) -> one.id().id()).toArray(UUID[]::new))
			.query(UUID.class)
			.optional()
			.map(ShopId::new)
			.orElseThrow(() -> new SavedAnswerNotFound(id));
		waitForOthers(shop);
		return shop(shops, shop);
	}

	private SavedAnswerVersion version(Shop shop, SavedAnswerId id, SavedText text, AccountId by) {
		return versions.saveAndFlush(new SavedAnswerVersion(shop.id(), id, text, by, clock.instant()));
	}

}
