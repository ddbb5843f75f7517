package market.helpdesk.web.agreement;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.Need;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement is proposed.
 *
 * @param other who is to confirm it
 * @param quoted the message it stands on
 * @param currency of the order, null where the ticket is about none: then nobody pays
 * @param owed whether the viewer's side owes an answer, which a proposal is not
 * @param replaced what it is to replace, null where it is to replace nothing
 */
public record NewAgreementPage(UUID ticketId, String reference, String other, Quoted quoted, List<AgreementKind> kinds,
		@Nullable String currency, boolean owed, @Nullable AgreementItem replaced) {

	/**
	 * A message, from its beginning.
	 *
	 * @param author null where the marketplace wrote it and the viewer is not told who
	 */
	public record Quoted(int position, @Nullable String author, String text) {
	}

	/** For which kinds a field is there, as its script reads it. */
	public String kindsWithAmount() {
		return kinds(AgreementKind::amount);
	}

	public String kindsWithDay() {
		return kinds(AgreementKind::day);
	}

	private String kinds(Function<AgreementKind, Need> need) {
		return kinds.stream()
			.filter((kind) -> need.apply(kind) != Need.NONE)
			.map(AgreementKind::name)
			.collect(Collectors.joining(" "));
	}

}
